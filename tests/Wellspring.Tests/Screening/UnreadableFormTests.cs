using System.Globalization;
using System.Text;
using Wellspring.Foundation;
using Wellspring.Screening.Fhir;

namespace Wellspring.Tests.Screening;

[Trait("database", "none")]
public sealed class UnreadableFormTests
{
    private const string Options = """ "type":"choice","answerOption":[{"valueString":"no"},{"valueString":"yes"}] """;

    public static TheoryData<string, string> Forms => new()
    {
        { "{\"resourceType\":", "x.json:1:17: this is no JSON that can be read" },
        { "[]", "no FHIR R4 resource" },
        { """{"resourceType":"Patient"}""", "this is a FHIR Patient, not a Questionnaire" },
        { new string('[', 5_000), "this is no JSON that can be read" },
        { $$"""{"resourceType":"Questionnaire","description":"{{new string('x', 5 << 20)}}"}""", "larger than 2 MB" },
        { ForeignFormTests.Form(""), "no question that has options" },
        { ForeignFormTests.Form("""{"linkId":"a","type":"string","text":"What?"}"""), "no question that has options" },
        { ForeignFormTests.Form($$"""{"linkId":"a",{{Options}}},{"linkId":"a",{{Options}}}"""), "the linkId \"a\" stands at 2 questions" },
        { ForeignFormTests.Form("""{"linkId":"a","type":"choice","answerOption":[{"valueString":"no"},{"valueString":"no"}]}"""), "two options with one code" },
        { ForeignFormTests.Form($$"""{"linkId":"a",{{Options}},"enableWhen":[{"question":"zz","operator":"=","answerString":"yes"}]}"""), "waits for an answer to \"zz\"" },
        { ForeignFormTests.Form($$"""{"linkId":"a",{{Options}},"enableWhen":[{"question":"b","operator":"=","answerString":"yes"}]},{"linkId":"b",{{Options}},"enableWhen":[{"question":"a","operator":"=","answerString":"yes"}]}"""), "runs in a circle" },
        { ForeignFormTests.Form($$"""{"linkId":"a",{{Options}},"enableWhen":[{"question":"a","operator":"exists","answerBoolean":true}]}"""), "runs in a circle" },
    };

    [Theory, MemberData(nameof(Forms))]
    public void What_cannot_be_asked_is_refused_in_one_line_that_names_it(string json, string says)
    {
        var refused = Assert.Throws<UnreadableInputException>(() => ReadInstrument.From(json, "x.json"));
        Assert.Contains(says, refused.Line, StringComparison.Ordinal);
        Assert.StartsWith("x.json", refused.Line, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Line);
    }

    [Fact]
    public void Deep_groups_are_read_or_refused_but_never_bring_the_program_down()
    {
        var deep = new StringBuilder();
        for (var level = 0; level < 3_000; level++) deep.Append(CultureInfo.InvariantCulture, $$"""{"linkId":"g{{level}}","type":"group","item":[""");
        Assert.Throws<UnreadableInputException>(() => ReadInstrument.From(ForeignFormTests.Form(deep.ToString() + new StringBuilder().Insert(0, "]}", 3_000)), "x.json"));
    }
}
