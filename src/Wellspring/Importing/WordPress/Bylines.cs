using System.Net;
using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Importing.WordPress;

/// <summary>
/// The authors an export declares, as people: a name and nothing else. A login that only signs a post is no
/// person yet, so that byline is named as lost.
/// </summary>
sealed class Bylines
{
    private readonly Dictionary<string, string> slugs = [];

    public static async Task<Bylines> Add(WellspringDb db, IReadOnlyList<WxrAuthor> authors, ImportReport report, DateTimeOffset now, CancellationToken cancel)
    {
        var bylines = new Bylines();
        var known = (await db.People.IgnoreAutoIncludes().AsNoTracking().Select(p => p.Slug).ToListAsync(cancel)).ToHashSet();
        var (mine, created) = (new FreeSlugs([]), new List<string>());
        foreach (var author in authors.Where(a => !bylines.slugs.ContainsKey(a.Login)))
        {
            var name = Cleaned.Line(WebUtility.HtmlDecode(author.DisplayName));
            var slug = bylines.slugs[author.Login] = mine.Take(Slug.From(name));
            report.People.Count(known.Contains(slug) ? Change.Unchanged : Change.Created);
            if (known.Contains(slug)) continue;
            db.People.Add(new Person { Id = Guid.CreateVersion7(now), Slug = slug, Name = name });
            created.Add(slug);
        }
        if (created.Count > 0) db.Announce(new PeopleChanged(created), now);
        await db.SaveChangesAsync(cancel);
        return bylines;
    }

    public IReadOnlyList<string> Of(WxrItem item, Losses losses)
    {
        if (slugs.TryGetValue(item.Creator, out var slug)) return [slug];
        if (item.Creator.Length > 0) losses.Name("byline", $"\"{Printed.Of(item.Creator)}\" is no author that the file declares");
        return [];
    }
}
