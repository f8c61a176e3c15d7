namespace Wellspring.Searching;

/// <summary>The fields of the index.</summary>
static class Field
{
    public const string Title = "title";
    public const string Heading = "heading";

    /// <summary>Summary, topics, people and further words.</summary>
    public const string About = "about";

    public const string Text = "text";

    /// <summary>Every word once, as it is written: what a beginning or a slip of the pen is compared with.</summary>
    public const string Word = "word";

    /// <summary>The whole title as one term.</summary>
    public const string WholeTitle = "whole-title";

    public const string Path = "path";
    public const string Kind = "kind";
    public const string Topic = "topic";
    public const string Trail = "trail";
    public const string Summary = "summary";
    public const string Reviewed = "reviewed";
    public const string Stamp = "stamp";

    /// <summary>Where words are looked for, and how much more than the text each place counts.</summary>
    public static readonly (string Name, float Weight)[] Searched = [(Title, 5f), (Heading, 2f), (About, 2f), (Text, 1f)];
}
