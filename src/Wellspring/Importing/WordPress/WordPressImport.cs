using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Importing.WordPress;

/// <summary>The steps of one import, and what they hand on to each other.</summary>
sealed class WordPressImport(WellspringDb db, ExportIndex index, TimeProvider time, Actor actor)
{
    private readonly Permalinks permalinks = new(index.Site);
    private readonly List<(PlannedPost Post, string Slug)> placed = [];
    private Bylines bylines = new();
    private StoredUploads uploads = new();
    private HashSet<string> audiences = [];

    public ImportReport Report { get; } = new();

    public async Task PlantTopics(CancellationToken cancel)
    {
        await TopicBed.Plant(db, index.Categories.Topics, Report, time.GetUtcNow(), cancel);
        Report.Drop(index.Categories.Dropped);
        audiences = (await db.Audiences.Select(a => a.Slug).ToListAsync(cancel)).ToHashSet();
    }

    public async Task AddAuthors(CancellationToken cancel) =>
        bylines = await Bylines.Add(db, index.Authors, Report, time.GetUtcNow(), cancel);

    public async Task BringUploads(string? folder, MediaStore store, CancellationToken cancel)
    {
        var desk = await PictureDesk.Open(db, store, Report, time, actor, cancel);
        uploads = await StoredUploads.Bring(index.Attachments.All, folder, desk, Report, cancel);
        db.ChangeTracker.Clear();
    }

    public async Task WriteArticles(string file, CancellationToken cancel)
    {
        var desk = await ArticleDesk.Open(db, Report, time, actor, cancel);
        foreach (var post in index.Posts) Place(post, desk.SlugFor(post.Origin, post.WantedSlug, post.Place.ToString()));
        using var stream = File.OpenRead(file);
        foreach (var ((post, slug), item) in placed.Zip(Wxr.Read(stream, file).OfType<WxrItem>().Where(i => i.IsText)))
        {
            var losses = new Losses($"{item.Place} ({slug})");
            await desk.Write(Draft(item, post, slug, losses), losses.Where, cancel);
            Report.Drop(losses.Named);
        }
        await desk.Store(cancel);
    }

    public async Task AddRedirects(CancellationToken cancel)
    {
        var book = await RedirectBook.Open(db, Report, cancel);
        foreach (var (post, slug) in placed) OldPaths.Add(post.Item, $"/articles/{slug}", book);
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
    }

    public void NameTheRest()
    {
        if (index.Posts.Count > 0) Report.Drop("date", index.Posts[0].Place.File ?? "", "when a post was published there: an article's dates begin with its own publication");
        foreach (var term in index.OtherTerms) Report.Drop(term.Taxonomy == WxrTerm.Tag ? "tag" : "term", term.Place.ToString(), $"{term.Taxonomy} \"{Printed.Of(term.Name)}\" has no counterpart here");
        foreach (var item in index.OtherItems) Report.Drop(item.Type ?? "item", $"{item.Place} ({Printed.Of(item.Title)})", "only posts and pages become articles");
    }

    private void Place(PlannedPost post, string slug)
    {
        placed.Add((post, slug));
        permalinks.Add(post.Item, $"/articles/{slug}");
    }

    private Draft Draft(WxrItem item, PlannedPost post, string slug, Losses losses)
    {
        var body = new PostBody(item, index.Attachments, permalinks, losses);
        var text = PlainMarkup.ToText(body.Html(), losses);
        var topics = PostTerms.Topics(item, index.Categories, losses);
        Extras.Name(item, losses);
        return new()
        {
            Slug = slug,
            Origin = post.Origin,
            Title = PostTitle.Of(item.Title),
            Standfirst = Cleaned.Line(PlainText.Of(item.Excerpt)),
            Description = Cleaned.Line(item.MetaValue(WxrMeta.Description) ?? ""),
            Body = text,
            Topic = topics.Count > 0 ? topics[0] : null,
            Also = [.. topics.Skip(1)],
            Audiences = PostTerms.Audiences(item, audiences, losses),
            Authors = bylines.Of(item, losses),
            Media = [.. body.Shown.Select(shown => uploads.AsMedia(shown, losses))],
        };
    }
}
