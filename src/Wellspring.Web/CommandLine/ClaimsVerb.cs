using System.CommandLine;
using System.Globalization;
using Wellspring.Evidence;
using Wellspring.Publishing;
using Wellspring.Reviewing;

namespace Wellspring.Web.CommandLine;

/// <summary>The claims of a text as a reviewer goes through them.</summary>
static class ClaimsVerb
{
    private static readonly Argument<string> Slug = new("SLUG") { Description = "The article." };
    private static readonly Option<string> Format = OutputFormat.Option("text", "json");

    public static Command Create(Surroundings here)
    {
        var verb = new Command("claims", "What an article's latest edition claims: each statement with its sources, its grade and every reviewer's last verdict on it.") { Slug, Format };
        verb.SetAction((line, cancel) => List(here, line.GetRequiredValue(Slug), line.GetRequiredValue(Format), cancel));
        return verb;
    }

    private static async Task<int> List(Surroundings here, string slug, string format, CancellationToken cancel)
    {
        await using var db = await here.OpenExisting(cancel);
        var listed = await ListClaims.Handle(db, slug, here.Time, cancel);
        if (!listed.Done) return await here.Refuse(listed.Refusals);
        if (format == "json") await here.Out.WriteJson(Json(listed.Value));
        else foreach (var line in listed.Value.Claims.SelectMany(Lines).DefaultIfEmpty($"edition {listed.Value.Edition} of {slug} claims nothing that can be checked")) await here.Out.WriteLineAsync(line);
        return ExitCode.Done;
    }

    private static IEnumerable<string> Lines(ListedClaim claim) =>
    [
        $"{claim.Number}  {claim.Claim.Hash[..12]}  {Claims.Words(claim.Claim.Text)}",
        claim.Sources.Count == 0 ? "   cites nothing" : $"   cites {string.Join("; ", claim.Sources.Select(s => $"{s.Key} ({s.Kind.Name()}, {s.Standing.Name()})"))}",
        .. claim.Claim.Grade is { } grade ? [$"   graded {grade.Question.Name()}, level {grade.Level}"] : Array.Empty<string>(),
        .. claim.Given.Select(g => $"   {g.Verdict.Word.Name()}: {g.By}, {Day(g.Verdict)}{(g.Verdict.Comment.Length > 0 ? $": {Claims.Words(g.Verdict.Comment)}" : "")}"),
    ];

    private static object Json(ListedClaims listed) => new { article = listed.Slug, edition = listed.Edition, claims = listed.Claims.Select(claim => Json(claim)) };

    private static object Json(ListedClaim claim) => new
    {
        number = claim.Number,
        hash = claim.Claim.Hash,
        line = claim.Claim.Block.Place.Line,
        text = Claims.Words(claim.Claim.Text),
        sources = claim.Sources.Select(s => new { key = s.Key, title = s.Item.Title, kind = s.Kind.Name(), standing = s.Standing.Name() }),
        grade = claim.Claim.Grade is { } grade ? new { question = grade.Question.Name(), level = grade.Level } : null,
        verdicts = claim.Given.Select(g => new { by = g.By, verdict = g.Verdict.Word.Name(), on = Day(g.Verdict), comment = g.Verdict.Comment }),
    };

    private static string Day(Verdict verdict) => verdict.At.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
