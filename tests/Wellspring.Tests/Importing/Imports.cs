using Microsoft.Extensions.Time.Testing;
using Wellspring.Articles;
using Wellspring.Evidence;
using Wellspring.Foundation;
using Wellspring.Importing;
using Wellspring.Importing.Ghost;
using Wellspring.Importing.Markdown;
using Wellspring.Importing.WordPress;

namespace Wellspring.Tests.Importing;

/// <summary>Imports as tests run them: from a file or from text, into a database of their own.</summary>
static class Imports
{
    public static readonly FakeTimeProvider Time = new(new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero));
    public static readonly Actor Importer = Actor.System("import");

    public static readonly Bibliography Library = new(TimeProvider.System);

    private static readonly TemporaryFolder MediaPlace = new();

    public static MediaStore Media { get; } = new(MediaPlace.Path);

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static string Wards => Repository.File("tests", "Wellspring.Tests", "Importing", "WordPress", "wards.xml");

    public static async Task<ImportReport> FromExport(TestDatabase database, string file, string? uploads = null)
    {
        await using var db = database.Open();
        return await ImportWordPress.Handle(db, file, uploads, Media, Time, Importer, Cancel);
    }

    public static async Task<ImportReport> FromText(TestDatabase database, string xml)
    {
        using var file = new TemporaryFile(".xml");
        await File.WriteAllTextAsync(file.Path, xml, Cancel);
        return await FromExport(database, file.Path);
    }

    public static async Task<ImportReport> FromGhost(TestDatabase database, string json, string? content = null)
    {
        using var file = new TemporaryFile(".json");
        await File.WriteAllTextAsync(file.Path, json, Cancel);
        return await FromGhostFile(database, file.Path, content);
    }

    public static async Task<ImportReport> FromGhostFile(TestDatabase database, string file, string? content = null)
    {
        await using var db = database.Open();
        return await ImportGhost.Handle(db, file, content, Media, Time, Importer, Cancel);
    }

    public static async Task<ImportReport> FromFolder(TestDatabase database, string folder)
    {
        await using var db = database.Open();
        return await ImportMarkdown.Handle(db, folder, Library, Media, Time, Importer, Cancel);
    }

    public static string Counts(Tally tally) => $"{tally.Created}/{tally.Updated}/{tally.Unchanged}";
}
