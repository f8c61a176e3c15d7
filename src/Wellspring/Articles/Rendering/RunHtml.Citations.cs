namespace Wellspring.Articles.Rendering;

sealed partial class RunHtml
{
    // Where citations are told at the foot, as below a drawing, they are only numbers in the words.
    private List<(CitationItem Item, int Number)>? collected;

    internal int? NumberOf(string key) => surroundings.NumberOf is { } asked ? asked(key) : firstUse.GetValueOrDefault(key);

    /// <summary>What is cited while the words are written; <see cref="References"/> leads to it.</summary>
    public IReadOnlyList<(CitationItem Item, int Number)> Collected(Action write)
    {
        var cited = collected = [];
        write();
        collected = null;
        return cited;
    }

    /// <summary>Each source once; the way back from its second use leads here as well.</summary>
    public void References(IReadOnlyList<(CitationItem Item, int Number)> cited)
    {
        html.Append("<span>").Append(cited.DistinctBy(c => c.Number).Count() == 1 ? "Source " : "Sources ");
        foreach (var (i, uses) in cited.GroupBy(c => c.Number).OrderBy(c => c.Key).Index())
        {
            if (i > 0) html.Append(' ');
            Reference(uses.First().Item, uses.Key);
            foreach (var _ in uses.Skip(1)) html.Append("<span").Attribute("id", NextUse(uses.Key)).Append("></span>");
        }
        html.Append("</span> ");
    }

    private void Collect(CitationGroup group)
    {
        var known = group.Items.Select(i => (Item: i, Number: NumberOf(i.Key))).Where(c => c.Number is not null).Select(c => (c.Item, c.Number!.Value)).ToList();
        collected!.AddRange(known);
        if (known.Count > 0) html.Append("<sup><span class=\"vh\">, source </span>").AppendJoin(',', known.Select(c => c.Item2)).Append("</sup>");
    }

    private void Citations(CitationGroup group)
    {
        if (collected is not null)
        {
            Collect(group);
            return;
        }
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
        html.Append("<a class=\"cite\" href=\"#s").Number(number).Append("\" id=\"").Append(NextUse(number)).Append("\" aria-label=\"Source ").Number(number);
        if (item.Locator.Length > 0) html.Append(", ").Words(PlaceInWork.Of(item.Locator));
        html.Append('"');
        return html.Attribute("title", item.Locator.Length > 0 ? PlaceInWork.Of(item.Locator) : null);
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

    private string NextUse(int number)
    {
        var use = uses[number] = uses.GetValueOrDefault(number) + 1;
        return use == 1 ? System.FormattableString.Invariant($"r{number}") : System.FormattableString.Invariant($"r{number}-{use}");
    }
}
