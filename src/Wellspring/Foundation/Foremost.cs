using Microsoft.EntityFrameworkCore;

namespace Wellspring.Foundation;

/// <summary>The first of many, and how many there are, as far as anybody counts.</summary>
public sealed record Foremost<T>(IReadOnlyList<T> Rows, int Count)
{
    /// <summary>Whether there are more than were counted.</summary>
    public bool IsMore => Count > Foremost.MostCounted;

    public Foremost<TOther> As<TOther>(Func<T, TOther> other) => new([.. Rows.Select(other)], Count);
}

public static class Foremost
{
    /// <summary>Who sees that there are more than a hundred need not wait for the exact number.</summary>
    public const int MostCounted = 100;

    public const int Shown = 8;

    public static Foremost<T> Of<T>(IReadOnlyCollection<T> all) => new([.. all.Take(Shown)], all.Count);

    /// <summary>Of what the database has put in order: asked once, since to count apart would mean to sort once more.</summary>
    public static async Task<Foremost<T>> Of<T>(IQueryable<T> ordered, CancellationToken cancel) => Of(await ordered.Take(MostCounted + 1).ToListAsync(cancel));
}
