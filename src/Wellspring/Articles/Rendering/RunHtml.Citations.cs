namespace Wellspring.Articles.Rendering;

sealed partial class RunHtml
{
    private int? NumberOf(string key) => surroundings.NumberOf is { } asked ? asked(key) : firstUse.GetValueOrDefault(key);

    private void Citations(CitationGroup group)
    {
        for (var i = 0; i < group.Items.Count; i++)
        {
            if (i > 0) html.Append("<span class=\"cite\">,</span>");
            if (NumberOf(group.Items[i].Key) is { } number) Reference(group.Items[i], number);
            else html.Append("<span class=\"cite\">@").Words(group.Items[i].Key).Append("</span>");
        }
    }

    /// <summary>The first use of a source is r1, so that the list can lead back to it; later ones are r1-2, r1-3.</summary>
    private void Reference(CitationItem item, int number) => Open(item, number).Append('>').Number(number).Append("</a>");

    private System.Text.StringBuilder Open(CitationItem item, int number)
    {
        var use = uses[number] = uses.GetValueOrDefault(number) + 1;
        html.Append("<a class=\"cite\" href=\"#s").Number(number).Append("\" id=\"r").Number(number);
        if (use > 1) html.Append('-').Number(use);
        html.Append("\" aria-label=\"Source ").Number(number);
        if (item.Locator.Length > 0) html.Append(", ").Words(item.Locator);
        html.Append('"');
        return html.Attribute("title", item.Locator.Length > 0 ? item.Locator : null);
    }

    // "@bylsma2019 asked why": the sentence needs a name. Without one it says "source 1".
    private void Narrative(CitationGroup group)
    {
        var item = group.Items[0];
        if (NumberOf(item.Key) is not { } number) html.Words(group.Written);
        else if (surroundings.NameOf?.Invoke(item.Key) is { } name)
        {
            html.Words(name);
            Reference(item, number);
        }
        else
        {
            html.Append("source ");
            Reference(item, number);
        }
    }
}
