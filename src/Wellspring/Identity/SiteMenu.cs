using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wellspring.Foundation;

namespace Wellspring.Identity;

/// <summary>What the team chose for one list of links: an order, and what is left out. Empty is as the list comes.</summary>
/// <param name="Order">Names in the chosen order; what is not among them comes behind, as it comes.</param>
public sealed record MenuOrder(IReadOnlyList<string> Order, IReadOnlyList<string> Hidden)
{
    public static readonly MenuOrder AsItComes = new([], []);

    public bool IsChosen => Order.Count > 0 || Hidden.Count > 0;

    /// <summary>All of them in the chosen order, also what is left out. A name that is chosen and no longer there leaves nothing behind.</summary>
    public IReadOnlyList<T> Sort<T>(IEnumerable<T> links, Func<T, string> name)
    {
        var places = Order.Select((chosen, at) => (chosen, at)).ToDictionary(p => p.chosen, p => p.at, StringComparer.Ordinal);
        return [.. links.OrderBy(link => places.GetValueOrDefault(name(link), int.MaxValue))];
    }

    /// <summary>What readers get.</summary>
    public IReadOnlyList<T> Show<T>(IEnumerable<T> links, Func<T, string> name) => [.. Sort(links, name).Where(link => !Hidden.Contains(name(link)))];
}

/// <param name="Topics">The topics of the menu in the head, by slug.</param>
/// <param name="About">What the foot lists about this site, by path.</param>
public sealed record SiteMenu(MenuOrder Topics, MenuOrder About)
{
    public static readonly SiteMenu AsItComes = new(MenuOrder.AsItComes, MenuOrder.AsItComes);

    public MenuOrder this[MenuPart part] => part == MenuPart.Topics ? Topics : About;

    public SiteMenu With(MenuPart part, MenuOrder order) => part == MenuPart.Topics ? this with { Topics = order } : this with { About = order };

    /// <summary>What is in force.</summary>
    public static async Task<SiteMenu> Current(WellspringDb db, CancellationToken cancel) =>
        await db.MenuChoices.AsNoTracking().OrderByDescending(c => c.Number).Select(c => c.Menu).FirstOrDefaultAsync(cancel) ?? AsItComes;
}

/// <summary>The two lists that can be ordered. Crisis help, search and A to Z are in neither, so nothing that is chosen can take them away.</summary>
public enum MenuPart { Topics, About }

/// <summary>One state of the menus, whole. None is ever changed: the last is in force.</summary>
public sealed class MenuChoice
{
    public long Number { get; private init; }
    public required SiteMenu Menu { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string By { get; init; }
}

public static class MenuTables
{
    extension(WellspringDb db)
    {
        public DbSet<MenuChoice> MenuChoices => db.Set<MenuChoice>();
    }
}

sealed class MenuChoiceConfiguration : IEntityTypeConfiguration<MenuChoice>
{
    public void Configure(EntityTypeBuilder<MenuChoice> choice)
    {
        choice.ToTable("identity_menus").HasKey(c => c.Number);
        choice.Property(c => c.Number).ValueGeneratedOnAdd();
        choice.Property(c => c.Menu).AsJson();
    }
}
