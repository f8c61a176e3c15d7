using System.Collections.Frozen;
using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

static class LinkTextVague
{
    private static readonly FrozenSet<string> Vague = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "here", "click here", "this", "this page", "more", "read more", "link");

    public static readonly TextRule Rule = new("link-text-vague", Severity.Warn, manuscript =>
        manuscript.Text.Links().Where(link => Vague.Contains(Words(link)))
            .Select(link => new Remark($"The link text \"{Words(link)}\" does not say where it leads. Name the page.", link.Place)));

    private static string Words(Link link) => Walk.PlainText(link.Content).Trim().Trim('.', ',', ':', ';', '!', '?', '…', '»', '>', '→', '"', '(', ')').Trim();
}
