using CsCheck;
using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Importing.Ghost;
using Wellspring.Publishing;
using static Wellspring.Tests.Importing.Ghost.GhostJson;
using static Wellspring.Tests.Importing.Imports;

namespace Wellspring.Tests.Importing.Ghost;

/// <summary>A file that is broken, contradicts itself or means harm is one line, and the database is as it was.</summary>
public sealed class RefusedGhostTests
{
    private static readonly string Whole = Of(
        Post("1", "a", "<p>Some <b>words</b>.</p>", more: new { feature_image = "/content/images/a.png", custom_excerpt = "Short" }),
        Lexical("2", "b", Node("""{"type":"list","children":[{"type":"listitem","children":[{"type":"text","text":"One"}]}]}"""), Node("""{"type":"callout","calloutText":"Mind"}""")),
        Post("3", "c", "", more: new { mobiledoc = """{"version":"0.3.1","markups":[["a",["href","/a/"]]],"atoms":[["soft-return","",{}]],"cards":[["markdown",{"markdown":"*x*"}]],"sections":[[1,"p",[[0,[0],1,"x"],[1,[],0,0]]],[10,0]]}""" }),
        Tag("t1", "sleep"), Tagged("1", "t1"), User("u1", "ada"), Signed("1", "u1"), Row("posts_meta", new { post_id = "1", meta_description = "M" }), Row("settings", new { key = "k", value = "v" }));

    private static readonly string[] Wedges = ["", "null", "[]", "{}", "\"", "7", "-1", "\\", "\\ud800", "\\u0000", "true", "[[[[", "<div>", "\"x\":", "1e999", "/../"];

    public static TheoryData<string, string> Bad => new()
    {
        { "no JSON", "" },
        { "no JSON", Whole[..^20] },
        { "no JSON", Whole + "x" },
        { "no JSON", "PK\u0003\u0004" },
        { "no JSON", Whole.Replace("\"slug\"", "slug", StringComparison.Ordinal) },
        { "no Ghost export", "[]" },
        { "no Ghost export", "{}" },
        { "no Ghost export", "7" },
        { "no Ghost export", """{"db":{}}""" },
        { "no Ghost export", """{"db":[]}""" },
        { "no Ghost export", """{"db":[{"data":[]}]}""" },
        { "no Ghost export", """{"db":[{"data":{"tags":[]}}]}""" },
        { "no Ghost export", """{"posts":[{"url":"https://old.example","data":{"title":"A"}}]}""" },
        { "more than one site", """{"db":[{"data":{"posts":[]}},{"data":{"posts":[]}}]}""" },
        { "there twice", """{"db":[{"data":{"posts":[],"posts":[]}}]}""" },
        { "no list of rows", """{"db":[{"data":{"posts":{}}}]}""" },
        { "no object", """{"db":[{"data":{"posts":[7]}}]}""" },
        { "slug \"a\"", Of(Post("1", "a"), Post("2", "a")) },
        { "the id \"1\"", Of(Post("1", "a"), Post("1", "b")) },
        { "outside the folder", Of(Post("1", "a", "<img src=\"__GHOST_URL__/content/images/%2e%2e/%2e%2e/secret.png\">")) },
        { "nested deeper", Of(Post("1", "a", string.Concat(Enumerable.Repeat("<div>", 3000)))) },
        { "too long", Of(Post("1", "a", new string('x', 2_100_000))) },
        { "no JSON", """{"db":[{"data":{"posts":[""" + new string('[', 5000) },
        { "there is no HTML", Of(Post("1", "a", "", more: new { lexical = string.Concat(Enumerable.Repeat("{\"root\":", 5000)) })) },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task A_bad_file_is_refused_whole(string says, string json)
    {
        await using var database = await TestDatabase.Create();
        var refused = await Assert.ThrowsAsync<UnreadableInputException>(() => FromGhost(database, json));
        Assert.Contains(says, refused.Line, StringComparison.Ordinal);
        Assert.Matches(@"\.json:\d+:\d+: ", refused.Line);
        Assert.DoesNotContain('\n', refused.Line);
        await using var db = database.Open();
        Assert.Equal((0, 0, 0, 0), (await db.Articles.CountAsync(Cancel), await db.Topics.CountAsync(Cancel), await db.People.CountAsync(Cancel), await db.Audit.CountAsync(Cancel)));
    }

    [Fact]
    public void Bytes_that_are_no_UTF8_are_named_with_their_row()
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(Of(Post("1", "a", "<p>cafe~</p>")));
        bytes[Array.IndexOf(bytes, (byte)'~')] = 0xE9;
        Assert.Matches(@"^export\.json:1:\d+: a text is not UTF-8", Assert.Throws<UnreadableInputException>(() => Bodies(bytes)).Line);
    }

