using System.Net;
using Wellspring.Articles;
using Wellspring.Site.Rendering;

namespace Wellspring.Site.Parts;

static class ArticleBody
{
    public static string Render(ArticleText text, Edition edition, ArticleDetails details) =>
        string.Concat(text.AllBlocks().Select(b => $"<p>{WebUtility.HtmlEncode(Walk.PlainText(Walk.Content(b)))}</p>"));
}
