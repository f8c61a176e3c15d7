namespace Wellspring.Importing;

/// <summary>Keeps the slugs of one import apart from each other and from those already in use.</summary>
sealed class FreeSlugs(IEnumerable<string> taken)
{
    private readonly HashSet<string> taken = [.. taken];
    private readonly Dictionary<string, int> last = [];

    public void Reserve(string slug) => taken.Add(slug);

    /// <summary>Whether <see cref="Take"/> may have made this slug of the wanted one.</summary>
    public static bool CameOf(string slug, string wanted) =>
        slug == wanted || (slug.StartsWith(wanted + "-", StringComparison.Ordinal) && slug[(wanted.Length + 1)..].All(char.IsAsciiDigit));

    /// <summary>The slug itself when it is free, otherwise the first free one of "slug-2", "slug-3" …; taken from then on.</summary>
    public string Take(string slug)
    {
        var free = slug;
        for (var n = last.GetValueOrDefault(slug, 1); !taken.Add(free); last[slug] = n) free = $"{slug}-{++n}";
        return free;
    }
}
