namespace Wellspring.Tests.Evidence.Retractions;

/// <summary>Answers as Crossref gives them.</summary>
static class CrossrefAnswers
{
    public static string Of(params (string Type, string Day)[] updates) => Under(Shelf.Doi, updates);

    public static string Under(string doi, params (string Type, string Day)[] updates) =>
        Written(doi, updates.Select(u => $$$"""{"type":"{{{u.Type}}}","updated":{"date-time":"{{{u.Day}}}T00:00:00Z"}}"""));

    public static string Written(string doi, params IEnumerable<string> updates) =>
        $$$"""{"message":{"DOI":"{{{doi}}}","updated-by":[{{{string.Join(',', updates)}}}]}}""";
}
