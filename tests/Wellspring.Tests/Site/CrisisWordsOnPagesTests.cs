using AngleSharp.Html.Parser;

namespace Wellspring.Tests.Site;

/// <summary>What stands in the crisis line reads as a sentence: no word runs into the next.</summary>
public sealed class CrisisWordsOnPagesTests
{
    [Fact]
    public async Task The_line_at_the_top_reads_as_a_sentence()
    {
        await using var press = await Press.Start();
        await press.RenderAll();
        Assert.Equal("Thinking about suicide, or in danger? Call or text 988 (US). Emergency: 911. Other countries", await Said("/", "aside.helpline p"));
        Assert.Contains("Call or text 988 (988 Suicide and Crisis Lifeline, United States, day and night). In danger, call 911. Lines in other countries", await Said("/thank-you/for-writing", ".card.emergency"), StringComparison.Ordinal);

        async Task<string> Said(string path, string place) => string.Join(' ', new HtmlParser().ParseDocument(await press.Text(path)).QuerySelector(place)!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
