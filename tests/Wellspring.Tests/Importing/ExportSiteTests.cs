using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Articles;
using Wellspring.Delivery;
using Wellspring.Evidence;
using Wellspring.Foundation;
using Wellspring.Importing.Export;
using Wellspring.Publishing;
using Wellspring.Tests.Publishing;
using static Wellspring.Tests.Importing.Imports;

namespace Wellspring.Tests.Importing;

public sealed class ExportSiteTests
{
    [Fact]
    public async Task The_sample_site_exported_and_imported_into_an_empty_database_has_the_same_fingerprints()
    {
        await using var first = await TestDatabase.Create();
        await FromFolder(first, Repository.File("content", "samples"));
        await using var second = await RoundTrip(first);
        Assert.Equal(await Fingerprints(first), await Fingerprints(second));
        Assert.Equal(await Facts(first), await Facts(second));
    }

    [Fact]
    public async Task What_is_a_sample_among_the_teams_own_stays_one_and_nothing_else_becomes_one()
    {
        using var folder = new TemporaryFolder();
        folder.Write("topics.yml", "topics:\n- slug: ours\n  title: Ours\n  topics:\n  - {slug: shown, title: Shown, sample: true}\naudiences:\n- {slug: men, title: Men, sample: true}\n- {slug: women, title: Women}\n");
        folder.Write("paid-links.yml", "paid-links:\n- {host: shown.example, relationship: sponsor, sponsor: A, sample: true}\n- {host: ours.example, relationship: sponsor, sponsor: B}\n");
        folder.Write("bibliography.json", """[{"id": "shown", "type": "book", "title": "Shown"}, {"id": "both", "type": "book", "title": "Both"}, {"id": "ours", "type": "book", "title": "Ours"}, {"id": "kept", "type": "book", "title": "Kept"}]""");
        folder.Write("sample.md", "---\ntitle: Sample\nslug: sample\nsample: true\n---\nIt helps.[@shown; @both]\n");
        folder.Write("ours.md", "---\ntitle: Ours\nslug: ours\n---\nIt helps.[@ours; @both]\n");
        await using var first = await TestDatabase.Create();
        await FromFolder(first, folder.Path);
        await using (var db = first.Open())
        {
            Assert.Equal(["shown"], await db.Sources.Where(s => s.IsSample).Select(s => s.Key).ToListAsync(Cancel));
            Assert.Equal(["shown"], await db.Topics.Where(t => t.IsSample).Select(t => t.Slug).ToListAsync(Cancel));
            Assert.Equal(["men"], await db.Audiences.Where(a => a.IsSample).Select(a => a.Slug).ToListAsync(Cancel));
            Assert.Equal(["shown.example"], await db.PaidLinks.Where(p => p.IsSample).Select(p => p.Host).ToListAsync(Cancel));
        }
        await using var second = await RoundTrip(first);
        Assert.Equal(await Facts(first), await Facts(second));
    }

    [Fact]
    public async Task A_site_from_another_system_keeps_its_texts_and_its_old_addresses()
    {
        await using var first = await TestDatabase.Create();
        await FromExport(first, Wards);
        await using var second = await RoundTrip(first);
        Assert.Equal(await Fingerprints(first), await Fingerprints(second));
        await using var one = first.Open();
        await using var two = second.Open();
        Assert.Equal(await one.Redirects.OrderBy(r => r.From).Select(r => r.From + " " + r.To).ToListAsync(Cancel), await two.Redirects.OrderBy(r => r.From).Select(r => r.From + " " + r.To).ToListAsync(Cancel));
    }

