using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Studio.Drafts;

/// <summary>A draft as its page shows it.</summary>
/// <param name="Words">As stored, or as typed when they could not be.</param>
/// <param name="Revision">That the form goes out from.</param>
public sealed record DraftView(WorkingDraft Draft, Draft Words, int Revision)
{
    public IReadOnlyList<DraftConflict> Conflicts { get; init; } = [];

    /// <summary>An edition that came by another way since the draft began; null when there is none.</summary>
    public Edition? Newer { get; init; }

    /// <summary>The slug of the article that it goes on with; null when it never became an edition.</summary>
    public string? Article { get; init; }

    /// <summary>What was done, in a sentence.</summary>
    public string? Done { get; init; }

    public string Path => $"{StudioPaths.Drafts}/{Draft.Id}";

    public int NextEdition => (Draft.FromEdition ?? 0) + 1;
}

/// <summary>What the pickers of the form offer.</summary>
public sealed record DraftChoices(IReadOnlyList<TopicNode> Topics, IReadOnlyList<Audience> Audiences, IReadOnlyList<(string Slug, string Name)> People, IReadOnlyList<(string Slug, string Title)> Guides)
{
    /// <summary>Whether a register may be asked about a work by its number.</summary>
    public bool LooksUp { get; init; }

    public static async Task<DraftChoices> Load(WellspringDb db, Draft words, CancellationToken cancel)
    {
        var people = await db.People.AsNoTracking().OrderBy(p => p.Name).Select(p => new { p.Slug, p.Name }).ToListAsync(cancel);
        var guides = await db.Articles.AsNoTracking().Where(a => a.Kind == ArticleKind.Guide && a.Slug != words.Slug).OrderBy(a => a.Slug).Select(a => a.Slug).Take(500).ToListAsync(cancel);
        return new([.. (await TopicTree.Load(db, cancel)).All()], await db.Audiences.AsNoTracking().OrderBy(a => a.Order).ToListAsync(cancel), people.ConvertAll(p => (p.Slug, p.Name)), guides.ConvertAll(g => (g, g)));
    }
}
