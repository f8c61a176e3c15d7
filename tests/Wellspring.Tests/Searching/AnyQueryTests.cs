using CsCheck;
using Wellspring.Searching;

namespace Wellspring.Tests.Searching;

public sealed class AnyQueryTests
{
    private static readonly string[] Pieces =
    [
        "tears", "\"", "\"tears", "(", ")", "[a TO b]", "{", "}", "title:", "*", "?", "~", "~2", "^4", "+", "-", "AND", "OR", "NOT", "&&", "||", "!", "\\", "/", ":", "<script>",
        "\0", "\ud83d", "\udc00", "😢", "\u202e", "\uffff", "é", "e\u0301", "漢字", "ﷺ", " ", "\t", "\n", "'", "’s", "1e9", "%00", "a", "tear", "teras", "zzzzzzzzzzzzzzzz",
    ];

    [Fact]
    public void Any_words_find_something_or_nothing_and_never_fail()
    {
        using var shelf = Shelf.Of(Shelf.Page("Tears", "About tears & 漢字 <b>."), Shelf.Page("Sleep", "😢 a \"b\""));
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 12].Select(string.Concat).Holds(words =>
        {
            Assert.InRange(shelf.Find(words).Total, 0, 2);
            Assert.InRange(shelf.Suggested(words).Count, 0, 2);
            CrisisWords.In(words);
        }, iter: 1000);
        Gen.String.Holds(words =>
        {
            Assert.InRange(shelf.Find(words).Total, 0, 2);
            CrisisWords.In(words);
        }, iter: 1000);
    }
}