    [Fact]
    public async Task Every_older_address_goes_along_whatever_it_leads_to()
    {
        await using var first = await TestDatabase.Create();
        Redirect[] all = [new() { From = "/tag/feelings", To = "/topics/feelings" }, new() { From = "/author/rae", To = "/people/rae" }, new() { From = "/index.php/a%20b", To = "/articles/one" }, new() { From = "/über \U0001F600", To = "/about/us" }];
        await using (var db = first.Open())
        {
            db.AddRange(all);
            await db.SaveChangesAsync(Cancel);
        }
        using var parent = new TemporaryFolder();
        var folder = Path.Combine(parent.Path, "out");
        await using (var db = first.Open()) Assert.Equal(4, (await ExportSite.Handle(db, folder, Media, Cancel)).Redirects);
        await using var second = await TestDatabase.Create();
        Assert.Equal("4/0/0", Counts((await FromFolder(second, folder)).Redirects));
        Assert.Equal("0/0/4", Counts((await FromFolder(second, folder)).Redirects));
        await using var reader = second.Open();
        Assert.Equal(all.Select(r => (r.From, r.To)).Order(), (await reader.Redirects.ToListAsync(Cancel)).Select(r => (r.From, r.To)).Order());
    }

    [Theory]
    [InlineData("people/../../outside.yml")]
    [InlineData("articles/../topics.yml")]
    [InlineData("articles/./a/index.md")]
    [InlineData("articles//etc/index.md")]
    [InlineData("/tmp/outside.yml")]
    [InlineData("people/a\0.yml")]
    public void A_name_that_leads_elsewhere_is_dropped_and_named(string name)
    {
        using var parent = new TemporaryFolder();
        var folder = new ExportFolder(Path.Combine(parent.Path, "out"));
        Assert.False(folder.Write(name, "text"));
        Assert.Equal("file", Assert.Single(folder.Dropped).What);
        Assert.Empty(Directory.GetFileSystemEntries(parent.Path));
        Assert.True(folder.Write("people/a.yml", "text"));
    }

    [Fact]
    public async Task A_slug_of_a_row_that_was_forged_leads_no_export_out_of_its_folder()
    {
        await using var database = await TestDatabase.Create();
        await using var db = database.Open();
        db.Add(new Person { Id = Guid.CreateVersion7(Time.GetUtcNow()), Slug = "../../outside", Name = "Nobody" });
        await db.SaveChangesAsync(Cancel);
        using var parent = new TemporaryFolder();
        var exported = await ExportSite.Handle(db, Path.Combine(parent.Path, "out"), Media, Cancel);
        Assert.Equal((0, "people/../../outside.yml"), (exported.People, Assert.Single(exported.Dropped).Where));
        Assert.Equal(["out"], Directory.GetFileSystemEntries(parent.Path).Select(Path.GetFileName));
    }

    [Fact]
    public async Task What_no_file_carries_is_named()
    {
        await using var newsroom = await Newsroom.Open();
        await newsroom.Write(Newsroom.Draft);
        await newsroom.Sign();
        using var parent = new TemporaryFolder();
        Assert.Equal([], (await ExportSite.Handle(newsroom.Db, Path.Combine(parent.Path, "before"), Media, Cancel)).Dropped);
        Assert.Empty((await newsroom.Judge(Wellspring.Reviewing.VerdictWord.Supported)).Refusals);
        var at = newsroom.Time.GetUtcNow() + TimeSpan.FromDays(1);
        Assert.Equal([], (await ScheduleArticle.Handle(newsroom.Db, Newsroom.Slug, new(at, "2026-11-21T09:00 UTC"), new([], null), newsroom.Time, newsroom.Editor, Cancel)).Refusals);
        Assert.Equal(["schedule", "verdict"], (await ExportSite.Handle(newsroom.Db, Path.Combine(parent.Path, "after"), Media, Cancel)).Dropped.Select(d => d.What));
    }

