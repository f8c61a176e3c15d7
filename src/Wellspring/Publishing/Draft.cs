using Wellspring.Articles;

namespace Wellspring.Publishing;

/// <summary>What a writer, a file or an import hands in to become an edition: words only, nothing proven yet.</summary>
public sealed record Draft
{
    public required string Slug { get; init; }
    public ArticleKind Kind { get; init; }
    public string Title { get; init; } = "";
    public string Standfirst { get; init; } = "";
    public string Description { get; init; } = "";
    public required string Body { get; init; }
    public string? Topic { get; init; }
    public IReadOnlyList<string> Also { get; init; } = [];
    public IReadOnlyList<string> Audiences { get; init; } = [];
    public IReadOnlyList<string> Authors { get; init; } = [];
    public IReadOnlyList<string> Reviewers { get; init; } = [];
    public string? PartOf { get; init; }
    public int? Part { get; init; }
    public IReadOnlyList<EditionMedia> Media { get; init; } = [];

    /// <summary>Copies that came with the text, for what it cites otherwise than the library has it.</summary>
    public IReadOnlyList<CitedRecord> Copies { get; init; } = [];

    public bool IsSample { get; init; }
    public string? Origin { get; init; }

    /// <summary>The article that it is of, where that is known: its slug may be another one by now.</summary>
    public Guid? Article { get; init; }

    /// <summary>An edition as words to write on.</summary>
    internal static Draft Of(Article article, Edition edition) => new()
    {
        Article = article.Id,
        Slug = article.Slug,
        Kind = article.Kind,
        Title = edition.Title,
        Standfirst = edition.Standfirst,
        Description = edition.Description,
        Body = edition.Body,
        Topic = edition.Topic,
        Also = edition.Also,
        Audiences = edition.Audiences,
        Authors = edition.Authors,
        Reviewers = edition.Reviewers,
        PartOf = edition.PartOf,
        Part = edition.Part,
        Media = edition.Media,
        IsSample = article.IsSample,
    };
}

public enum Change { Created, Updated, Unchanged }

/// <summary>The edition that now holds a draft's words; the latest one already there when they are the same.</summary>
public sealed record WrittenEdition(Article Article, Edition Edition, Change Change);
