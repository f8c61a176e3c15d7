using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Tests.Articles;

public sealed class TopicFileTests
{
    [Fact]
    public void A_tree_with_risks_and_audiences_is_read()
    {
        var file = TopicFile.Read("sample: true\ntopics:\n- slug: a\n  title: A\n  risk: sensitive\n  topics:\n  - {slug: b, title: B, description: About b, risk: high}\n  - {slug: c, title: C}\naudiences:\n- {slug: men, title: Men}\n", "topics.yml");
        Assert.Equal(["a", "b", "c"], file.AllTopics().Select(t => t.Slug));
        Assert.Equal((Risk.Sensitive, Risk.High, Risk.None), (file.Topics[0].Risk, file.Topics[0].Topics[0].Risk, file.Topics[0].Topics[1].Risk));
        Assert.Equal(("men", true), (file.Audiences.Single().Slug, file.Audiences.Single().IsSample));
        Assert.All(file.AllTopics(), t => Assert.True(t.IsSample));
    }

    [Fact]
    public void One_topic_or_audience_can_be_a_sample_beside_others()
    {
        var file = TopicFile.Read("topics:\n- slug: a\n  title: A\n  sample: true\n  topics:\n  - {slug: b, title: B}\naudiences:\n- {slug: men, title: Men, sample: true}\n- {slug: women, title: Women}\n", "topics.yml");
        Assert.Equal([true, false], file.AllTopics().Select(t => t.IsSample));
        Assert.Equal([true, false], file.Audiences.Select(a => a.IsSample));
    }

    [Theory]
    [InlineData("topics:\n- {slug: a, title: A}\n- {slug: a, title: B}\n", "topics.yml:3:3: the topic \"a\" occurs twice")]
    [InlineData("topics:\n- {title: A}\n", "topics.yml:2:3: \"slug\" is missing")]
    [InlineData("topics:\n- {slug: A b, title: A}\n", "topics.yml:2:10: \"A b\" is no slug: lower-case letters, digits and hyphens")]
    [InlineData("topics:\n- {slug: a, title: A, risk: huge}\n", "topics.yml:2:29: there is no risk \"huge\"; there are none, sensitive and high")]
    [InlineData("topics: [{slug: a, title: A, topics: [{slug: b, title: B, topics: [{slug: c, title: C, topics: [{slug: d, title: D, topics: [{slug: e, title: E}]}]}]}]}]", "topics.yml:1:126: the topic \"e\" is on level 5; a topic tree has at most 4")]
    [InlineData("topics: &t\n- {slug: a, title: A, topics: *t}\n", "topics.yml:2:31: aliases (\"*name\") are not read")]
    public void A_wrong_tree_is_one_line_with_its_place(string text, string line) =>
        Assert.Equal(line, Assert.Throws<UnreadableInputException>(() => TopicFile.Read(text, "topics.yml")).Line);
}
