using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Identity;
using Wellspring.Publishing;

namespace Wellspring.Studio.Menus;

/// <param name="Name">What it is called in an address and in a form.</param>
public sealed record MenuLink(string Name, string Title, bool IsHidden);

/// <param name="Links">In the order in which readers have them, with those that they do not have.</param>
public sealed record MenuList(MenuPart Part, IReadOnlyList<MenuLink> Links, bool IsChosen);

/// <summary>The two menus, a link at a time: each button is a form.</summary>
sealed class MenuEndpoint(StudioPages pages, StudioSettings settings, IAntiforgery antiforgery, TimeProvider time)
{
    public Task<IResult> Show(HttpContext context, WellspringDb db) => Page(context, db, StatusCodes.Status200OK, []);

    public async Task<IResult> Arrange(HttpContext context, WellspringDb db)
    {
        if (await StudioForm.Read(context, antiforgery, settings) is not { } form) return StudioPages.NotOurs;
        if (PartOf(form) is not { } part || !Enum.TryParse<MenuMove>(form.Text("move"), ignoreCase: true, out var move) || !Enum.IsDefined(move)) return StudioPages.NotOurs;
        var links = await Links(db, part, context.RequestAborted);
        var done = await ArrangeMenu.Handle(db, part, form.Text("link"), move, [.. links.Select(l => l.Path)], time, context.Actor(), context.RequestAborted);
        return done.Done ? StudioPages.SeeOther(context, $"{StudioPaths.Menu}#{IdOf(part, form.Text("link"))}") : await Page(context, db, StatusCodes.Status422UnprocessableEntity, done.Refusals);
    }

    public async Task<IResult> Reset(HttpContext context, WellspringDb db)
    {
        if (await StudioForm.Read(context, antiforgery, settings) is not { } form || PartOf(form) is not { } part) return StudioPages.NotOurs;
        var done = await ArrangeMenu.Reset(db, part, time, context.Actor(), context.RequestAborted);
        return done.Done ? StudioPages.SeeOther(context, $"{StudioPaths.Menu}#{part.ToString().ToLowerInvariant()}") : await Page(context, db, StatusCodes.Status422UnprocessableEntity, done.Refusals);
    }

    /// <summary>Of its line on the page: whoever moved it finds the focus beside it again.</summary>
    internal static string IdOf(MenuPart part, string name) => $"{part.ToString().ToLowerInvariant()}-{Slug.From(name)}";

    private static MenuPart? PartOf(StudioForm form) => Enum.TryParse<MenuPart>(form.Text("menu"), ignoreCase: true, out var part) && Enum.IsDefined(part) ? part : null;

    private static async Task<IReadOnlyList<AboutLink>> Links(WellspringDb db, MenuPart part, CancellationToken cancel) => part == MenuPart.Topics
        ? [.. (await TopicTree.Load(db, cancel)).Roots.Select(t => new AboutLink(t.Slug, t.Title))]
        : AboutLink.All([.. (await ListPolicies.Live(db, cancel)).Select(p => new AboutLink(p.Path, p.Title))]);

    private async Task<IResult> Page(HttpContext context, WellspringDb db, int status, IReadOnlyList<Finding> problems)
    {
        var menu = await SiteMenu.Current(db, context.RequestAborted);
        var lists = new List<MenuList>();
        foreach (var part in Enum.GetValues<MenuPart>())
        {
            var order = menu[part];
            var links = order.Sort(await Links(db, part, context.RequestAborted), l => l.Path);
            lists.Add(new(part, [.. links.Select(l => new MenuLink(l.Path, l.Title, order.Hidden.Contains(l.Path)))], order.IsChosen));
        }
        return await pages.Show<MenuPage>(context, status, problems, (nameof(MenuPage.Lists), lists));
    }
}
