using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Wellspring.Evidence;
using Wellspring.Tests.Importing;
using Wellspring.Tests.Publishing;
using Wellspring.Web.CommandLine;

namespace Wellspring.Tests.CommandLine;

/// <summary>Recorded answers of the register, replayed over HTTP.</summary>
public sealed class SourcesVerbTests
{
    private static readonly Dictionary<string, string> Recorded = new()
    {
        ["10.1000/retracted"] = """{"status":"ok","message":{"DOI":"10.1000/Retracted","updated-by":[{"type":"correction","updated":{"date-time":"2004-03-06T00:00:00Z"}},{"type":"retraction","updated":{"date-time":"2010-02-06T00:00:00Z"}}]}}""",
        ["10.1000/concern"] = """{"status":"ok","message":{"DOI":"10.1000/concern","updated-by":[{"type":"expression_of_concern","updated":{"date-time":"2024-06-27T00:00:00Z"}}]}}""",
        ["10.1000/clean"] = """{"status":"ok","message":{"DOI":"10.1000/clean","update-to":[{"DOI":"10.1000/older","type":"new_version"}]}}""",
        ["10.1000/notice"] = """{"status":"ok","message":{"DOI":"10.1000/notice","update-to":[{"DOI":"10.1000/told-elsewhere","type":"retraction","updated":{"date-time":"2020-01-01T00:00:00Z"}}]}}""",
        ["10.1000/told-elsewhere"] = """{"status":"ok","message":{"DOI":"10.1000/told-elsewhere"}}""",
        ["10.1000/garbled"] = "<html>busy</html>",
    };

    [Fact]
    public async Task Every_doi_is_asked_for_and_both_ways_of_telling_are_heard()
    {
        await using var database = await Shelved(["retracted", "concern", "clean", "notice", "told-elsewhere", "garbled", "nowhere"]);
        await using var register = await Register(doi => Recorded.TryGetValue(doi, out var answer) ? Results.Text(answer, "application/json") : Results.NotFound());
        var (exit, output, error) = await Refresh(database, register.Urls.Single());
        Assert.Equal((0, ""), (exit, error));
        Assert.StartsWith("5 sources found, 5 stand otherwise than before, 2 unknown to the registers", output, StringComparison.Ordinal);
        await using var db = database.Open();
        var standings = await db.Sources.ToDictionaryAsync(s => s.Key, s => s.Standing, Newsroom.Cancel);
        Assert.Equal((Standing.Retracted, Standing.Concern, Standing.Sound, Standing.Retracted), (standings["retracted"], standings["concern"], standings["clean"], standings["told-elsewhere"]));
        Assert.Equal((Standing.Unchecked, Standing.Unchecked), (standings["garbled"], standings["nowhere"]));
    }

    [Fact]
    public async Task The_real_recorded_answers_give_what_is_known_of_these_works()
    {
        if (Corpora.Get("05-retractions", "crossref-works") is not { } folder) return;
        var answers = new Dictionary<string, string>();
        foreach (var file in Directory.EnumerateFiles(folder, "*.json"))
        {
            var answer = JsonNode.Parse(await File.ReadAllTextAsync(file, Newsroom.Cancel))!;
            answers[answer["doi"]!.GetValue<string>()] = answer.ToJsonString();
        }
        await using var database = await TestDatabase.Create();
        await Shelve(database, [.. answers.Keys.Select(doi => (doi, (string?)DoiText.Find(doi.ToUpperInvariant()), (string?)null))]);
        await using var register = await Register(doi => answers.TryGetValue(doi, out var answer) ? Results.Text(answer, "application/json") : Results.NotFound());
        Assert.Equal((0, ""), await Refresh(database, register.Urls.Single()) is var (exit, _, error) ? (exit, error) : default);
        await using var db = database.Open();
        var standings = await db.Sources.ToDictionaryAsync(s => s.Key, s => s.Standing, Newsroom.Cancel);
        Assert.Equal(
            (Standing.Retracted, Standing.Concern, Standing.Sound, Standing.Sound),
            (standings["10.1016/s0140-6736(97)11096-0"], standings["10.1016/j.ejogrb.2014.02.038"], standings["10.1023/a:1025493705728"], standings["10.1002/14651858.cd008900.pub3"]));
    }

