using System.Text;
using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Articles;
using Wellspring.Evidence;
using Wellspring.Foundation;
using Wellspring.Importing.Export;
using Wellspring.Publishing;
using Wellspring.Tests.Evidence;
using Wellspring.Tests.Importing;

namespace Wellspring.Tests.Publishing.Libraries;

/// <summary>Pictures of the library: what is said of them, who shows them, and when one may go.</summary>
public sealed class PictureLibraryTests : IAsyncLifetime
{
    private static readonly PictureQuestion All = new("", PictureWorry.None, 0);

    private readonly TemporaryFolder folder = new();
    private Newsroom newsroom = null!;

    private static CancellationToken Cancel => Newsroom.Cancel;

    private MediaStore Store => new(folder.Path);

    public async ValueTask InitializeAsync() => newsroom = await Newsroom.Open();

    public async ValueTask DisposeAsync()
    {
        await newsroom.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Only_those_who_write_and_the_system_add_pictures_and_sources()
    {
        Assert.Equal("not-allowed", Assert.Single((await Bring("a", newsroom.Reviewer)).Refusals).Code);
        Assert.Empty(Directory.GetFiles(folder.Path));
        Assert.True((await Bring("a", newsroom.Writer)).Done);
        Assert.True((await Bring("b", Actor.System("import"))).Done);
        Assert.Equal("not-allowed", Assert.Single((await Import(newsroom.Reviewer)).Refusals).Code);
        Assert.True((await Import(newsroom.Writer)).Done);
        Assert.True((await Import(Actor.System("import"))).Done);
    }

    [Fact]
    public async Task A_picture_is_found_by_its_words_and_by_what_it_lacks()
    {
        var (a, b) = ((await Bring("a")).Value!, (await Bring("b")).Value!);
        Assert.True((await Describe(a.Hash, new("A cup of tears", "CC BY 4.0", "Ann", "https://example.org/a", 20, 80))).Done);
        Assert.Equal(a.Hash, Assert.Single((await List(All with { Find = "CUP ann" })).Rows).Media.Hash);
        Assert.Equal(b.Hash, Assert.Single((await List(All with { Worry = PictureWorry.WithoutLicence })).Rows).Media.Hash);
        Assert.Equal(2, (await List(All with { Worry = PictureWorry.Unused })).Matching);
        await Show(a.Hash);
        Assert.Equal(b.Hash, Assert.Single((await List(All with { Worry = PictureWorry.Unused })).Rows).Media.Hash);
        var use = await LibraryUse.OfPicture(newsroom.Db, a.Hash, Cancel);
        Assert.Equal("A glass", (await PictureTexts.Of(newsroom.Db, a.Hash, use, Cancel))[Assert.Single(use.Editions).EditionId]);
    }

    [Fact]
    public async Task What_is_wrong_with_its_words_is_said_at_once_and_by_an_editor_only()
    {
        var hash = (await Bring("a")).Value!.Hash;
        var refused = await Describe(hash, new(new string('a', 501), "", "", "javascript:alert(1)", 101, null));
        Assert.Equal(["alt-long", "source-address", "focus-x", "focus-y"], refused.Refusals.Select(r => r.Code));
        Assert.Equal("not-allowed", Assert.Single((await DescribeMedia.Handle(newsroom.Db, hash, new("a", "", "", "", 1, 1), null, newsroom.Time, newsroom.Writer, Cancel)).Refusals).Code);
    }

    [Fact]
    public async Task A_picture_that_an_edition_or_a_draft_shows_never_goes()
    {
        var (a, b, c) = ((await Bring("a")).Value!, (await Bring("b")).Value!, (await Bring("c")).Value!);
        await Show(a.Hash);
        var draft = (await BeginDraft.New(newsroom.Db, "New", newsroom.Time, newsroom.Writer, Cancel)).Value!;
        await SaveDraft.Handle(newsroom.Db, draft.Id, new(1, words => words with { Media = [new("b.svg", b.Hash, "", "")] }), newsroom.Time, newsroom.Writer, Cancel);
        await SaveDraft.Handle(newsroom.Db, draft.Id, new(2, words => words with { Media = [] }), newsroom.Time, newsroom.Writer, Cancel);
        newsroom.Db.ChangeTracker.Clear();
        Assert.Equal("picture-used", Assert.Single((await Remove(a.Hash)).Refusals).Code);
        Assert.Equal("picture-drafted", Assert.Single((await Remove(b.Hash)).Refusals).Code);
        Assert.Equal("not-allowed", Assert.Single((await RemovePicture.Handle(newsroom.Db, Store, c.Hash, [], newsroom.Time, newsroom.Writer, Cancel)).Refusals).Code);
        Assert.True((await Remove(c.Hash)).Done);
        Assert.Equal((2, 2), (await newsroom.Db.Media.CountAsync(Cancel), Directory.GetFiles(folder.Path).Length));
    }

    [Fact]
    public async Task A_draft_that_takes_a_picture_in_while_the_others_are_read_keeps_it_there()
    {
        var picture = (await Bring("a")).Value!;
        var draft = (await BeginDraft.New(newsroom.Db, "New", newsroom.Time, newsroom.Writer, Cancel)).Value!;
        var read = await DraftsShowing.Read(newsroom.Db, picture.Hash, Cancel);
        Assert.False(read.Any);
        Assert.False(await read.OrSince(newsroom.Db, Cancel));
        await SaveDraft.Handle(newsroom.Db, draft.Id, new(1, words => words with { Media = [new("a.svg", picture.Hash, "", "")] }), newsroom.Time, newsroom.Writer, Cancel);
        Assert.True(await read.OrSince(newsroom.Db, Cancel));
    }

    [Fact]
    public async Task A_draft_that_is_begun_with_it_meanwhile_does_too()
    {
        var picture = (await Bring("a")).Value!;
        var read = await DraftsShowing.Read(newsroom.Db, picture.Hash, Cancel);
        var draft = (await BeginDraft.New(newsroom.Db, "New", newsroom.Time, newsroom.Writer, Cancel)).Value!;
        await SaveDraft.Handle(newsroom.Db, draft.Id, new(1, words => words with { Media = [new("a.svg", picture.Hash, "", "")] }), newsroom.Time, newsroom.Writer, Cancel);
        Assert.True(await read.OrSince(newsroom.Db, Cancel));
    }

    [Fact]
    public async Task Who_describes_a_picture_that_somebody_else_described_meanwhile_is_told_what_it_says_now()
    {
        var hash = (await Bring("a")).Value!.Hash;
        var seen = DescribeMedia.Mark(await newsroom.Db.Media.AsNoTracking().SingleAsync(Cancel));
        Assert.True((await Describe(hash, new("A cup of tears", "CC BY 4.0", "", "", 50, 50), seen)).Done);
        var refused = Assert.Single((await Describe(hash, new("A cup", "CC BY 4.0", "", "", 50, 50), seen)).Refusals);
        Assert.Equal("picture-newer", refused.Code);
        Assert.Contains("“A cup of tears”", refused.Sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("CC BY", refused.Sentence, StringComparison.Ordinal);
        Assert.Equal("A cup of tears", (await newsroom.Db.Media.AsNoTracking().SingleAsync(Cancel)).Alt);
        Assert.True((await Describe(hash, new("A cup", "CC BY 4.0", "", "", 50, 50), DescribeMedia.Mark(await newsroom.Db.Media.AsNoTracking().SingleAsync(Cancel)))).Done);
    }

    [Fact]
    public async Task A_portrait_and_the_sites_logo_are_used_and_stay()
    {
        var (portrait, logo) = ((await Bring("portrait")).Value!, (await Bring("logo")).Value!);
        (await newsroom.Db.People.SingleAsync(p => p.Slug == "wanda-writer", Cancel)).Portrait = Path.GetFileName(portrait.Path);
        await newsroom.Db.SaveChangesAsync(Cancel);
        Assert.Equal("picture-used", Assert.Single((await Remove(portrait.Hash)).Refusals).Code);
        Assert.Equal("picture-used", Assert.Single((await RemovePicture.Handle(newsroom.Db, Store, logo.Hash, [logo.Hash], newsroom.Time, newsroom.Editor, Cancel)).Refusals).Code);
        Assert.Empty((await ListPictures.Handle(newsroom.Db, new("", PictureWorry.Unused, 0), [logo.Hash], Cancel)).Rows);
        Assert.Equal([logo.Hash], (await List(new("", PictureWorry.Unused, 0))).Rows.Select(r => r.Media.Hash));
    }

    [Fact]
    public async Task An_export_takes_what_is_known_of_a_picture_along()
    {
        var picture = (await Bring("a")).Value!;
        var words = new MediaWords("A cup of tears", "CC BY 4.0", "Ann", "https://example.org/a", 20, 80);
        Assert.True((await Describe(picture.Hash, words)).Done);
        await Show(picture.Hash);
        using var place = new TemporaryFolder();
        Assert.Empty((await ExportSite.Handle(newsroom.Db, Path.Combine(place.Path, "out"), Store, Cancel)).Dropped);
        await using var second = await TestDatabase.Create();
        await Imports.FromFolder(second, Path.Combine(place.Path, "out"));
        await using var db = second.Open();
        Assert.Equal(words, MediaWords.Of(await db.Media.SingleAsync(Cancel)));
    }

    private Task<Outcome<MediaFile>> Bring(string name, Actor? actor = null) =>
        StoreMedia.Handle(newsroom.Db, newsroom.Time, actor ?? newsroom.Writer, Store, Encoding.UTF8.GetBytes($"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"4\"><title>{name}</title></svg>"), $"{name}.svg", Cancel);

    private async Task<Outcome<ImportedSources>> Import(Actor actor) =>
        await ImportSources.Handle(newsroom.Db, [], SharedBibliography.Instance, SourceMatching.ByWork, await ReopenArticles.ByPolicy(newsroom.Db, Cancel), newsroom.Time, actor, Cancel);

    private Task<Outcome<MediaFile>> Describe(string hash, MediaWords words, string? seen = null) => DescribeMedia.Handle(newsroom.Db, hash, words, seen, newsroom.Time, newsroom.Editor, Cancel);

    private Task<Outcome<MediaFile>> Remove(string hash) => RemovePicture.Handle(newsroom.Db, Store, hash, [], newsroom.Time, newsroom.Editor, Cancel);

    private Task<ListedPictures> List(PictureQuestion question) => ListPictures.Handle(newsroom.Db, question, [], Cancel);

    private Task<WrittenEdition> Show(string hash) =>
        newsroom.Write(Newsroom.Draft with { Body = Texts.Sound + "\n\n![A glass](a.svg)\n", Media = [new("a.svg", hash, "CC0", "Bo")] });
}
