using Wellspring.Publishing;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Wellspring.Evidence;
using Wellspring.Foundation;
using Wellspring.Tests.Importing;
using Wellspring.Tests.Publishing;

namespace Wellspring.Tests.Evidence;

public sealed class RetractionsTests
{
    private const string Header = "Record ID,Title,RetractionDate,RetractionDOI,RetractionPubMedID,OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature,\n";

    [Theory]
    [InlineData("1,A,3/6/2004 0:00,,,10.1000/A,0,Correction,\n2,A,2/6/2010 0:00,,,10.1000/a,0,Retraction,\n", Standing.Retracted)]
    [InlineData("1,A,2/6/2010 0:00,,,10.1000/A,0,Retraction,\n2,A,3/6/2004 0:00,,,10.1000/a,0,Correction,\n", Standing.Retracted)]
    [InlineData("1,A,2/6/2010 0:00,,,https://doi.org/10.1000/A,0,Expression of concern,\n", Standing.Concern)]
    [InlineData("1,A,2/6/2010 0:00,,,unavailable,29687400,Retraction,\n", Standing.Retracted)]
    [InlineData("1,A,2/6/2010 0:00,,,10.1000/a,0,Retraction,\n2,A,2/6/2011 0:00,,,10.1000/a,0,Reinstatement,\n", Standing.Sound)]
    [InlineData("1,A,2/6/2010 0:00,,,10.1000/a,0,Correction,\n2,A,2/6/2010 0:00,,,10.1000/a,0,Retraction,\n", Standing.Retracted)]
    [InlineData("1,A,2/6/2010 0:00,,,10.1000/other,0,Retraction,\n", Standing.Unchecked)]
    public async Task The_latest_notice_counts_in_every_spelling_of_the_work(string rows, Standing standing)
    {
        await using var database = await TestDatabase.Create();
        await Shelve(database, ("a", "10.1000/a", "29687400"));
        await Import(database, Header + rows);
        Assert.Equal(standing, (await Only(database)).Standing);
    }

    [Fact]
    public async Task Columns_are_found_in_any_case()
    {
        await using var database = await TestDatabase.Create();
        await Shelve(database, ("a", "10.1000/a", null));
        await Import(database, "doi,STATUS\r\n10.1000/A,Retraction\r\n");
        Assert.Equal(Standing.Retracted, (await Only(database)).Standing);
    }

    [Fact]
    public async Task Silence_of_a_short_list_clears_nothing_and_of_the_whole_list_only_what_could_be_found()
    {
        await using var database = await TestDatabase.Create();
        await Shelve(database, ("a", "10.1000/a", null), ("book", null, null));
        await Import(database, Header + "1,A,2/6/2010 0:00,,,10.1000/other,0,Retraction,\n");
        await using (var db = database.Open()) Assert.All(await db.Sources.ToListAsync(Newsroom.Cancel), s => Assert.Equal((Standing.Unchecked, null), (s.Standing, s.CheckedOn)));
        await Import(database, Header + string.Concat(Enumerable.Range(0, ImportRetractions.WholeList).Select(i => $"{i},A,2/6/2010 0:00,,,10.1000/x{i},0,Retraction,\n")));
        await using var reader = database.Open();
        var sources = await reader.Sources.ToDictionaryAsync(s => s.Key, Newsroom.Cancel);
        Assert.Equal((Standing.Sound, new DateOnly(2026, 11, 20)), (sources["a"].Standing, sources["a"].CheckedOn));
        Assert.Equal((Standing.Unchecked, null), (sources["book"].Standing, sources["book"].CheckedOn));
    }

    [Fact]
    public async Task A_notice_is_never_undone_by_silence()
    {
        await using var database = await TestDatabase.Create();
        await Shelve(database, ("a", "10.1000/a", null));
        await Import(database, Header + "1,A,2/6/2010 0:00,,,10.1000/a,0,Retraction,\n");
        await Import(database, Header + string.Concat(Enumerable.Range(0, ImportRetractions.WholeList).Select(i => $"{i},A,2/6/2010 0:00,,,10.1000/x{i},0,Retraction,\n")));
        Assert.Equal(Standing.Retracted, (await Only(database)).Standing);
    }

    [Fact]
    public async Task A_second_import_of_the_same_list_changes_nothing()
    {
        await using var database = await TestDatabase.Create();
        await Shelve(database, ("a", "10.1000/a", null));
        Assert.Single((await Import(database, Header + "1,A,2/6/2010 0:00,,,10.1000/a,0,Retraction,\n")).Changes);
        var since = (await Only(database)).StandingSince;
        Assert.Empty((await Import(database, Header + "1,A,2/6/2010 0:00,,,10.1000/a,0,Retraction,\n")).Changes);
        Assert.Equal(since, (await Only(database)).StandingSince);
    }

