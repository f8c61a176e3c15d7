using CsCheck;
using Wellspring.Studio.Editing;

namespace Wellspring.Tests.Studio.Editing;

/// <summary>Documents of all that the schema allows, with words that look like marks of the language.</summary>
static class Documents
{
    private const int Deepest = 2;

    private static readonly string[] Pieces =
    [
        "a", "word", " ", " ", "  ", "*", "**", "_", "__", "`", "``", "[", "]", "(", ")", "![", "](", "<", ">", "#", "##", "-", "+", "=", "==", ".", "1.", "2)", "!", "&", "&amp;", "&#42;",
        "\\", "|", "~", "~~~", "^", "$", "@", "@key1", "[@key1]", "{", "}", "{.opinion}", ":", ":::", "::: faq", "\"", "'", "<b>", "<!--", "https://example.org", "x_y", "_z", "é", "ß", "שלום", "عر", "\ud83d\ude22",
        "—", "“", "”", "…", "€", "\u00a0", "٣", "---", "___", "***", "[x]: y", "\t", "\u200f", "\ud835\udc00", "中",
    ];

    private static readonly string[] Braces = [".opinion reason=\"x\"", "question=\"benefit\" level=\"2\"", ".opinion reason=\"a \\\"b\\\" {c} \\\\\""];
    private static readonly string[] Citations = ["[@a1]", "[see @a1, p. 70]", "[-@b2; @c3, pp. 3-4]", "[@{https://doi.org/10.1/x}]", "@a1", "@a1 [p. 3]", "@{gross}", "[@who.2020]"];
    private static readonly string[] Addresses = ["https://example.org/a?b=1&c=2", "/crisis", "tel:988", "a b", "x(y)z", "<>", "a\\b", "q|r", "", "#é", "mailto:a@b.c", "a\"b", "a*b*_c_", "&amp;"];

    public static Gen<string> Words { get; } = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[1, 8].Select(string.Concat);

    private static readonly Gen<string?> Title = Gen.OneOf(Gen.Const((string?)null), Words.Select(w => (string?)Written.OneLine(w)));

    private static readonly Gen<IReadOnlyList<EditorMark>> Marks = Gen.Select(Gen.Int[0, 6], Gen.Int[0, 2], Gen.Int[0, 2], Gen.Int[0, 8], One(Addresses), Title).Select((link, strong, em, code, href, title) =>
    {
        var marks = new List<EditorMark>();
        if (link == 0) marks.Add(new("link", href, title));
        if (strong == 0) marks.Add(new("strong"));
        if (em == 0) marks.Add(new("em"));
        if (code == 0) marks.Add(new("code"));
        return (IReadOnlyList<EditorMark>)marks;
    });

    private static readonly Gen<EditorNode> Text = Gen.Select(Words, Marks).Select(EditorNode.Words);

    private static readonly Gen<EditorNode> Image = Gen.Select(One(Addresses), Words, Title, Gen.Bool).Select((src, alt, title, sized) =>
        new EditorNode("image").With("src", src).With("alt", alt).With("title", title).With("attributes", sized ? "width=\"640\" height=\"3\"" : null));

    private static readonly Gen<EditorNode> Cited = One(Citations).Select(c => new EditorNode("citation").With("written", c));

    private static readonly Gen<EditorNode> Run = Gen.Frequency((6, Text), (1, Gen.Select(Image, Marks).Select((n, m) => n with { Marks = m })), (1, Gen.Select(Cited, Marks).Select((n, m) => n with { Marks = m })));

    private static readonly Gen<EditorNode[]> Runs = Run.Array[0, 6];

    private static readonly Gen<EditorNode[]> Inlines = Gen.Frequency((9, Run), (1, Gen.Const(new EditorNode("hard_break")))).Array[0, 6];

    private static readonly Gen<string?> Attributes = Gen.Frequency((4, Gen.Const((string?)null)), (1, One(Braces).Select(b => (string?)b)));

    private static readonly Gen<EditorNode> Paragraph = Gen.Select(Inlines, Attributes).Select((c, a) => EditorNode.Of("paragraph", c).With("attributes", a));

    private static readonly Gen<EditorNode> Heading = Gen.Select(Gen.Int[1, 6], Runs, Gen.Bool).Select((level, c, named) =>
        EditorNode.Of("heading", c).With("level", level.ToString(System.Globalization.CultureInfo.InvariantCulture)).With("attributes", named ? "#purpose" : null));

    private static readonly Gen<EditorNode> Code = Gen.Select(Gen.OneOf(Words.Select(w => w.TrimStart()), Gen.Const("\n"), Gen.Const("    ")).Array[0, 6], One("", "js", "c++", "a&b", "`x"))
        .Select((lines, language) => EditorNode.Of("code_block", string.Join('\n', lines) is { Length: > 0 } text ? [EditorNode.Words(text, [])] : []).With("language", language));

    private static readonly Gen<EditorNode> Table = Gen.Select(Gen.Int[1, 4], Gen.Int[1, 4], Runs.Array[16], Gen.Int[0, 3].Select(i => new[] { null, "left", "center", "right" }[i]).Array[4], Attributes).Select((width, height, cells, align, attributes) =>
        EditorNode.Of("table", [.. Enumerable.Range(0, height).Select(row => EditorNode.Of("table_row", [.. Enumerable.Range(0, width).Select(column =>
            EditorNode.Of(row == 0 ? "table_header" : "table_cell", cells[row * 4 + column]).With("align", align[column]).With("attributes", row > 0 && column == width - 1 ? attributes : null))]))]));

    private static readonly Gen<EditorNode> Screening = One("phq-9", "k6", "a").Select(test => new EditorNode("screening").With("test", test));

    private static Gen<EditorNode> Leaf { get; } = Gen.Frequency((5, Paragraph), (1, Heading), (1, Code), (1, Gen.Const(new EditorNode("horizontal_rule"))), (1, Screening), (1, Table));

    public static Gen<EditorNode> Any { get; } = Block(Deepest).Array[1, 6].Select(blocks => NormalForm.Of(EditorNode.Of("doc", blocks)));

    private static Gen<EditorNode> Block(int depth) => depth == 0 ? Leaf : Gen.Frequency(
        (6, Leaf), (2, List(depth, "bullet_list")), (2, List(depth, "ordered_list")), (1, Within(depth, "blockquote")),
        (2, Gen.Select(Within(depth, "container"), One("faq", "key-points", "experience", "self-check", "callout")).Select((c, name) => c.With("name", name).With("attributes", name == "callout" ? "kind=\"tip\"" : null))));

    private static Gen<EditorNode> Within(int depth, string type) => Block(depth - 1).Array[1, 4].Select(blocks => EditorNode.Of(type, blocks));

    private static Gen<EditorNode> List(int depth, string type) => Gen.Select(Within(depth, "list_item").Array[1, 4], One("1", "7", "0", "999999998"))
        .Select((items, start) => type == "ordered_list" ? EditorNode.Of(type, items).With("start", start) : EditorNode.Of(type, items));

    private static Gen<string> One(params string[] of) => Gen.Int[0, of.Length - 1].Select(i => of[i]);
}
