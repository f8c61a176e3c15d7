using Wellspring.Articles;

namespace Wellspring.Importing;

/// <summary>HTML as the article language, with everything that it cannot say named among the losses.</summary>
static class PlainMarkup
{
    public static string ToText(string html, Losses losses)
    {
        // A script at the very start would count as the head of a document, and be lost unnamed.
        var converted = HtmlToArticle.Convert("<body>" + html, losses.Where);
        foreach (var part in converted.Dropped) losses.Name(part.What, $"{Printed.Of(part.Detail)}: {part.Why}");
        return Cleaned.Text(converted.Body);
    }
}
