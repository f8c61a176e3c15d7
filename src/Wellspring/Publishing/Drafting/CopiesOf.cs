using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Evidence;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>Copies of an edition that no library record stands behind: they go from edition to edition.</summary>
static class CopiesOf
{
    public static async Task<IReadOnlyList<CitedRecord>> Absent(WellspringDb db, Edition edition, CancellationToken cancel)
    {
        var keys = edition.Sources.Select(s => s.Key).ToList();
        var known = await LibraryKeys.Sources(db, keys, cancel);
        return [.. edition.Sources.Where(s => !known.ContainsKey(s.Key))];
    }
}