    [Fact]
    public async Task Broken_and_dirty_rows_are_named_and_the_others_are_read()
    {
        await using var database = await TestDatabase.Create();
        await Shelve(database, ("a", "10.1000/a", null));
        var check = await Import(database, Header + "1,A,2/6/2010 0:00,,,no doi,0,Retraction,\n2,B,x,,,10.1000/b,0,Withdrawal?,\n3,short\n4,\"A\"B,2/6/2010 0:00,,,10.1000/q,0,Retraction,\n5,A,2/6/2010 0:00,,, doi: 10.1000/A. ,0,Retraction,\n");
        Assert.Equal(Standing.Retracted, (await Only(database)).Standing);
        Assert.Contains(check.Dropped, d => d.Why.Contains("names no work", StringComparison.Ordinal) && d.Where.EndsWith(":2", StringComparison.Ordinal));
        Assert.Contains(check.Dropped, d => d.Why.Contains("“Withdrawal?” is no status", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "no columns")]
    [InlineData("a,b,c\n1,2,3\n", "no columns")]
    [InlineData("<html>not found</html>", "no columns")]
    public async Task What_is_no_list_is_refused_in_one_line(string text, string says)
    {
        await using var database = await TestDatabase.Create();
        var refused = await Assert.ThrowsAsync<UnreadableInputException>(() => Import(database, text));
        Assert.Contains(says, refused.Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quotation_mark_that_never_closes_is_refused_and_the_library_is_as_it_was()
    {
        await using var database = await TestDatabase.Create();
        await Shelve(database, ("a", "10.1000/a", null));
        var refused = await Assert.ThrowsAsync<UnreadableInputException>(() => Import(database, Header + "1,A,2/6/2010 0:00,,,10.1000/a,0,Retraction,\n2,\"" + new string('x', 1_500_000)));
        Assert.Contains("never closes", refused.Line, StringComparison.Ordinal);
        Assert.Equal(Standing.Unchecked, (await Only(database)).Standing);
        refused = await Assert.ThrowsAsync<UnreadableInputException>(() => Import(database, Header + "1,A,2/6/2010 0:00,,,10.1000/a,0,Retraction,\n2,\"" + new string('x', 1_500_000) + "\"\n"));
        Assert.Contains("more than 1000000 letters", refused.Line, StringComparison.Ordinal);
        Assert.Equal(Standing.Unchecked, (await Only(database)).Standing);
    }

    [Fact]
    public async Task Every_work_of_the_real_lists_gets_the_status_that_they_state()
    {
        if (Corpora.Get("05-retractions", "retraction-status-map.give-half.csv") is not { } map) return;
        var rows = (await File.ReadAllLinesAsync(map, Newsroom.Cancel)).Skip(1).Select(line => line.Split(',')).Where(r => DoiText.Find(r[1]) is not null).ToList();
        var some = rows.Where((_, i) => i % 31 == 0).DistinctBy(r => DoiText.Find(r[1])).Take(900).ToList();
        await using var database = await TestDatabase.Create();
        await Shelve(database, [.. some.Select((r, i) => ($"s{i}", DoiText.Find(r[1]!.ToUpper(CultureInfo.InvariantCulture)), (string?)null))]);
        await using var db = database.Open();
        var check = await ImportRetractions.Handle(db, map, ReopenArticles.After(TimeSpan.FromDays(14)), Imports.Time, Imports.Importer, Newsroom.Cancel);
        Assert.True(check.IsWhole);
        var standings = await db.Sources.AsNoTracking().ToDictionaryAsync(s => s.Doi!, s => s.Standing, Newsroom.Cancel);
        foreach (var row in some) Assert.Equal(row[0] == "retractions" ? Standing.Retracted : Standing.Concern, standings[DoiText.Find(row[1])!]);
    }

    [Fact]
    public async Task The_real_sample_takes_the_later_retraction_over_the_earlier_correction()
    {
        if (Corpora.Get("05-retractions", "retractionwatch-sample.csv") is not { } sample) return;
        await using var database = await TestDatabase.Create();
        await Shelve(database, ("wakefield1998", "10.1016/s0140-6736(97)11096-0", null));
        await using var db = database.Open();
        await ImportRetractions.Handle(db, sample, ReopenArticles.After(TimeSpan.FromDays(14)), Imports.Time, Imports.Importer, Newsroom.Cancel);
        Assert.Equal(Standing.Retracted, (await Only(database)).Standing);
    }

    private static async Task<RetractionCheck> Import(TestDatabase database, string csv)
    {
        using var file = new Wellspring.Tests.Importing.TemporaryFile(".csv");
        await File.WriteAllTextAsync(file.Path, csv, Newsroom.Cancel);
        await using var db = database.Open();
        return await ImportRetractions.Handle(db, file.Path, ReopenArticles.After(TimeSpan.FromDays(14)), Imports.Time, Imports.Importer, Newsroom.Cancel);
    }

    private static async Task Shelve(TestDatabase database, params (string Key, string? Doi, string? Pmid)[] sources)
    {
        await using var db = database.Open();
        db.AddRange(sources.Select(s => new Source { Id = Guid.CreateVersion7(Imports.Time.GetUtcNow()), Key = s.Key, Csl = "{}", Kind = SourceKind.Trial, Doi = s.Doi, Pmid = s.Pmid }));
        await db.SaveChangesAsync(Newsroom.Cancel);
    }

    private static async Task<Source> Only(TestDatabase database)
    {
        await using var db = database.Open();
        return await db.Sources.AsNoTracking().SingleAsync(Newsroom.Cancel);
    }
}
