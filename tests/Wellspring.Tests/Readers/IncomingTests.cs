using Wellspring.Readers;

namespace Wellspring.Tests.Readers;

public sealed class IncomingTests
{
    [Fact]
    public void A_request_needs_words_and_no_address() =>
        Assert.Empty(new Incoming(MessageKind.Request) { Words = "Grief in children" }.Problems());

    [Theory]
    [InlineData(MessageKind.Request, "", "words")]
    [InlineData(MessageKind.Request, "hi", "words")]
    [InlineData(MessageKind.Contact, "", "words")]
    [InlineData(MessageKind.Feedback, "", "helpful")]
    public void What_is_missing_is_said_beside_its_field(MessageKind kind, string words, string field) =>
        Assert.Equal(field, Assert.Single(new Incoming(kind) { Words = words }.Problems()).Field);

    [Fact]
    public void A_choice_alone_is_feedback_and_a_report_of_an_error_says_what_is_wrong()
    {
        Assert.Empty(new Incoming(MessageKind.Feedback) { Helpful = Helpful.Partly }.Problems());
        Assert.Equal("words", Assert.Single(new Incoming(MessageKind.Feedback) { Helpful = Helpful.No, ReportsError = true }.Problems()).Field);
    }

    [Fact]
    public void A_limit_says_itself_and_how_far_over_it_the_text_is()
    {
        var problem = Assert.Single(new Incoming(MessageKind.Feedback) { Words = new('x', 2500) }.Problems());
        Assert.Equal("This is 2,500 characters long. Please shorten it to 2,000 or fewer.", problem.Sentence);
    }

    [Theory]
    [InlineData("no address", false)]
    [InlineData("a@b", false)]
    [InlineData("a@b.example, c@d.example", false)]
    [InlineData("Ann <a@b.example>", false)]
    [InlineData("a@b.example\nBcc: c@d.example", false)]
    [InlineData("a@b..example", false)]
    [InlineData("@example.org", false)]
    [InlineData("a.b+c@mail.example.org", true)]
    public void An_address_is_one_address(string address, bool isOne) =>
        Assert.Equal(isOne, new Incoming(MessageKind.Request) { Words = "Grief in children", Address = address }.Problems().Count == 0);

    [Fact]
    public void Who_wants_an_answer_gives_an_address() =>
        Assert.Equal("address", Assert.Single(new Incoming(MessageKind.Contact) { Words = "Hello", WantsAnswer = true }.Problems()).Field);
}
