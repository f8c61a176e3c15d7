using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Importing.Ghost;

/// <summary>What is read of an account: what readers were told of it. Its e-mail address, password and roles are not.</summary>
sealed record GhostUser(string Id, string Name, string OldSlug, string Biography, Place Place)
{
    public static GhostUser From(GhostRow row) => new(row.Id, Cleaned.Line(row["name"]), row["slug"].Trim(), Cleaned.Line(row["bio"]), row.Place);

    public string Slug => Articles.Slug.From(OldSlug.Length > 0 ? Uri.UnescapeDataString(OldSlug) : Name);
}

/// <summary>Those who sign a post of the export, as people; an account that signs none is no person readers know.</summary>
sealed class GhostBylines
{
    private readonly Dictionary<string, string> slugs = [];

    public static async Task<GhostBylines> Add(WellspringDb db, GhostIndex index, ImportReport report, DateTimeOffset now, CancellationToken cancel)
    {
        var (bylines, mine, created) = (new GhostBylines(), new FreeSlugs([]), new List<string>());
        var known = await db.People.IgnoreAutoIncludes().AsNoTracking().ToDictionaryAsync(p => p.Slug, p => p.IsSample, cancel);
        var signing = index.Posts.SelectMany(p => index.AuthorsOf[p.Id]).ToHashSet();
        foreach (var user in index.Users.Values)
        {
            if (!signing.Contains(user.Id)) report.Drop("user", user.Place.ToString(), "an account that signs no post");
            else if (mine.Take(user.Slug) is var slug && known.GetValueOrDefault(slug)) report.Drop("person", user.Place.ToString(), $"the slug {slug} is that of an invented sample person; remove the samples first");
            else if (bylines.Place(user, slug, known, report)) created.Add(Create(db, user, slug, now));
        }
        if (created.Count > 0) db.Announce(new PeopleChanged(created), now);
        await db.SaveChangesAsync(cancel);
        return bylines;
    }

    public IReadOnlyList<string> Of(IEnumerable<string> users, Losses losses)
    {
        foreach (var unknown in users.Where(u => !slugs.ContainsKey(u))) losses.Name("byline", $"author {Printed.Of(unknown)} is none that the file declares and the site can take");
        return [.. users.Where(slugs.ContainsKey).Select(u => slugs[u]).Distinct()];
    }

    /// <summary>The page of an author here; null when the account became no person.</summary>
    public string? PathOf(string user) => slugs.TryGetValue(user, out var slug) ? $"/people/{slug}" : null;

    private bool Place(GhostUser user, string slug, Dictionary<string, bool> known, ImportReport report)
    {
        slugs[user.Id] = slug;
        report.People.Count(known.ContainsKey(slug) ? Change.Unchanged : Change.Created);
        return !known.ContainsKey(slug);
    }

    private static string Create(WellspringDb db, GhostUser user, string slug, DateTimeOffset now)
    {
        var name = user.Name.Length > 0 ? user.Name : slug;
        db.People.Add(new Person { Id = Guid.CreateVersion7(now), Slug = slug, Name = name, Biography = MarkdownText.Escape(user.Biography) });
        return slug;
    }
}
