using Wellspring.Screening;

namespace Wellspring.Tests.Screening.Signing;

/// <summary>Each rule on what a test says: it fires on what breaks it, and on nothing that is shipped to be shown.</summary>
[Trait("database", "none")]
public sealed class InstrumentGateTests
{
    private static readonly Instrument Sound = Shipped.Named("gad-7");

    public static TheoryData<string> Free => [.. InstrumentLibrary.All.Where(i => i.Use.Conditions is null).Select(i => i.Slug)];

    [Theory, MemberData(nameof(Free))]
    public void What_is_shipped_to_be_shown_lacks_a_signature_alone(string slug) => Assert.Equal(["sign-off-missing"], Codes(Shipped.Named(slug)));

    [Fact]
    public void Questions_without_words_are_not_shown() => Fires("wording-missing", Sound with { Questions = [Sound.Questions[0] with { Text = "" }, .. Sound.Questions.Skip(1)] });

    [Fact]
    public void Nothing_that_adds_up_to_nothing_is_shown() => Fires("score-missing", Sound with { Scores = [] });

    [Fact]
    public void Nothing_without_a_paper_is_shown() => Fires("paper-missing", Sound with { Papers = [] });

    [Fact]
    public void Nothing_without_its_rights_is_shown() => Fires("rights-missing", Sound with { Copyright = "" });

    [Fact]
    public void Nothing_that_does_not_say_what_it_is_for_is_shown()
    {
        Fires("use-missing", Sound with { Purpose = "" });
        Fires("use-missing", Sound with { Use = Sound.Use with { Period = "" } });
        Fires("use-missing", Sound with { Use = Sound.Use with { Measures = "" } });
    }

    [Fact]
    public void No_score_is_shown_that_means_nothing() => Fires("meaning-missing", Sound with { Scores = [Sound.Scores[0] with { Bands = [], CutOffs = [] }] });

    [Fact]
    public void A_scale_for_which_no_norm_was_published_says_so_and_is_shown() => Assert.Equal(["sign-off-missing"], Codes(Sound with { Scores = [Sound.Scores[0] with { Bands = [], CutOffs = [], WithoutNorm = "None was published." }] }));

    [Theory]
    [InlineData("Thoughts that you would be better off dead")]
    [InlineData("Have you thought about suicide?")]
    [InlineData("The thought of harming myself has occurred to me")]
    [InlineData("Have you hurt yourself on purpose?")]
    [InlineData("I thought about not wanting to live")]
    [InlineData("Did you think of ending it all?")]
    [InlineData("Have you cut yourself?")]
    [InlineData("I felt that everybody would be better off if I were dead")]
    [InlineData("Did you wish to go to sleep and not wake up?")]
    [InlineData("Life is not worth living")]
    [InlineData("I wanted to die")]
    [InlineData("I don’t want to be here, and think about dying")]
    public void A_question_about_self_harm_says_where_help_begins(string text)
    {
        var asks = Sound.Questions[0] with { Text = text };
        Fires("danger-unsaid", Sound with { Questions = [asks, .. Sound.Questions.Skip(1)] });
        Assert.Equal(["sign-off-missing"], Codes(Sound with { Questions = [asks with { Danger = new("self-harm", 1) }, .. Sound.Questions.Skip(1)] }));
    }

    [Fact]
    public void A_call_for_help_that_no_answer_reaches_is_none()
    {
        Fires("danger-unreached", Sound with { Questions = [Sound.Questions[0] with { Danger = new("self-harm", 99) }, .. Sound.Questions.Skip(1)] });
        Fires("danger-unreached", Sound with { Scores = [Sound.Scores[0] with { Danger = new("withdrawal", Sound.Scores[0].High + 1) }] });
    }

    [Fact]
    public void Words_of_self_harm_in_an_option_are_found()
    {
        var question = Sound.Questions[0];
        Fires("danger-unsaid", Sound with { Questions = [question with { Options = [question.Options[0] with { Text = "I would kill myself" }, .. question.Options.Skip(1)] }, .. Sound.Questions.Skip(1)] });
    }

    [Fact]
    public void Conditions_are_confirmed_first()
    {
        var bound = Sound with { Use = Sound.Use with { Conditions = "Not for sale." } };
        Fires("conditions-unconfirmed", bound);
        Assert.Equal(["sign-off-missing"], Codes(bound, new() { Slug = bound.Slug, Conditions = "Not for sale.", At = default, By = "ada" }));
    }

    private static void Fires(string code, Instrument broken) => Assert.Equal([code, "sign-off-missing"], Codes(broken));

    private static IEnumerable<string> Codes(Instrument instrument, ConfirmedConditions? confirmed = null) =>
        InstrumentGate.Findings(new(instrument, null, confirmed, [], null), new(2026, 11, 28)).Select(f => f.Code);
}
