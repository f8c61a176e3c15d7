namespace Wellspring.Studio.Editing;

/// <summary>A node of the editor's document. Attributes are text; null is the same as absent.</summary>
sealed record EditorNode(string Type)
{
    public IReadOnlyDictionary<string, string?> Attributes { get; init; } = None;
    public IReadOnlyList<EditorNode> Content { get; init; } = [];

    /// <summary>Of a node of type "text" only.</summary>
    public string Text { get; init; } = "";

    /// <summary>In the order of the schema.</summary>
    public IReadOnlyList<EditorMark> Marks { get; init; } = [];

    /// <summary>The source of a top-level node, as long as nobody changed it.</summary>
    public Kept? Kept { get; init; }

    public string? this[string attribute] => Attributes.GetValueOrDefault(attribute);

    public bool Has(string mark) => Marks.Any(m => m.Type == mark);

    private static readonly Dictionary<string, string?> None = [];

    public static EditorNode Of(string type, params IReadOnlyList<EditorNode> content) => new(type) { Content = content };

    public static EditorNode Words(string text, IReadOnlyList<EditorMark> marks) => new("text") { Text = text, Marks = marks };

    public EditorNode With(string attribute, string? value) =>
        value is null ? this : this with { Attributes = new Dictionary<string, string?>(Attributes) { [attribute] = value } };
}

sealed record EditorMark(string Type, string? Href = null, string? Title = null);

/// <summary>What a node was read from.</summary>
/// <param name="Source">To the letter, without the blank lines behind it.</param>
/// <param name="After">These blank lines.</param>
/// <param name="At">Which of the text's units it was, from 0.</param>
/// <param name="Mark">The hash of what the source was read as; another hash means that the node was changed.</param>
sealed record Kept(string Source, string After, int At, string Mark);