    [Fact]
    public async Task Works_without_a_doi_are_asked_for_by_their_pmid()
    {
        await using var database = await TestDatabase.Create();
        await Shelve(database, ("retracted", null, "9500320"), ("concern", null, "24666798"), ("corrected", null, "30000001"), ("clean", null, "29687400"), ("nowhere", null, "999"), ("no number", null, null));
        var asked = new List<string>();
        await using var register = await PubMed(ids => { asked.Add(ids); return Results.Text(Medline); });
        var (exit, output, error) = await Refresh(database, "", register.Urls.Single());
        Assert.Equal((0, ""), (exit, error));
        Assert.StartsWith("4 sources found, 4 stand otherwise than before, 1 unknown to the registers", output, StringComparison.Ordinal);
        Assert.Contains("unknown: PMID 999", output, StringComparison.Ordinal);
        Assert.Equal(["29687400,24666798,30000001,999,9500320"], asked);
        await using var db = database.Open();
        var standings = await db.Sources.ToDictionaryAsync(s => s.Key, s => s.Standing, Newsroom.Cancel);
        Assert.Equal((Standing.Retracted, Standing.Concern, Standing.Corrected, Standing.Sound), (standings["retracted"], standings["concern"], standings["corrected"], standings["clean"]));
        Assert.Equal((Standing.Unchecked, Standing.Unchecked), (standings["nowhere"], standings["no number"]));
    }

    [Fact]
    public async Task Of_two_registers_the_later_notice_counts()
    {
        await using var database = await TestDatabase.Create();
        await Shelve(database, ("retracted", "10.1000/corrected-later", "9500320"), ("concern", "10.1000/retracted-later", "24666798"));
        await using var crossref = await Register(doi => Results.Text($$$"""{"message":{"DOI":"{{{doi}}}","updated-by":[{"type":"{{{(doi.Contains("retracted", StringComparison.Ordinal) ? "retraction" : "correction")}}}","updated":{"date-time":"2004-03-06T00:00:00Z"}},{"type":"{{{(doi.Contains("retracted", StringComparison.Ordinal) ? "retraction" : "correction")}}}","updated":{"date-time":"{{{(doi.Contains("retracted", StringComparison.Ordinal) ? "2025" : "2009")}}}-03-06T00:00:00Z"}}]}}"""));
        await using var pubMed = await PubMed(_ => Results.Text(Medline));
        await Refresh(database, crossref.Urls.Single(), pubMed.Urls.Single());
        await using var db = database.Open();
        Assert.All(await db.Sources.ToListAsync(Newsroom.Cancel), s => Assert.Equal(Standing.Retracted, s.Standing));
    }

    [Fact]
    public async Task A_long_list_is_asked_for_in_parts_and_a_part_that_fails_changes_nothing()
    {
        await using var database = await TestDatabase.Create();
        await Shelve(database, [.. Enumerable.Range(1, 150).Select(i => ($"s{i:000}", (string?)null, (string?)$"{1000 + i}"))]);
        var parts = 0;
        await using var register = await PubMed(ids => ++parts == 2 ? Results.StatusCode(429) : Results.Text(string.Concat(ids.Split(',').Select(id => $"PMID- {id}\nTI  - A title.\n\n"))));
        var (exit, output, error) = await Refresh(database, "", register.Urls.Single());
        Assert.Equal((2, ""), (exit, output));
        Assert.Contains("answered 429 to PMID 1101; the library is as it was", error, StringComparison.Ordinal);
        await using var db = database.Open();
        Assert.All(await db.Sources.ToListAsync(Newsroom.Cancel), s => Assert.Equal((Standing.Unchecked, null), (s.Standing, s.CheckedOn)));
    }