    [Fact]
    public async Task An_export_writes_over_nothing()
    {
        await using var database = await TestDatabase.Create();
        using var folder = new TemporaryFolder();
        folder.Write("mine.txt", "mine");
        await using var db = database.Open();
        var refused = await Assert.ThrowsAsync<UnreadableInputException>(() => ExportSite.Handle(db, folder.Path, Media, Cancel));
        Assert.Contains("not empty", refused.Line, StringComparison.Ordinal);
        Assert.Equal(["mine.txt"], Directory.GetFileSystemEntries(folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public async Task What_a_file_cannot_carry_back_stays_behind()
    {
        await using var first = await TestDatabase.Create();
        await FromFolder(first, Repository.File("content", "samples"));
        await using (var db = first.Open()) await db.Set<Licence>().ExecuteUpdateAsync(l => l.SetProperty(x => x.CheckedOn, new DateOnly(2026, 9, 1)), Cancel);
        await using var second = await RoundTrip(first);
        await using var reader = second.Open();
        Assert.All(await reader.Set<Licence>().ToListAsync(Cancel), l => Assert.Null(l.CheckedOn));
    }

    [Fact]
    public async Task A_portrait_goes_along_and_is_the_same_picture_where_it_arrives()
    {
        await using var newsroom = await Newsroom.Open();
        using var drawn = new SkiaSharp.SKBitmap(900, 600);
        drawn.Erase(SkiaSharp.SKColors.Teal);
        using var packed = drawn.Encode(SkiaSharp.SKEncodedImageFormat.Png, 100);
        Assert.Empty((await GivePortrait.Handle(newsroom.Db, "rita-reviewer", packed.ToArray(), "rita.png", Media, newsroom.Time, newsroom.Editor, Cancel)).Refusals);
        var portrait = (await newsroom.Db.People.AsNoTracking().SingleAsync(p => p.Slug == "rita-reviewer", Cancel)).Portrait;
        await using var second = await RoundTrip(newsroom.Database);
        await using var reader = second.Open();
        Assert.Equal(portrait, (await reader.People.SingleAsync(p => p.Slug == "rita-reviewer", Cancel)).Portrait);
        Assert.NotNull(Media.Find(portrait!));
        Assert.Equal(1, await reader.Media.CountAsync(Cancel));
    }

    private static async Task<TestDatabase> RoundTrip(TestDatabase first)
    {
        using var parent = new TemporaryFolder();
        var folder = Path.Combine(parent.Path, "out");
        await using (var db = first.Open()) await ExportSite.Handle(db, folder, Media, Cancel);
        var second = await TestDatabase.Create();
        await FromFolder(second, folder);
        return second;
    }

    private static async Task<List<string>> Fingerprints(TestDatabase database)
    {
        await using var db = database.Open();
        return await (from e in db.Editions join a in db.Articles on e.ArticleId equals a.Id orderby a.Slug select a.Slug + " " + e.Fingerprint).ToListAsync(Cancel);
    }

    private static async Task<List<string>> Facts(TestDatabase database)
    {
        await using var db = database.Open();
        return
        [
            .. await db.Topics.OrderBy(t => t.Slug).Select(t => $"{t.Slug} {t.Title} {t.Description} {t.Risk} {t.IsSample}").ToListAsync(Cancel),
            .. await db.Audiences.OrderBy(a => a.Slug).Select(a => $"{a.Slug} {a.Title} {a.Description} {a.IsSample}").ToListAsync(Cancel),
            .. await db.Sources.OrderBy(s => s.Key).Select(s => $"{s.Key} {s.Kind} {s.Standing} {s.Landmark} {s.Csl} {s.IsSample}").ToListAsync(Cancel),
            .. (await db.People.OrderBy(p => p.Slug).ToListAsync(Cancel)).Select(p => $"{p.Slug} {p.Name} {p.Credentials} {p.Biography} {string.Join(";", p.Licences.Select(l => $"{l.Number} {l.ExpiresOn}").Order(StringComparer.Ordinal))} {string.Join(";", p.Declarations.Select(d => $"{d.DeclaredOn} {d.Statement}"))}"),
            .. await db.PaidLinks.OrderBy(p => p.Host).Select(p => $"{p.Host} {p.Relationship} {p.Sponsor} {p.IsSample}").ToListAsync(Cancel),
        ];
    }
}
