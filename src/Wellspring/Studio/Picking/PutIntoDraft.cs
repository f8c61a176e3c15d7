using Microsoft.AspNetCore.Http;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Studio.Picking;

/// <summary>What a page without script puts into a draft, in the article language.</summary>
static class PutIntoDraft
{
    private const string Marks = "\\`*_[]<>{}@";

    public static Task<Outcome<SavedDraft>> Citation(HttpContext context, WellspringDb db, Guid id, StudioForm form, TimeProvider time) =>
        InLine(context, db, id, form, time, CitationOf(form.Text("key"), form.Text("cited-place")));

    public static Task<Outcome<SavedDraft>> Link(HttpContext context, WellspringDb db, Guid id, StudioForm form, TimeProvider time) =>
        InLine(context, db, id, form, time, $" [{Plain(form.Text("words"))}]({form.Text("path")})");

    public static Task<Outcome<SavedDraft>> Picture(HttpContext context, WellspringDb db, Guid id, StudioForm form, TimeProvider time, TakenPicture picture) =>
        Save(context, db, id, form, time, words =>
        {
            var named = picture.InText with { File = Unused(picture.InText.File, [.. words.Media.Select(m => m.File)]) };
            return words with { Media = [.. words.Media, named], Body = TextSpots.PutBetween(words.Body, At(form), $"![{Plain(picture.Alt)}]({named.File})") };
        });

    /// <summary>As a text says it.</summary>
    public static string CitationOf(string key, string place) => place.Length > 0 ? $"[@{key}, {Plain(place)}]" : $"[@{key}]";

    private static Task<Outcome<SavedDraft>> InLine(HttpContext context, WellspringDb db, Guid id, StudioForm form, TimeProvider time, string written) =>
        Save(context, db, id, form, time, words => words with { Body = TextSpots.PutInLine(words.Body, At(form), written) });

    private static Task<Outcome<SavedDraft>> Save(HttpContext context, WellspringDb db, Guid id, StudioForm form, TimeProvider time, Func<Draft, Draft> put) =>
        SaveDraft.Handle(db, id, new(Number(form, "revision"), put), time, context.Actor(), context.RequestAborted);

    private static int At(StudioForm form) => Number(form, "spot");

    private static int Number(StudioForm form, string name) => int.TryParse(form.Text(name), out var number) ? number : -1;

    private static string Plain(string words) => string.Concat(words.ReplaceLineEndings(" ").Select(letter => Marks.Contains(letter, StringComparison.Ordinal) ? $"\\{letter}" : $"{letter}"));

    private static string Unused(string name, IReadOnlyCollection<string> taken) =>
        Enumerable.Range(2, taken.Count + 1).Select(n => $"{Path.GetFileNameWithoutExtension(name)}-{n}{Path.GetExtension(name)}").Prepend(name).First(n => !taken.Contains(n));
}
