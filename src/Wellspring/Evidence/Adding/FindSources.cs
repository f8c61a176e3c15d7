using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;

namespace Wellspring.Evidence;

/// <summary>Looks through the library by words of the title, names, years, keys, DOIs.</summary>
public static class FindSources
{
    public const int AtMost = 20;

    /// <summary>Records that have all of the words, those under a key that begins like that first.</summary>
    public static async Task<IReadOnlyList<Source>> Handle(WellspringDb db, string words, CancellationToken cancel)
    {
#pragma warning disable CA1304, CA1311, CA1862 // the database folds the letters
        var wanted = SoughtWords.In(words);
        var sources = db.Sources.AsNoTracking();
        foreach (var word in wanted) sources = sources.Where(s => s.Csl.ToLower().Contains(word) || s.Key.ToLower().Contains(word));
        var first = wanted is [var begin, ..] ? begin : "";
        return await sources.OrderByDescending(s => s.Key.ToLower().StartsWith(first)).ThenBy(s => s.Key).Take(AtMost).ToListAsync(cancel);
#pragma warning restore CA1304, CA1311, CA1862
    }
}
