using Wellspring.Articles.Files;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Importing.Markdown;

/// <summary>A signed review record beside an article; read to know that it is one, and again when its turn comes.</summary>
/// <param name="Slug">The article that it says it is of.</param>
sealed record RecordFile(string Path, string Slug)
{
    public const string Pattern = "review-record*.json";

    private const int Largest = 20 << 20;

    /// <exception cref="UnreadableInputException">The file is cut off, or no review record.</exception>
    public static RecordFile Load(string path) =>
        RecordClaims.Read(Text(path)) is { } says ? new(path, says.Slug) : throw new UnreadableInputException("this is no signed review record, or it was cut off.", new Place(1, 1, path));

    public string Text() => Text(Path);

    private static string Text(string path)
    {
        var text = InputText.Load(path, Largest);
        return Cleaned.Text(text) == text ? text : throw new UnreadableInputException("this is no signed review record: it holds a NUL or half a character.", new Place(1, 1, path));
    }
}
