using Wellspring.Evidence;

namespace Wellspring.Tests.Evidence;

public sealed class SuiteTests
{
    [Fact]
    [Trait("slow", "yes")]
    public void Nine_of_ten_cases_of_the_csl_suite_come_out_letter_by_letter()
    {
        if (Corpora.Get("04-csl", "processor-tests") is not { } folder) return;
        var wrong = new List<string>();
        var cases = Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal).Select(SuiteCase.Read).ToList();
        foreach (var one in cases)
        {
            var result = one.Run();
            if (!one.Accepts(result) && !AcceptedElsewhere(one, result)) wrong.Add(one.Name);
        }
        TestContext.Current.SendDiagnosticMessage($"{cases.Count - wrong.Count} of {cases.Count} equal. Not: {string.Join("; ", wrong.GroupBy(w => w.Split('_')[0]).Select(g => $"{g.Key} {g.Count()} ({string.Join(", ", g)})"))}");
        Assert.True(wrong.Count <= cases.Count / 10, $"{wrong.Count} of {cases.Count} differ: {string.Join(", ", wrong)}");
    }

    // Another implementation in wide use expects something else in a few cases and says so.
    private static bool AcceptedElsewhere(SuiteCase one, string result) =>
        Corpora.Get("04-csl", "citeproc-hs-overrides", one.Name + ".txt") is { } file && File.Exists(file) && SuiteCase.Read(file).Accepts(result);
}
