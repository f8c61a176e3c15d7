namespace Wellspring.Importing.Markdown;

/// <summary>The history of an article with the texts that it names.</summary>
sealed record ArticleHistory(HistoryFile File, IReadOnlyList<(EarlierEdition Edition, MarkdownPage Page)> Editions)
{
    public static ArticleHistory Of(HistoryFile file, string root) => new(file, [.. file.Editions.Select(e => (e, MarkdownPage.Load(file.TextOf(e), root)))]);
}
