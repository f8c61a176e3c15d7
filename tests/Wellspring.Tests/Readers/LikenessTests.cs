using Wellspring.Readers;

namespace Wellspring.Tests.Readers;

/// <summary>Pairs as readers write them, labelled by hand.</summary>
public sealed class LikenessTests
{
    [Theory]
    [InlineData("Is crying good for you?", "is it good for you to cry")]
    [InlineData("How do I deal with panic attacks?", "what helps with panic attacks")]
    [InlineData("Why am I always tired when I am depressed", "why does being depressed make you tired?")]
    [InlineData("How to support a grieving friend", "supporting a friend who is grieving")]
    [InlineData("What is EMDR therapy?", "EMDR therapy")]
    [InlineData("can anxiety cause chest pain", "Anxity and chest pain")]
    [InlineData("Postpartum depression in fathers", "depression in fathers post-partum / postpartum")]
    [InlineData("How do I find a therapist I can afford?", "finding an affordable therapist: how can I afford a therapist")]
    [InlineData("my teenager won't talk to me", "My teenager does not talk to me anymore")]
    [InlineData("Intrusive thoughts about harming my baby", "intrusive thoughts of harming the baby")]
    [InlineData("side effects of sertraline", "What are the side effects of sertaline?")]
    [InlineData("HOW TO SET BOUNDARIES WITH MY MOTHER", "setting boundaries with my mother")]
    [InlineData("Sleep and bipolar disorder", "bipolar disorder & sleep")]
    [InlineData("loneliness after moving to a new city", "I moved to a new city and feel the loneliness")]
    [InlineData("Naïve question: is café caffeine bad for anxiety?", "is cafe caffeine bad for anxiety (naive question)")]
    public void These_ask_the_same(string one, string other) => Assert.InRange(Of(one, other), Likeness.Same, 1);

    [Theory]
    [InlineData("Is crying good for you?", "Why do babies cry?")]
    [InlineData("panic attacks at night", "panic attacks at work")]
    [InlineData("How to help a friend with depression", "How to help my partner with depression")]
    [InlineData("living with anxiety", "living without anxiety")]
    [InlineData("Can I take antidepressants while pregnant?", "Can I stop taking antidepressants while pregnant?")]
    [InlineData("Postpartum depression in fathers", "Postpartum depression in mothers")]
    [InlineData("side effects of sertraline", "side effects of lithium")]
    [InlineData("postpartum depression in new fathers", "postpartum depression in new mothers")]
    [InlineData("breathing exercises before a job interview for anxious people", "breathing exercises before a first date for anxious people")]
    [InlineData("How do I find a therapist?", "How do I become a therapist?")]
    [InlineData("ADHD in women", "ADHD in children")]
    [InlineData("what is grief", "what is guilt")]
    [InlineData("how to sleep better", "why do I sleep too much")]
    [InlineData("What is EMDR therapy?", "What is DBT therapy?")]
    [InlineData("my mother died", "my mother drinks")]
    [InlineData("how to say no", "")]
    [InlineData("???", "!!!")]
    public void These_do_not(string one, string other) => Assert.InRange(Of(one, other), 0, Likeness.Same - 0.001);

    [Fact]
    public void Whatever_has_meaning_is_like_itself() =>
        CsCheck.Gen.String.Holds(text => MeaningWords.Of(Plain(text)).Words.Count == 0 || Of(Plain(text), Plain(text)) == 1);

    [Fact]
    public void Comparing_the_longest_questions_makes_no_new_sets_for_each_pair_of_words()
    {
        var (one, other) = (MeaningWords.Of(Longest(new(1))), MeaningWords.Of(Longest(new(2))));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Likeness.Of(one, other);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }

    private static string Longest(Random random) =>
        string.Join(' ', Enumerable.Range(0, 62).Select(_ => string.Concat(Enumerable.Range(0, 7).Select(_ => (char)('a' + random.Next(26))))));

    private static string Plain(string text) => Wellspring.Foundation.Forms.TypedText.Clean(text);

    private static double Of(string one, string other) => Likeness.Of(MeaningWords.Of(one), MeaningWords.Of(other));
}
