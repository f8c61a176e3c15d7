using System.Net;
using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Importing.WordPress;

/// <summary>The categories of an export as topics: at most four levels, parents before children.</summary>
sealed class CategoryTree
{
    private readonly Dictionary<string, WxrTerm> terms = [];
    private const int DeepestCategory = 100;

    private readonly Dictionary<string, string> slugs = [];
    private readonly Dictionary<string, string> byName = [];
    private readonly FreeSlugs free = new([]);
    private readonly List<PlannedTopic> topics = [];
    private readonly List<Dropped> dropped = [];

    /// <exception cref="UnreadableInputException">Categories stand under each other in a circle.</exception>
    public CategoryTree(IEnumerable<WxrTerm> categories)
    {
        foreach (var term in categories)
            if (terms.TryAdd(term.Slug, term)) Name(term);
        foreach (var term in terms.Values) topics.Add(Plan(term, Ancestors(term)));
    }

    public IEnumerable<PlannedTopic> Topics => topics.OrderBy(t => t.Level);

    public IReadOnlyList<Dropped> Dropped => dropped;

    /// <summary>The topic that a category became; null when the export does not define the category.</summary>
    public string? TopicOf(WxrUse use) => slugs.GetValueOrDefault(use.Slug) ?? (use.Slug.Length == 0 ? byName.GetValueOrDefault(use.Name) : null);

    private void Name(WxrTerm term)
    {
        slugs.Add(term.Slug, free.Take(Slug.From(Words(term))));
        byName.TryAdd(term.Name, slugs[term.Slug]);
    }

    private PlannedTopic Plan(WxrTerm term, List<WxrTerm> ancestors)
    {
        if (ancestors.Count >= Topic.DeepestLevel)
            dropped.Add(new("category-level", term.Place.ToString(), $"\"{Printed.Of(term.Name)}\" stood on level {ancestors.Count + 1}; it now stands on level {Topic.DeepestLevel}"));
        if (ancestors.Count == 0 && term.Parent.Length > 0)
            dropped.Add(new("category-parent", term.Place.ToString(), $"\"{Printed.Of(term.Name)}\" stood under \"{Printed.Of(term.Parent)}\", which the file does not define"));
        var kept = ancestors[..Math.Min(ancestors.Count, Topic.DeepestLevel - 1)];
        return new(slugs[term.Slug], Title(term), Cleaned.Line(WebUtility.HtmlDecode(term.Description)), kept.Count == 0 ? null : slugs[kept[^1].Slug], kept.Count + 1);
    }

    /// <summary>From the root down to the parent.</summary>
    private List<WxrTerm> Ancestors(WxrTerm term)
    {
        var up = new List<WxrTerm>();
        for (var next = Parent(term); next is not null; next = Parent(next))
        {
            up.Add(next);
            if (ReferenceEquals(next, term) || up.Count > DeepestCategory)
                throw new UnreadableInputException($"the categories stand under each other in a circle: \"{Printed.Of(term.Slug)}\" is above itself, or more than {DeepestCategory} levels deep.", term.Place);
        }
        up.Reverse();
        return up;
    }

    private WxrTerm? Parent(WxrTerm term) => term.Parent.Length == 0 ? null : terms.GetValueOrDefault(term.Parent);

    private static string Title(WxrTerm term) => Cleaned.Line(WebUtility.HtmlDecode(term.Name.Length > 0 ? term.Name : term.Slug));

    private static string Words(WxrTerm term) => term.Slug.Length > 0 ? Uri.UnescapeDataString(term.Slug) : term.Name;
}

