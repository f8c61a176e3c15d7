using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Tests.Publishing.Rules;

public sealed class SoundTextTests
{
    [Fact]
    public void A_sound_text_with_sound_people_has_nothing_against_it()
    {
        Assert.DoesNotContain(PublicationGate.Findings(Panel.Signed), f => f.Severity > Severity.Hint);
        Assert.Empty(PublicationGate.Refusals(Panel.Signed));
    }

    [Fact]
    public void All_that_is_wrong_is_said_at_once()
    {
        var bad = Panel.Signed with { Review = null, Manuscript = Sheet.Saying("# One\n\n<b>Two</b>\n\n![](three.png)") with { Title = "", Authors = [] } };
        var codes = PublicationGate.Refusals(bad).Select(f => f.Code).ToList();
        string[] expected = ["title-missing", "author-missing", "sign-off-missing", "heading-order", "raw-html", "image-alt-missing", "image-licence-missing", "media-missing", "sources-too-few"];
        Assert.All(expected, code => Assert.Contains(code, codes));
    }
}
