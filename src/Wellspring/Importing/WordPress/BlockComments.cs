using System.Text;

namespace Wellspring.Importing.WordPress;

/// <summary>
/// Takes out the comments by which the block editor marks its blocks. Blocks that carry their HTML keep it; embeds
/// become links; blocks that WordPress would have filled on each visit are named.
/// </summary>
sealed class BlockComments(string content, string notes, Losses losses)
{
    private readonly StringBuilder output = new(content.Length);
    private bool notesShown = notes.Length == 0;
    private int at;

    public static bool AreIn(string content) => content.Contains("<!-- wp:", StringComparison.Ordinal);

    /// <param name="content">The HTML of a post, with or without blocks.</param>
    /// <param name="notes">The HTML of its footnotes: shown where the block for them stands, otherwise at the end.</param>
    public static string Resolve(string content, string notes, Losses losses) => new BlockComments(content, notes, losses).Resolve();

    private string Resolve()
    {
        while (Find("<!--") is { } start && content.IndexOf("-->", start, StringComparison.Ordinal) is var end and >= 0)
        {
            Keep(start);
            Comment(content[start..(end + 3)]);
        }
        Keep(content.Length);
        return notesShown ? output.ToString() : output.Append(notes).ToString();
    }

    private void Comment(string comment)
    {
        at += comment.Length;
        if (BlockComment.From(comment[4..^3]) is not { } block) Other(comment);
        else if (block.IsEmbed && !block.Closes) Embed(block);
        else if (block.IsWhole) Filled(block);
    }

    private void Other(string comment)
    {
        var name = comment[4..^3].Trim();
        if (name is "more" or "nextpage") losses.Name("break", $"<!--{name}-->: a text has one page here");
        else losses.Name("comment-in-html", "a note that readers never saw");
    }

    private void Embed(BlockComment block)
    {
        output.Append(Embeds.Link(block.Text("url"), losses));
        if (block.IsWhole) return;
        if (Find($"<!-- /wp:{block.Name} -->") is { } close) at = close;
    }

    private void Filled(BlockComment block)
    {
        if (block.Name is not ("footnotes" or "core/footnotes")) losses.Name("block", $"{block.Name}: WordPress filled it on each visit");
        else if (!notesShown) ShowNotes();
    }

    private void ShowNotes()
    {
        output.Append(notes);
        notesShown = true;
    }

    private int? Find(string text) => content.IndexOf(text, at, StringComparison.Ordinal) is var found and >= 0 ? found : null;

    private void Keep(int end)
    {
        output.Append(content, at, end - at);
        at = end;
    }
}
