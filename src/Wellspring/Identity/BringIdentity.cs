using System.Text.Json;
using Wellspring.Foundation;

namespace Wellspring.Identity;

/// <summary>What became of something that another site had chosen.</summary>
public enum Brought { Taken, Unchanged, Kept }

/// <summary>
/// Takes over what another site had chosen, where this one has chosen nothing itself: what somebody chose here is never replaced by a file.
/// The rules are those for an administrator who chooses.
/// </summary>
public static class BringIdentity
{
    private const int MostLinks = 500;

    /// <summary>Whether the choices would be taken over.</summary>
    public static async Task<Brought> Standing(WellspringDb db, SiteChoices from, CancellationToken cancel)
    {
        var here = await SiteChoices.Current(db, cancel);
        return IsSame(here, from) ? Brought.Unchanged : here == SiteChoices.None ? Brought.Taken : Brought.Kept;
    }

    /// <summary>Only where <see cref="Standing"/> said so, in the same transaction.</summary>
    public static async Task<IReadOnlyList<Finding>> Take(WellspringDb db, SiteChoices from, DateTimeOffset now, Actor actor, CancellationToken cancel)
    {
        var problems = ChooseIdentity.AgainstWords(from);
        if (problems.Count > 0) return problems;
        ChooseIdentity.Put(db, SiteChoices.None, from, now, actor);
        await db.SaveChangesAsync(cancel);
        return [];
    }

    /// <summary>Each of the two lists by itself.</summary>
    public static async Task<Brought> Menu(WellspringDb db, SiteMenu from, DateTimeOffset now, Actor actor, CancellationToken cancel)
    {
        var here = await SiteMenu.Current(db, cancel);
        if (IsSame(here, from)) return Brought.Unchanged;
        var taken = Enum.GetValues<MenuPart>().Where(part => !here[part].IsChosen && from[part].IsChosen && IsBounded(from[part])).ToList();
        foreach (var part in taken)
        {
            here = here.With(part, from[part]);
            await ArrangeMenu.Keep(db, here, part, "as another site had it", now, actor, cancel);
        }
        return IsSame(here, from) ? Brought.Taken : Brought.Kept;
    }

    private static bool IsBounded(MenuOrder order) => order.Order.Count <= MostLinks && order.Hidden.Count <= MostLinks && order.Order.Distinct().Count() == order.Order.Count;

    private static bool IsSame<T>(T one, T other) => JsonSerializer.Serialize(one) == JsonSerializer.Serialize(other);
}
