using System.Globalization;
using Wellspring.Articles;
using Wellspring.Publishing;

namespace Wellspring.Studio.Drafts;

/// <summary>The draft's form, as a browser without a script sends it.</summary>
static class DraftForm
{
    public static int RevisionOf(StudioForm form) => int.TryParse(form.Text("revision"), NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : 0;

    public static DraftChange ChangeOf(StudioForm form) => new(RevisionOf(form), words => words with
    {
        Title = form.Text("title"),
        Slug = form.Text("slug"),
        Kind = Enum.TryParse<ArticleKind>(form.Text("kind"), ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : words.Kind,
        Standfirst = form.Text("standfirst"),
        Description = form.Text("description"),
        Topic = form.Text("topic"),
        Also = form.All("also"),
        Audiences = form.All("audiences"),
        Authors = form.All("authors"),
        Reviewers = form.All("reviewers"),
        PartOf = form.Text("part-of"),
        Part = int.TryParse(form.Text("part"), NumberStyles.None, CultureInfo.InvariantCulture, out var part) ? part : null,
        Media = [.. Media(form), .. words.Media.Skip(MostPictures)],
        Body = Body(form.Secret("body"), words.Body),
    });

    // A form turns every line end into CR and LF (HTML, 4.10.22.4): a text that was not touched keeps its own.
    private static string Body(string typed, string before)
    {
        var lines = typed.ReplaceLineEndings("\n");
        if (lines == before.ReplaceLineEndings("\n")) return before;
        return before.Contains("\r\n", StringComparison.Ordinal) ? lines.ReplaceLineEndings("\r\n") : lines;
    }

    // A row without a name is taken out. Each brings its hash along: rows of another revision may stand in another order.
    private static IReadOnlyList<EditionMedia> Media(StudioForm form) =>
        [.. Enumerable.Range(0, MostPictures).Select(i => Picture(form, $"media-{i}")).Where(m => m.File.Length > 0)];

    private const int MostPictures = 200;

    private static EditionMedia Picture(StudioForm form, string row) =>
        new(form.Text($"{row}-file"), form.Text($"{row}-hash") is { Length: > 0 } hash ? hash : null, form.Text($"{row}-licence"), form.Text($"{row}-credit"));
}
