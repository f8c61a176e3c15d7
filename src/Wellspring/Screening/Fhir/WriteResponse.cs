using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Wellspring.Screening.Fhir;

/// <summary>
/// Answers as a QuestionnaireResponse of FHIR R4, for a reader to take along: what was answered, and the score for whoever reads it. It names nobody.
/// A browser writes the same to the letter (Client/response.ts).
/// </summary>
public static class WriteResponse
{
    private const string Loinc = "http://loinc.org";
    private const string Ours = "urn:wellspring:fhir:answer";

    // Handed out as a file, never as part of a page: a reader's "ö" stays one.
    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true, NewLine = "\n", DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <param name="answers">By question, the place of the option that was chosen.</param>
    public static string Of(Instrument instrument, IReadOnlyDictionary<string, int> answers, DateTimeOffset authored)
    {
        var scored = instrument.Score(answers);
        var items = Asked.Of(instrument.Questions, answers).Where(q => answers.ContainsKey(q.LinkId)).Select(q => Item(q, q.Options[answers[q.LinkId]])).ToList();
        return JsonSerializer.Serialize(new
        {
            resourceType = "QuestionnaireResponse",
            // "generated" would promise that nothing is in the text but what the items hold too; the score is in the text alone.
            text = new { status = "additional", div = Narrative([instrument.Title, .. scored.Scores.Select(Sentence)]) },
            questionnaire = Address(instrument),
            status = scored.Missing.Count == 0 ? "completed" : "in-progress",
            authored = authored.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            item = items.Count > 0 ? items : null,
        }, Json);
    }

    /// <summary>
    /// The canonical address of an instrument: that of its file in content/instruments, with the beginning of the fingerprint as the version.
    /// The number in a file changes only when somebody thinks of it; the fingerprint is what a reviewer signed and changes with every word.
    /// </summary>
    internal static string Address(Instrument instrument) => $"urn:wellspring:questionnaire:{instrument.Slug}|{instrument.Fingerprint()[..12]}";

    /// <summary>The code system of a list of answers: LOINC's have codes of their own make ("LA6568-5"); all others are numbered here.</summary>
    internal static string SystemOf(IReadOnlyList<Option> options) => options.All(o => IsLoinc(o.Code)) ? Loinc : Ours;

    private static bool IsLoinc(string code) => code.StartsWith("LA", StringComparison.Ordinal) && code.Length > 4 && code[^2] == '-' && code[2..^2].All(char.IsAsciiDigit) && char.IsAsciiDigit(code[^1]);

    private static object Item(Question question, Option option) => new
    {
        linkId = question.LinkId,
        text = NotEmpty(question.Text),
        answer = new[] { new { valueCoding = new { system = SystemOf(question.Options), code = option.Code, display = NotEmpty(option.Text) } } },
    };

    private static string? NotEmpty(string text) => text.Length > 0 ? text : null;

    private static string Sentence(ScoreOf score) => score.Total is not { } total ? $"{score.Rule.Name}: no score, answers are missing"
        : $"{score.Rule.Name}: {Number(total)} ({Number(score.Rule.Low)} to {Number(score.Rule.High)}){(score.Band is { } band ? $", {band.Words}" : "")}";

    private static string Number(decimal number) => number.ToString("0.######", CultureInfo.InvariantCulture);

    private static string Narrative(IEnumerable<string> paragraphs) => $"<div xmlns=\"http://www.w3.org/1999/xhtml\">{string.Concat(paragraphs.Select(p => $"<p>{Escaped(p)}</p>"))}</div>";

    private static string Escaped(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
