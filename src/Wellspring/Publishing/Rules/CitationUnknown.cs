using Wellspring.Foundation;

namespace Wellspring.Publishing;

static class CitationUnknown
{
    public static readonly TextRule Rule = new("citation-unknown", Severity.Refuse, manuscript =>
        from citation in manuscript.Text.Citations()
        from item in citation.Items
        where !manuscript.Sources.ContainsKey(item.Key)
        select new Remark($"No source has the key \"{item.Key}\". Add the record to the source library, or mend the key.", citation.Place));
}
