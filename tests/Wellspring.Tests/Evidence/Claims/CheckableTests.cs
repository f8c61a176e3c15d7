using Wellspring.Evidence;

namespace Wellspring.Tests.Evidence.Claims;

public sealed class CheckableTests(ITestOutputHelper output)
{
    [Fact]
    public void The_rule_agrees_with_the_labels_of_the_tuning_half() => Measure("tuning", LabelledSentences.Tuning());

    private void Measure(string half, IReadOnlyList<LabelledSentence> sentences)
    {
        var judged = sentences.Select(s => (Sentence: s, Says: Checkable.Says(s.Text))).ToList();
        var right = judged.Count(j => j.Says && j.Sentence.IsClaim);
        var precision = (double)right / judged.Count(j => j.Says);
        var recall = (double)right / judged.Count(j => j.Sentence.IsClaim);
        output.WriteLine($"{half}: {sentences.Count} sentences, precision {precision:F3}, recall {recall:F3}");
        foreach (var (sentence, says) in judged.Where(j => j.Says != j.Sentence.IsClaim))
            output.WriteLine($"{(says ? "called a claim" : "missed")}: {sentence.Name}");
        Assert.True(precision >= 0.9 && recall >= 0.9, $"{half}: precision {precision:F3}, recall {recall:F3}");
    }
}
