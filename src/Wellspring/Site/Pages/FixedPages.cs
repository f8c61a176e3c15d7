using Wellspring.Delivery;
using Wellspring.Foundation.Shell;
using Wellspring.Readers;
using Wellspring.Site.Content;
using Wellspring.Site.Forms;
using Wellspring.Site.Rendering;

namespace Wellspring.Site.Pages;

/// <summary>Pages that every site has, whatever is published.</summary>
static class FixedPages
{
    public static IEnumerable<PlannedPage> Plan(SiteSettings settings) =>
    [
        .. ShellAssets.All.Append(settings.Stylesheet).Append(settings.ScreeningSheet).DistinctBy(a => a.Path).Select(a => new PlannedPage(a.Path, make => make.File(a.Path, a.ContentType, a.Bytes))),
        .. Islands.All.Select(a => new PlannedPage(a.Path, make => make.File(a.Path, a.ContentType, a.Bytes))),
        SearchPage.Plan(),
        new("/crisis", make => make.Html<CrisisPage>("/crisis", [On.Helplines])),
        RequestPage.Plan(FormView.Blank(MessageKind.Request)),
        FeedbackPage.Plan(FormView.Blank(MessageKind.Feedback)),
        ThankYouPage.Plan(withHelp: false),
        ThankYouPage.Plan(withHelp: true),
        new("/colophon", make => make.Html<ColophonPage>("/colophon", [])),
        new(Fallback.NotFoundPath, async make => await make.Html<NotFoundPage>(Fallback.NotFoundPath, []) with { Status = 404 }),
        new(Fallback.GonePath, async make => await make.Html<GonePage>(Fallback.GonePath, []) with { Status = 410 }),
        new(Fallback.UnavailablePath, async make => await make.Html<UnavailablePage>(Fallback.UnavailablePath, []) with { Status = 503 }),
        TooLongPage.Plan(),
    ];
}
