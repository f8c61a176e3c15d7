namespace Wellspring.Site.Content;

/// <summary>How a text begins, for a card.</summary>
static class Opening
{
    /// <summary>Whole sentences up to the length; the first one cut at a word when even that is longer.</summary>
    public static string Of(string text, int longest)
    {
        if (text.Length <= longest) return text;
        var end = text.LastIndexOf(". ", longest - 1, StringComparison.Ordinal);
        if (end > 0) return text[..(end + 1)];
        var word = text.LastIndexOf(' ', longest - 1);
        return text[..(word > 0 ? word : longest)] + "…";
    }
}
