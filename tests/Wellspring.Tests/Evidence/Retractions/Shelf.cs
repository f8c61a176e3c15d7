using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Wellspring.Evidence;
using Wellspring.Publishing;
using Wellspring.Tests.Importing;
using Wellspring.Tests.Publishing;

namespace Wellspring.Tests.Evidence.Retractions;

/// <summary>A library of one work, and what lists and registers tell of it as time goes by.</summary>
sealed class Shelf : IAsyncDisposable
{
    public const string Doi = "10.1000/a";
    public const string Pmid = "29687400";

    private const string Header = "OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature,RetractionDate\n";
    private static readonly WhenSourcesTurn Then = ReopenArticles.After(TimeSpan.FromDays(14));
    private readonly TestDatabase database;

    private Shelf(TestDatabase database) => this.database = database;

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero));

    public static async Task<Shelf> Open()
    {
        var shelf = new Shelf(await TestDatabase.Create());
        await using var db = shelf.database.Open();
        db.Add(new Source { Id = Guid.CreateVersion7(shelf.Time.GetUtcNow()), Key = "a", Csl = "{}", Kind = SourceKind.Trial, Doi = Doi, Pmid = Pmid });
        await db.SaveChangesAsync(Newsroom.Cancel);
        return shelf;
    }

    public async Task<RetractionCheck> List(params string[] rows)
    {
        using var file = new Wellspring.Tests.Importing.TemporaryFile(".csv");
        await File.WriteAllTextAsync(file.Path, Header + string.Concat(rows.Select(r => r + "\n")), Newsroom.Cancel);
        await using var db = database.Open();
        return await ImportRetractions.Handle(db, file.Path, Then, Time, Imports.Importer, Newsroom.Cancel);
    }

    public Task<RetractionCheck> Tell(string nature, string date) => List($"{Doi},0,{nature},{date}");

    public async Task<SourceLookUp> Ask(string? crossref, string? medline = null)
    {
        await using var db = database.Open();
        var registers = new Registers(crossref is null ? null : (_, _) => Task.FromResult<string?>(crossref), medline is null ? null : (_, _) => Task.FromResult(medline));
        return await RefreshSources.Handle(db, registers, Then, Time, Imports.Importer, Newsroom.Cancel);
    }

    public async Task<Source> Source()
    {
        await using var db = database.Open();
        return await db.Sources.AsNoTracking().SingleAsync(Newsroom.Cancel);
    }

    public async Task<Standing> Standing() => (await Source()).Standing;

    public ValueTask DisposeAsync() => database.DisposeAsync();
}
