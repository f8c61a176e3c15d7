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
        Assert.StartsWith("5 sources found, 5 stand otherwise than before, 2 unknown to the register", output, StringComparison.Ordinal);
        await using var db = database.Open();
        var standings = await db.Sources.ToDictionaryAsync(s => s.Key, s => s.Standing, Newsroom.Cancel);
        Assert.Equal((Standing.Retracted, Standing.Concern, Standing.Sound, Standing.Retracted), (standings["retracted"], standings["concern"], standings["clean"], standings["told-elsewhere"]));
        Assert.Equal((Standing.Unchecked, Standing.Unchecked), (standings["garbled"], standings["nowhere"]));
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

    private static async Task<TestDatabase> Shelved(string[] names)
    {
        var database = await TestDatabase.Create();
        await using var db = database.Open();
        db.AddRange(names.Select(name => new Source { Id = Guid.CreateVersion7(Imports.Time.GetUtcNow()), Key = name, Csl = "{}", Kind = SourceKind.Trial, Doi = "10.1000/" + name }));
        await db.SaveChangesAsync(Newsroom.Cancel);
        return database;
    }

    private static async Task<WebApplication> Register(Func<string, IResult> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var register = builder.Build();
        register.MapGet("/works/{**doi}", (string doi) => answer(Uri.UnescapeDataString(doi)));
        await register.StartAsync(Newsroom.Cancel);
        return register;
    }

    private static async Task<(int Exit, string Output, string Error)> Refresh(TestDatabase database, string register)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = await Cli.Run(["sources", "refresh"], name => name switch
        {
            "ConnectionStrings__Wellspring" => database.ConnectionString,
            "Wellspring__CrossrefUrl" => register,
            _ => null,
        }, output, error, Newsroom.Cancel);
        return (exit, output.ToString(), error.ToString());
    }
}
