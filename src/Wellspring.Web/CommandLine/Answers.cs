using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Web.CommandLine;

/// <summary>What a use case answered, on the two streams: every reason on the first, one line on the second.</summary>
static class Answers
{
    public static async Task<int> Answer<T>(this Surroundings here, Outcome<T> outcome, Func<T, string> sentence) where T : class
    {
        if (!outcome.Done) return await here.Refuse(outcome.Refusals);
        await here.Out.WriteLineAsync(sentence(outcome.Value));
        return ExitCode.Done;
    }

    public static async Task<int> Refuse(this Surroundings here, IReadOnlyList<Finding> refusals)
    {
        foreach (var refusal in refusals) await here.Out.WriteLineAsync(Line(refusal));
        var codes = refusals.Select(r => r.Code).Distinct().ToList();
        await here.Error.WriteLineAsync($"wellspring: refused: {string.Join(", ", codes)}{HowToAccept(codes)}");
        return ExitCode.Refused;
    }

    private static string HowToAccept(IReadOnlyList<string> codes) => codes.Any(c => !PublicationGate.Warnings.Contains(c)) ? ""
        : $" (an editor may accept a warning with a reason that readers see: {string.Join(' ', codes.Select(c => $"--accept {c}=\"…\""))})";

    private static string Line(Finding finding) =>
        finding.Place == Place.Nowhere ? $"{finding.Code}: {finding.Sentence}" : $"{finding.Place}: {finding.Code}: {finding.Sentence}";
}
