using Hl7.Fhir.Model;
using Wellspring.Foundation;

namespace Wellspring.Screening.Fhir;

/// <summary>A Questionnaire that somebody else may have made: the instrument that it is, what it calls itself, and what of it is not taken over.</summary>
/// <param name="Names">Its title, name, id, and the last part of its address.</param>
/// <param name="Codes">Every code in it, of the whole and of its parts.</param>
/// <param name="LeftOut">One phrase each.</param>
public sealed record ForeignForm(Instrument Instrument, IReadOnlyList<string> Names, IReadOnlySet<string> Codes, IReadOnlyList<string> LeftOut)
{
    /// <summary>Why it cannot be asked as it stands, though its words and points can be read: a question waits for what is not asked. Null when none does.</summary>
    internal UnreadableInputException? Waits { get; init; }

    internal static ForeignForm Of(Instrument instrument, Questionnaire questionnaire, IReadOnlyList<string> oddities)
    {
        var items = All(questionnaire.Item).ToList();
        string?[] names = [questionnaire.Title, questionnaire.Name, questionnaire.Id, Last(questionnaire.Url)];
        return new(instrument, [.. names.OfType<string>().Where(n => n.Length > 0)],
            questionnaire.Code.Concat(items.SelectMany(i => i.Code)).Select(c => c.Code).OfType<string>().ToHashSet(), [.. Losses(questionnaire, items, instrument), .. oddities.Take(5).Select(o => $"not as R4 has it: {Printable.Of(o)}")]);
    }

    /// <summary>Extensions that change what they stand at, so that nobody who does not know them may read on (FHIR R4, extensibility 2.4.0.1).</summary>
    internal static string? Modifier(Questionnaire questionnaire) =>
        questionnaire.ModifierExtension.Concat(All(questionnaire.Item).SelectMany(i => i.ModifierExtension)).Select(e => e.Url ?? "without an address").FirstOrDefault();

    private static IEnumerable<Questionnaire.ItemComponent> All(IEnumerable<Questionnaire.ItemComponent> items) => items.SelectMany(i => All(i.Item).Prepend(i));

    private static string? Last(string? url) => url?.Split('|')[0].TrimEnd('/') is { Length: > 0 } whole ? whole[(whole.LastIndexOfAny(['/', ':']) + 1)..] : null;

    private static IEnumerable<string> Losses(Questionnaire questionnaire, List<Questionnaire.ItemComponent> items, Instrument instrument)
    {
        var asked = instrument.Questions.Select(q => q.LinkId).ToHashSet();
        var others = items.Where(i => i.Type is not (Questionnaire.QuestionnaireItemType.Group or Questionnaire.QuestionnaireItemType.Display) && !asked.Contains(i.LinkId ?? "")).Select(i => Printable.Of(i.LinkId ?? "")).ToList();
        if (others.Count > 0) yield return $"not asked, for they have no options: {string.Join(", ", others)}";
        var expressions = questionnaire.Extension.Concat(items.SelectMany(i => i.Extension)).Where(e => e.Value is Expression || (e.Url ?? "").EndsWith("Expression", StringComparison.Ordinal)).Select(e => Printable.Of(Last(e.Url) ?? "")).Distinct().ToList();
        if (expressions.Count > 0) yield return $"expressions are not run: {string.Join(", ", expressions)}";
        if (items.SelectMany(i => i.TextElement?.Extension ?? []).Any(e => (e.Url ?? "").Contains("rendering-", StringComparison.Ordinal))) yield return "formatted text: the plain text stands in its place";
    }
}
