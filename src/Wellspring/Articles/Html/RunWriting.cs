using System.Text;
using AngleSharp.Dom;

namespace Wellspring.Articles.Html;

/// <summary>Words and what stands among them; blank lines and doubled line breaks part paragraphs.</summary>
sealed partial class RunWriting(Losses losses, AnchorTargets anchors)
{
    private const int Deepest = 60;
    private const char Break = '\ue000';
    private const char Parting = '\ue001';

    private readonly StringBuilder text = new();
    private bool space;
    private int depth;
    private bool inEmphasis, inStrong, inLink;

    /// <summary>Line breaks are spaces, as in a heading or a cell.</summary>
    public bool OneLine { get; init; }

    public void Write(IElement? self, IElement container)
    {
        if (self is not null) Write(self);
        else Children(container);
    }

    public void Write(INode node)
    {
        if (node is IText words) Words(words.Data);
        else if (node is IElement element) Element(element);
    }

    /// <summary>What was written, each paragraph ready to stand alone.</summary>
    public IEnumerable<string> Paragraphs()
    {
        foreach (var paragraph in Merged().Split(Parting))
        {
            var lines = paragraph.Split(Break).Select(l => l.Trim()).Where(l => l.Length > 0).Select(MarkdownText.GuardLineStart).ToList();
            if (lines.Count > 0) yield return string.Join(OneLine ? " " : "\\\n", lines);
        }
    }

    // Two breaks in a row are how old editors part paragraphs.
    private string Merged() => DoubledBreak().Replace(text.ToString(), OneLine ? " " : Parting.ToString());

    [System.Text.RegularExpressions.GeneratedRegex("\ue000[ ]*(\ue000[ ]*)+")]
    private static partial System.Text.RegularExpressions.Regex DoubledBreak();

    private void Words(string words)
    {
        foreach (var (part, blankLineBefore) in Parts(words))
        {
            if (blankLineBefore && text.Length > 0 && depth == 0 && !OneLine) Mark(Parting);
            Collapse(part);
        }
    }

    private static IEnumerable<(string Part, bool BlankLineBefore)> Parts(string words) =>
        BlankLine().Split(words.Replace(Break, ' ').Replace(Parting, ' ')).Select((part, i) => (part, i > 0));

    [System.Text.RegularExpressions.GeneratedRegex(@"\r?\n[ \t]*\r?\n\s*")]
    private static partial System.Text.RegularExpressions.Regex BlankLine();

    private void Collapse(string words)
    {
        var pieces = words.Split([' ', '\t', '\n', '\r', '\f'], StringSplitOptions.RemoveEmptyEntries);
        if (pieces.Length == 0)
        {
            space |= words.Length > 0;
            return;
        }
        space |= char.IsWhiteSpace(words[0]) && words[0] != '\u00a0';
        Space();
        MarkdownText.Append(text, Printable(string.Join(' ', pieces)));
        space = char.IsWhiteSpace(words[^1]) && words[^1] != '\u00a0';
    }

    private static string Printable(string words) => words.Any(char.IsControl) ? string.Concat(words.Select(c => char.IsControl(c) ? ' ' : c)) : words;

    private void Space()
    {
        if (space && text.Length > 0 && text[^1] is not (' ' or Break or Parting)) text.Append(' ');
        space = false;
    }

    private void Mark(char mark)
    {
        space = false;
        text.Append(mark);
    }

    private void Children(INode container)
    {
        foreach (var node in container.ChildNodes) Write(node);
    }
}
