using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Evidence;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>Records of the source library as editions copy them. Each is asked for once: who writes thousands of editions must not change the library meanwhile.</summary>
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
        var found = await db.Sources.AsNoTracking().Where(s => keys.Contains(s.Key)).ToDictionaryAsync(s => s.Key, Copy, cancel);
        foreach (var key in keys) asked[key] = found.GetValueOrDefault(key);
    }

    private static CitedRecord Copy(Source source) => new(source.Key, source.Kind.Name(), source.Landmark, source.Csl, source.Entry);
}
