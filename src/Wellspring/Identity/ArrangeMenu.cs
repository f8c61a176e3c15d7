using Wellspring.Foundation;

namespace Wellspring.Identity;

public enum MenuMove { Up, Down, Hide, Show }

/// <summary>Changes one link of a menu from where it is now, so that two who do so at once lose nothing; every page is rendered again.</summary>
public static class ArrangeMenu
{
    /// <summary>Those who arrange it.</summary>
    public const Roles Arrangers = Roles.Editor | Roles.Administrator;

    /// <param name="links">The names that the list has, as it comes.</param>
    public static async Task<Outcome<SiteMenu>> Handle(WellspringDb db, MenuPart part, string link, MenuMove move, IReadOnlyList<string> links, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        if (!actor.May(Arrangers)) return NotAllowed;
        if (!links.Contains(link)) return Finding.Refuse("link-unknown", $"“{link}” is not in this list, so it can be neither moved nor hidden. Crisis help, search and A to Z always stay.");
        await using var alone = await db.ActAlone(cancel);
        var menu = await SiteMenu.Current(db, cancel);
        var moved = menu.With(part, Moved(menu[part], link, move, links));
        await Keep(db, moved, part, $"{InWords(move)}: {link}", time.GetUtcNow(), actor, cancel);
        await alone.Commit(cancel);
        return moved;
    }

    /// <summary>Back to the list as it comes.</summary>
    public static async Task<Outcome<SiteMenu>> Reset(WellspringDb db, MenuPart part, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        if (!actor.May(Arrangers)) return NotAllowed;
        await using var alone = await db.ActAlone(cancel);
        var reset = (await SiteMenu.Current(db, cancel)).With(part, MenuOrder.AsItComes);
        await Keep(db, reset, part, "as it comes", time.GetUtcNow(), actor, cancel);
        await alone.Commit(cancel);
        return reset;
    }

    private static MenuOrder Moved(MenuOrder order, string link, MenuMove move, IReadOnlyList<string> links)
    {
        // What went away since is forgotten here: a later topic of the same name begins anew.
        var hidden = order.Hidden.Where(links.Contains).ToList();
        return move switch
        {
            MenuMove.Hide => new([.. order.Order.Where(links.Contains)], [.. hidden.Append(link).Distinct()]),
            MenuMove.Show => new([.. order.Order.Where(links.Contains)], [.. hidden.Where(h => h != link)]),
            _ => new(Shifted(order.Sort(links, l => l), link, move == MenuMove.Up ? -1 : 1), hidden),
        };
    }

    private static List<string> Shifted(IReadOnlyList<string> sorted, string link, int by)
    {
        var shifted = sorted.ToList();
        var at = shifted.IndexOf(link);
        shifted.RemoveAt(at);
        shifted.Insert(Math.Clamp(at + by, 0, shifted.Count), link);
        return shifted;
    }

    internal static async Task Keep(WellspringDb db, SiteMenu menu, MenuPart part, string words, DateTimeOffset now, Actor actor, CancellationToken cancel)
    {
        db.MenuChoices.Add(new() { Menu = menu, At = now, By = actor.Name });
        db.Record(actor, "arranged", part == MenuPart.Topics ? "site/menu/topics" : "site/menu/about", now, words);
        db.Announce(new IdentityChanged(), now);
        await db.SaveChangesAsync(cancel);
    }

    private static string InWords(MenuMove move) => move switch { MenuMove.Up => "up", MenuMove.Down => "down", MenuMove.Hide => "hidden", _ => "shown" };

    private static Finding NotAllowed => Finding.Refuse("not-allowed", "Only an editor or an administrator arranges the menus.");
}
