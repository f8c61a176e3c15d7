using System.Text;
using Wellspring.Foundation;

namespace Wellspring.Screening;

/// <summary>Texts that no page could show as they are: too long, or with characters that are no text. Markup is none of these: pages show it as it was typed.</summary>
static class FormTexts
{
    private const int Line = 300, Sentences = 2000, Page = 10_000;

    public static IEnumerable<Finding> Problems(Instrument instrument)
    {
        foreach (var (where, text, longest) in All(instrument))
            if (text.Length > longest) yield return Finding.Refuse("text-long", $"{where} has {text.Length} characters; {longest} are the most.");
            else if (Strange(text) is { } rune) yield return Finding.Refuse("text-strange", $"{where} holds a character that is no text (U+{rune:X4}).");
        foreach (var paper in instrument.Papers.Where(p => p.Url.Length > 0 && !(Uri.TryCreate(p.Url, UriKind.Absolute, out var url) && url.Scheme is "https" or "http")))
            yield return Finding.Refuse("paper-address-malformed", $"The address of the paper \"{Fhir.Printable.Of(paper.Label)}\" is none that can be opened: https://doi.org/… is meant.");
    }

    private static IEnumerable<(string Where, string Text, int Longest)> All(Instrument i) =>
    [
        ("The title", i.Title, Line), ("The description", i.Description, Page), ("The purpose", i.Purpose, Page), ("The copyright", i.Copyright, Page),
        ("What it measures", i.Use.Measures, Line), ("The concern", i.Use.Concern, Line), ("The period", i.Use.Period, Line), ("The line of authors", i.Use.Authors, Sentences), ("The conditions", i.Use.Conditions ?? "", Page),
        .. i.Codes.Select(c => ("A code", c.System + c.Value, Line)), .. i.Papers.SelectMany(p => new[] { ("The label of a paper", p.Label, Line), ("A citation", p.Citation, Sentences), ("The address of a paper", p.Url, Sentences) }),
        .. i.Questions.Index().SelectMany(q => OfQuestion($"Question {q.Index + 1}", q.Item)), .. i.Scores.SelectMany(OfScore),
    ];

    private static IEnumerable<(string, string, int)> OfQuestion(string where, Question q) =>
    [
        (where, q.Text, Sentences), ($"What stands before {char.ToLowerInvariant(where[0])}{where[1..]}", q.Lead ?? "", Sentences), ($"The linkId of {char.ToLowerInvariant(where[0])}{where[1..]}", q.LinkId, Line), (where, q.Audience ?? "", Line), (where, q.Danger?.Kind ?? "", Line),
        .. q.Options.SelectMany(o => new[] { ($"An option of {char.ToLowerInvariant(where[0])}{where[1..]}", o.Text, Line), ($"The code of an option of {char.ToLowerInvariant(where[0])}{where[1..]}", o.Code, Line) }),
        .. q.Codes.Select(c => ($"A code of {char.ToLowerInvariant(where[0])}{where[1..]}", c.System + c.Value, Line)),
    ];

    private static IEnumerable<(string, string, int)> OfScore(ScoreRule s) =>
    [
        ("The name of a score", s.Name, Line), ("What a score says of missing answers", s.WhenMissing ?? "", Sentences), ("What a score says without a norm", s.WithoutNorm ?? "", Sentences), ("The code of a score", s.Code, Line), ("The danger of a score", s.Danger?.Kind ?? "", Line),
        .. s.Bands.SelectMany(b => b.Advice.Select(a => ("The advice of a band", a, Sentences)).Concat([("A band", b.Words, Line), ("The code of a band", b.Code, Line), ("The source of a band", b.Source, Line)])),
        .. s.CutOffs.SelectMany(c => c.Advice.Concat(c.Otherwise).Select(a => ("The advice of a cut-off", a, Sentences)).Concat([("A cut-off", c.Means, Sentences), ("The source of a cut-off", c.Source, Line)])),
    ];

    // Control characters but for line ends and tabs, halves of characters, and marks that turn the direction of what follows (Trojan Source, CVE-2021-42574).
    private static int? Strange(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length) != System.Buffers.OperationStatus.Done) return text[at];
            if ((Rune.IsControl(rune) && rune.Value is not ('\n' or '\r' or '\t')) || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069)) return rune.Value;
            at += length;
        }
        return null;
    }
}
