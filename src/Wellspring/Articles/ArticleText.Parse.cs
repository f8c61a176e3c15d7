using Markdig;
using Wellspring.Articles.Language;

namespace Wellspring.Articles;

public sealed partial class ArticleText
{
    /// <summary>Never fails: what is not understood stands in <see cref="NotUnderstood"/>.</summary>
    public static ArticleText Parse(string body)
    {
        var reading = new Reading(body);
        var document = Markdown.Parse(body, Grammar.Pipeline);
        return new(body, reading.Blocks(document), reading.Findings) { Spans = Reading.Spans(document) };
    }
}
