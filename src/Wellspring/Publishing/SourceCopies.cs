using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Evidence;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>Records of the source library as editions copy them, under the keys that texts cite by. Each is asked for once: who writes thousands of editions must not change the library meanwhile.</summary>
public sealed class SourceCopies(WellspringDb db)
{
    private readonly Dictionary<string, CitedRecord?> asked = new(StringComparer.Ordinal);

    /// <summary>By key; what the library does not have is left out.</summary>
    public async Task<Dictionary<string, CitedRecord>> Of(IReadOnlyCollection<string> keys, CancellationToken cancel)
    {
        if (keys.Where(key => !asked.ContainsKey(key)).ToList() is { Count: > 0 } news) await Ask(news, cancel);
        return keys.Where(key => asked[key] is not null).ToDictionary(key => key, key => asked[key]!);
    }

    private async Task Ask(List<string> keys, CancellationToken cancel)
    {
        var found = await LibraryKeys.Sources(db, keys, cancel);
        foreach (var key in keys) asked[key] = found.GetValueOrDefault(key) is { } source ? Copy(key, source) : null;
    }

    private static CitedRecord Copy(string key, Source source) => new(key, source.Kind.Name(), source.Landmark, source.Csl, source.Entry);
}
