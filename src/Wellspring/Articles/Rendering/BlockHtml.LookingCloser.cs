namespace Wellspring.Articles.Rendering;

sealed partial class BlockHtml
{
    // A link and no form: beside an article may stand what money pays for, beside questions about health never.
    private void Screening(Container screening)
    {
        if (screening.Test is null || surroundings.TestOf?.Invoke(screening.Test) is not { } test)
        {
            html.Append("<p class=\"missing\">The screening test that belongs here is not offered at the moment.</p>\n");
            return;
        }
        Open("aside", "screening-card", "aria-label", $"Screening test: {test.Title}");
        html.Append("<p><small>Screening test</small> <a").Attribute("href", test.Address).Append('>').Words(test.Title).Append("</a></p>\n<p>").Words(test.Description).Append("</p>\n<p><small>");
        html.Words(test.Length).Append(". Nobody sees your answers.</small></p>\n");
        Close("aside");
    }

    /// <summary>Boxes to tick for oneself, and what to do, which is there whether anything is ticked or not: how it stands out is a matter of style, without script.</summary>
    private void SignsAndAdvice(IReadOnlyList<Block> blocks)
    {
        Write([.. blocks.TakeWhile(b => b is not ListBlock)]);
        if (blocks.OfType<ListBlock>().FirstOrDefault() is not { } signs) return;
        // A browser keeps what is ticked over a reload unless a form forbids it. This one has nowhere to send anything to, and its boxes have no names.
        html.Append("<form method=\"dialog\" autocomplete=\"off\">\n<ul>\n");
        foreach (var sign in signs.Items) Sign(sign);
        html.Append("</ul>\n</form>\n<div class=\"advice\">\n");
        Write([.. blocks.SkipWhile(b => b is not ListBlock).Skip(1)]);
        Close("div");
    }

    private void Sign(ListItem sign)
    {
        html.Append("<li><label><input type=\"checkbox\"> <span>");
        if (sign.Blocks is [Articles.Paragraph words, ..]) runs.Write(words.Content);
        html.Append("</span></label>");
        Write([.. sign.Blocks.SkipWhile((block, at) => at == 0 && block is Articles.Paragraph)]);
        html.Append("</li>\n");
    }
}
