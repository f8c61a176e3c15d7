using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Wellspring.Screening.Fhir;

namespace Wellspring.Screening;

/// <summary>
/// What a page hands to its script (Client/scoring.ts) so that answers need not leave the browser: all that is counted with, and no text that the
/// page shows anyway. The JSON is safe inside a script element. A question is named by its place in <c>questions</c>, an option by its place in its list.
/// <code>
/// questionnaire  address|version, as a response names it
/// options        [{ system, codes: [code], points?: [number or null] }]   each list of options once; without points nothing in it is scored
/// questions      [{ link, options: place of its list, required?: true, when?: { all?: true, of: [[question, operator, value]] }, danger? }]
/// scores         [{ code, low, high, factor?, better?: true, items: [question], bands: [[code, low, high]], cutOffs: [at], danger? }]
/// danger         { kind, from }
/// value          "exists": true or false; "=" and "!=": the place of an option, -1 for none that there is; else points, null for no number
/// </code>
/// What is false or null is left out, and so is a factor of 1. Both hosts count alike as long as a total has no more than six decimal places.
/// </summary>
public static class ForScript
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static string Of(Instrument instrument)
    {
        var lists = instrument.Questions.ToDictionary(q => q, q => JsonSerializer.Serialize(List(q.Options), Json));
        var each = lists.Values.Distinct().ToList();
        return JsonSerializer.Serialize(new
        {
            questionnaire = WriteResponse.Address(instrument),
            options = each.Select(list => JsonSerializer.Deserialize<JsonElement>(list)),
            questions = instrument.Questions.Select(q => new { link = q.LinkId, options = each.IndexOf(lists[q]), required = IfTrue(q.Required), when = When(q.Conditions, instrument.Questions), q.Danger }),
            scores = instrument.Scores.Select(rule => Score(rule, instrument.Questions)),
        }, Json);
    }

    private static object List(IReadOnlyList<Option> options) => new
    {
        system = WriteResponse.SystemOf(options),
        codes = options.Select(o => o.Code),
        points = options.Any(o => o.Points is not null) ? options.Select(o => o.Points) : null,
    };

    private static object? When(AskedWhen? when, IReadOnlyList<Question> questions) =>
        when is null ? null : new { all = IfTrue(when.All), of = when.Of.Select(c => new[] { Place(c.Question, questions), c.Operator, Value(c, questions) }) };

    private static object? Value(Condition condition, IReadOnlyList<Question> questions) => condition.Operator switch
    {
        "exists" => condition.Value == "true",
        "=" or "!=" => questions.First(q => q.LinkId == condition.Question).Options.Index().FirstOrDefault(o => o.Item.Code == condition.Value, (-1, null!)).Index,
        _ => decimal.TryParse(condition.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null,
    };

    private static object Score(ScoreRule rule, IReadOnlyList<Question> questions) => new
    {
        rule.Code, rule.Low, rule.High, factor = rule.Factor == 1 ? (decimal?)null : rule.Factor, better = IfTrue(rule.HigherIs == "better"),
        items = rule.Items.Select(item => Place(item, questions)).Where(place => place is not null),
        bands = rule.Bands.Select(b => new object[] { b.Code, b.Low, b.High }), cutOffs = rule.CutOffs.Select(c => c.At), rule.Danger,
    };

    // A sum may name what is not asked; it adds nothing.
    private static object? Place(string link, IReadOnlyList<Question> questions) => questions.Index().Where(q => q.Item.LinkId == link).Select(q => (object)q.Index).FirstOrDefault();

    private static bool? IfTrue(bool value) => value ? true : null;
}
