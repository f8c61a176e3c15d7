using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Importing.Ghost;

/// <summary>The steps of one import, and what they hand on to each other.</summary>
sealed class GhostImport(WellspringDb db, GhostIndex index, TimeProvider time, Actor actor)
{
    private readonly GhostAddresses addresses = new();
    private readonly List<(GhostPost Post, string Slug)> placed = [];
    private GhostTags tags = new([], new HashSet<string>());
    private GhostBylines bylines = new();

    public ImportReport Report { get; } = new();

    public async Task PlantTopics(CancellationToken cancel)
    {
        tags = new(index.Tags, (await db.Audiences.Select(a => a.Slug).ToListAsync(cancel)).ToHashSet());
        await TopicBed.Plant(db, tags.Topics, Report, time.GetUtcNow(), cancel);
        foreach (var tag in index.Tags.Where(t => t.IsInternal)) Report.Drop("tag", tag.Place.ToString(), $"\"{Printed.Of(tag.Name)}\" is an internal tag and no topic");
    }

    public async Task AddAuthors(CancellationToken cancel) => bylines = await GhostBylines.Add(db, index, Report, time.GetUtcNow(), cancel);

    public async Task WriteArticles(string file, string? content, MediaStore store, CancellationToken cancel)
    {
        var pictures = await PictureDesk.Open(db, store, Report, time, actor, cancel);
        var desk = await ArticleDesk.Open(db, Report, time, actor, cancel);
        foreach (var post in index.Posts) Place(post, desk.SlugFor(post.Origin, post.WantedSlug, post.Place.ToString()));
        PlacePages();
        using var stream = File.OpenRead(file);
        foreach (var ((post, slug), row) in placed.Zip(GhostExport.Read(stream, file).Where(r => r.Table == GhostExport.Posts)))
        {
            var (losses, shown) = (new Losses($"{row.Place} ({slug})"), new GhostPictures(row.Place));
            var draft = Draft(post, row, slug, shown, losses);
            await desk.Write(draft with { Media = await shown.Bring(content, pictures, losses, cancel) }, losses.Where, cancel);
            Report.Drop(losses.Named);
        }
        await desk.Store(cancel);
    }

    public async Task AddRedirects(CancellationToken cancel)
    {
        var book = await RedirectBook.Open(db, Report, cancel);
        foreach (var (post, slug) in placed.Where(p => p.Post.HadAddress))
            foreach (var old in GhostAddresses.Of(post)) book.Add(old, $"/articles/{slug}", post.Place.ToString());
        foreach (var (old, path, place) in Pages()) book.Add(old, path, place.ToString());
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
    }

    public void NameTheRest(string file)
    {
        if (index.Posts.Count > 0) Report.Drop("date", file, "when a post was published there: an article's dates begin with its own publication");
        foreach (var (table, rows) in index.Unread) Report.Drop(Printed.Of(table), file, $"{rows} {(rows == 1 ? "row" : "rows")}, passed over unread: only posts, pages, tags and those who sign come in");
    }

    private void Place(GhostPost post, string slug)
    {
        placed.Add((post, slug));
        if (post.OldSlug.Length == 0) return;
        foreach (var old in GhostAddresses.Of(post)) addresses.Add(old, $"/articles/{slug}");
    }

    private void PlacePages()
    {
        foreach (var (old, path, _) in Pages()) addresses.Add(old, path);
    }

    // The old site had a page of a tag or an author as soon as something public stood under it.
    private IEnumerable<(string Old, string Path, Place Place)> Pages()
    {
        var open = placed.Where(p => p.Post.HadAddress).Select(p => p.Post.Id).ToList();
        var (used, signing) = (open.SelectMany(id => index.TagsOf[id]).ToHashSet(), open.SelectMany(id => index.AuthorsOf[id]).ToHashSet());
        foreach (var tag in index.Tags.Where(t => used.Contains(t.Id) && t.OldSlug.Length > 0))
            if (tags.PathOf(tag) is { } path) yield return ($"/tag/{tag.OldSlug}", path, tag.Place);
        foreach (var user in index.Users.Values.Where(u => signing.Contains(u.Id) && u.OldSlug.Length > 0))
            if (bylines.PathOf(user.Id) is { } path) yield return ($"/author/{user.OldSlug}", path, user.Place);
    }

    private Draft Draft(GhostPost post, GhostRow row, string slug, GhostPictures pictures, Losses losses)
    {
        var meta = index.Meta.GetValueOrDefault(post.Id);
        var topics = tags.TopicsAmong(index.TagsOf[post.Id]);
        tags.NameLost(index.TagsOf[post.Id], losses);
        GhostExtras.Name(post, row, meta, losses);
        return new()
        {
            Slug = slug,
            Origin = post.Origin,
            Title = Cleaned.Line(row["title"]),
            Standfirst = Cleaned.Line(row["custom_excerpt"]),
            Description = Cleaned.Line(meta?["meta_description"] is { Length: > 0 } description ? description : row["meta_description"]),
            Body = new GhostBody(row, meta, addresses, pictures, losses).Text(),
            Topic = topics.Count > 0 ? topics[0] : null,
            Also = [.. topics.Skip(1)],
            Audiences = tags.AudiencesAmong(index.TagsOf[post.Id]),
            Authors = bylines.Of(index.AuthorsOf[post.Id], losses),
        };
    }
}
