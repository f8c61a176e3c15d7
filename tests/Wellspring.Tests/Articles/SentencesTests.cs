using CsCheck;
using Wellspring.Articles;

namespace Wellspring.Tests.Articles;

public sealed class SentencesTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("One. Two! Three? Four", "One.|Two!|Three?|Four")]
    [InlineData("It rose by 3.5 percent. Then it fell.", "It rose by 3.5 percent.|Then it fell.")]
    [InlineData("Ask Dr. Smith or Prof. Jones. They know.", "Ask Dr. Smith or Prof. Jones.|They know.")]
    [InlineData("Some drugs, e.g. Lithium, help. Others do not.", "Some drugs, e.g. Lithium, help.|Others do not.")]
    [InlineData("Bylsma et al. (2019) asked. Zickfeld et al. Found more.", "Bylsma et al. (2019) asked.|Zickfeld et al. Found more.")]
    [InlineData("J. K. Rowling wrote it. A. Gračanin did not.", "J. K. Rowling wrote it.|A. Gračanin did not.")]
    [InlineData("It is sold in the U.S. The price varies.", "It is sold in the U.S.|The price varies.")]
    [InlineData("The U.S. Army asked. It was 5 p.m. We left.", "The U.S. Army asked.|It was 5 p.m.|We left.")]
    [InlineData("Eat fruit, nuts, etc. and rest. Sleep.", "Eat fruit, nuts, etc. and rest.|Sleep.")]
    [InlineData("\"Why me?\" she asked. \"I see.\" He nodded.", "\"Why me?\" she asked.|\"I see.\"|He nodded.")]
    [InlineData("Wait… Then go... Or stay ... here.", "Wait…|Then go...|Or stay ... here.")]
    [InlineData("Is it so?! Yes. (See below.) Good.", "Is it so?!|Yes.|(See below.)|Good.")]
    [InlineData("In 2019. 41 countries took part.", "In 2019.|41 countries took part.")]
    [InlineData("See www.nimh.nih.gov. Or call 988.", "See www.nimh.nih.gov.|Or call 988.")]
    [InlineData("Is that all? No. There is more.", "Is that all?|No.|There is more.")]
    [InlineData("See no. 5 on p. 3. Then rest.", "See no. 5 on p. 3.|Then rest.")]
    [InlineData("First line\n\nsecond line", "First line|second line")]
    [InlineData("泣くのは良い。そうだ。", "泣くのは良い。|そうだ。")]
    public void A_text_is_split_where_its_sentences_end(string text, string sentences) =>
        Assert.Equal(sentences, string.Join('|', Sentences.Split(text)));

    [Fact]
    public void No_word_is_lost() =>
        Bodies.Hostile.Holds(text => string.Concat(Sentences.Split(text)).Where(c => !char.IsWhiteSpace(c)).SequenceEqual(text.Where(c => !char.IsWhiteSpace(c))));
}