    [Fact]
    public void A_place_is_counted_through_lines_and_buffers()
    {
        var json = $$"""{"db":[{"data":{"settings":[{{string.Join(",\n", Enumerable.Repeat("""{"value":"0123456789"}""", 20_000))}}],"posts":[{"id":"1"},""" + "\n  {\"id\":\"2\"}, x]}}]}";
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(json));
        var places = new List<Place>();
        var refused = Assert.Throws<UnreadableInputException>(() => places.AddRange(GhostExport.Read(stream, "export.json").Where(r => r.Table == "posts").Select(r => Seen(r.Place))));
        Assert.Equal("export.json:20001:15: this is no JSON: 'x' is an invalid start of a value.", refused.Line);
        Assert.Equal([new Place(20000, 34, "export.json"), new Place(20001, 3, "export.json")], seen);
    }

    [Fact]
    public void A_row_without_end_ends_the_reading_long_before_its_end()
    {
        using var endless = new EndlessText("{\"db\":[{\"data\":{\"posts\":[{\"html\":\"", 500L << 20);
        Assert.Contains("more than 32 MB", Assert.Throws<UnreadableInputException>(() => GhostExport.Read(endless, "export.json").Count()).Line, StringComparison.Ordinal);
        Assert.InRange(endless.Given, 0, 70 << 20);
    }

    [Fact]
    public void A_mutated_export_is_reported_or_refused_and_never_breaks_the_program()
    {
        Edits.Holds(edits => Survives(Mutated(edits)), iter: 4000);
    }

    [Fact]
    public async Task A_mutated_export_comes_in_whole_or_not_at_all()
    {
        await using var database = await TestDatabase.Create();
        Edits.Holds(edits => Imports(database, Mutated(edits)).GetAwaiter().GetResult(), iter: 200);
        await using var db = database.Open();
        Assert.Equal(0, await db.Publications.CountAsync(Cancel));
    }

    private static async Task Imports(TestDatabase database, string json)
    {
        try
        {
            await FromGhost(database, json);
        }
        catch (UnreadableInputException refused)
        {
            Assert.DoesNotContain('\n', refused.Line);
        }
    }

    private static Gen<(int At, int Length, int Wedge)[]> Edits => Gen.Select(Gen.Int[0, Whole.Length - 1], Gen.Int[0, 40], Gen.Int[0, Wedges.Length - 1]).Array[1, 4];

    private static string Mutated((int At, int Length, int Wedge)[] edits)
    {
        var json = Whole;
        foreach (var (at, length, wedge) in edits)
        {
            var start = Math.Min(at, json.Length);
            json = json[..start] + Wedges[wedge] + json[Math.Min(json.Length, start + length)..];
        }
        return json;
    }

    private static void Survives(string json)
    {
        try
        {
            Bodies(System.Text.Encoding.UTF8.GetBytes(json));
        }
        catch (UnreadableInputException refused)
        {
            Assert.DoesNotContain('\n', refused.Line);
        }
    }

    private static void Bodies(byte[] json)
    {
        using var file = new TemporaryFile(".json");
        File.WriteAllBytes(file.Path, json);
        var index = GhostIndex.Read(file.Path);
        _ = new GhostTags(index.Tags, new HashSet<string> { "sleep" }).Topics.ToList();
        using var stream = new MemoryStream(json);
        foreach (var row in GhostExport.Read(stream, "export.json").Where(r => r.Table == GhostExport.Posts))
        {
            var losses = new Wellspring.Importing.Losses("here");
            var post = GhostPost.From(row, index.Meta.GetValueOrDefault(row.Id));
            Assert.True(Slug.IsValid(post.WantedSlug), post.WantedSlug);
            GhostExtras.Name(post, row, index.Meta.GetValueOrDefault(row.Id), losses);
            var body = new GhostBody(row, index.Meta.GetValueOrDefault(row.Id), new(), new(row.Place), losses).Text();
            Assert.DoesNotContain(ArticleText.Parse(body).NotUnderstood, f => f.Code == "raw-html");
        }
    }

    private readonly List<Place> seen = [];

    private Place Seen(Place place)
    {
        seen.Add(place);
        return place;
    }

    private static System.Text.Json.Nodes.JsonNode Node(string json) => System.Text.Json.Nodes.JsonNode.Parse(json)!;
}
