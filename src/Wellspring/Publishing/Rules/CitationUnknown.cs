using Wellspring.Foundation;

namespace Wellspring.Publishing;

static class CitationUnknown
{
    public static readonly TextRule Rule = new("citation-unknown", Severity.Refuse, manuscript =>
        from citation in manuscript.Text.Citations()
        from item in citation.Items
        where !manuscript.Sources.ContainsKey(item.Key)
        select new Remark($"No source has the key \"{item.Key}\", or it is another work's by now. Add the record to the source library, mend the key, or save the text again to cite what the library has.", citation.Place));
}
