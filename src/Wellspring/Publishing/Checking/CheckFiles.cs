using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>
/// Asks the gate about article files, with what lies beside and above them and without a database: the rules that
/// need no sign-off, licence or declaration, under the policy a new site begins with.
/// </summary>
public static class CheckFiles
{
    /// <exception cref="UnreadableInputException">A file, or one that it relies on, cannot be read at all.</exception>
    public static IReadOnlyList<CheckedText> Handle(IReadOnlyList<string> files, TimeProvider time)
    {
        var folders = new FolderFacts();
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        return [.. files.Select(file => Check(file, folders, today))];
    }

    private static CheckedText Check(string path, FolderFacts folders, DateOnly today)
    {
        var file = ArticleFile.Load(path);
        var findings = PublicationGate.FindingsInText(FileManuscript.Of(file, path, folders, today));
        return new(path, [.. findings.Select(f => f with { Place = file.InFile(f.Place) })]);
    }
}