    [Fact]
    public async Task A_register_that_fails_or_is_not_there_is_one_line_and_changes_nothing()
    {
        await using var database = await Shelved(["clean", "retracted"]);
        await using var register = await Register(doi => doi == "10.1000/clean" ? Results.Text(Recorded[doi]) : Results.StatusCode(503));
        foreach (var (address, says) in new[] { (register.Urls.Single(), "answered 503"), ("http://127.0.0.1:9", "does not answer") })
        {
            var (exit, output, error) = await Refresh(database, address);
            Assert.Equal((2, ""), (exit, output));
            Assert.Contains(says, error, StringComparison.Ordinal);
        }
        await using var db = database.Open();
        Assert.All(await db.Sources.ToListAsync(Newsroom.Cancel), s => Assert.Equal(Standing.Unchecked, s.Standing));
    }

    [Fact]
    public async Task Without_an_address_nothing_is_asked()
    {
        await using var database = await Shelved(["clean"]);
        var (exit, _, error) = await Refresh(database, "");
        Assert.Equal(2, exit);
        Assert.Contains("Wellspring__CrossrefUrl", error, StringComparison.Ordinal);
    }

    /// <summary>Records as <c>efetch</c> gives them with <c>rettype=medline</c>, cut to the fields that matter here.</summary>
    private const string Medline = """

        PMID- 9500320
        TI  - RETRACTED: Ileal-lymphoid-nodular hyperplasia, non-specific colitis, and
              pervasive developmental disorder in children.
        PT  - Journal Article
        PT  - Retracted Publication
        EIN - Lancet. 2004 Mar 6;363(9411):750. doi: 10.1016/S0140-6736(04)15715-2
        RIN - Lancet. 2010 Feb 6;375(9713):445. doi: 10.1016/S0140-6736(10)60175-4. PMID:
              20137807

        PMID- 24666798
        TI  - Timing of urinary catheter removal.
        ECI - Eur J Obstet Gynecol Reprod Biol. 2024 Aug;299:354. doi:
              10.1016/j.ejogrb.2024.06.039

        PMID- 30000001
        EIN - A Journal. 2020;1:1

        PMID- 29687400
        TI  - Why only humans shed emotional tears.
        PT  - Journal Article

        """;

    private static async Task<TestDatabase> Shelved(string[] names)
    {
        var database = await TestDatabase.Create();
        await Shelve(database, [.. names.Select(name => (name, (string?)("10.1000/" + name), (string?)null))]);
        return database;
    }

    private static async Task Shelve(TestDatabase database, params (string Key, string? Doi, string? Pmid)[] sources)
    {
        await using var db = database.Open();
        db.AddRange(sources.Select(s => new Source { Id = Guid.CreateVersion7(Imports.Time.GetUtcNow()), Key = s.Key, Csl = "{}", Kind = SourceKind.Trial, Doi = s.Doi, Pmid = s.Pmid }));
        await db.SaveChangesAsync(Newsroom.Cancel);
    }

    private static Task<WebApplication> Register(Func<string, IResult> answer) =>
        Serve(app => app.MapGet("/works/{**doi}", (string doi) => answer(Uri.UnescapeDataString(doi))));

    private static Task<WebApplication> PubMed(Func<string, IResult> answer) =>
        Serve(app => app.MapGet("/efetch.fcgi", (string db, string rettype, string id) => (db, rettype) == ("pubmed", "medline") ? answer(id) : Results.BadRequest()));

    private static async Task<WebApplication> Serve(Action<WebApplication> map)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var register = builder.Build();
        map(register);
        await register.StartAsync(Newsroom.Cancel);
        return register;
    }

    private static async Task<(int Exit, string Output, string Error)> Refresh(TestDatabase database, string crossref, string pubMed = "")
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = await Cli.Run(["sources", "refresh"], name => name switch
        {
            "ConnectionStrings__Wellspring" => database.ConnectionString,
            "Wellspring__CrossrefUrl" => crossref,
            "Wellspring__PubMedUrl" => pubMed,
            _ => null,
        }, output, error, Newsroom.Cancel);
        return (exit, output.ToString(), error.ToString());
    }
}
