using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wellspring.Foundation;

namespace Wellspring.Articles;

/// <summary>
/// One immutable version of an article's text, with copies of what it cites and shows:
/// a later edit in the source library touches new editions only.
/// </summary>
public sealed class Edition
{
    public required Guid Id { get; init; }
    public required Guid ArticleId { get; init; }

    /// <summary>Counts from 1 within the article.</summary>
    public required int Number { get; init; }

    public required string Title { get; init; }
    public string Standfirst { get; init; } = "";
    public string Description { get; init; } = "";

    /// <summary>The article language, as it was written.</summary>
    public required string Body { get; init; }

    public string? Topic { get; init; }
    public IReadOnlyList<string> Also { get; init; } = [];
    public IReadOnlyList<string> Audiences { get; init; } = [];

    /// <summary>Slugs of people, in byline order.</summary>
    public required IReadOnlyList<string> Authors { get; init; }

    /// <summary>Slugs of those who are asked to sign; a signature is another thing.</summary>
    public IReadOnlyList<string> Reviewers { get; init; } = [];

    public string? PartOf { get; init; }
    public int? Part { get; init; }
    public IReadOnlyList<CitedRecord> Sources { get; init; } = [];
    public IReadOnlyList<EditionMedia> Media { get; init; } = [];

    /// <summary>SHA-256, lower-case hex, over all that a reviewer vouches for.</summary>
    public required string Fingerprint { get; init; }

    public required DateTimeOffset WrittenAt { get; init; }
    public required string WrittenBy { get; init; }
    public required Guid? WrittenByUser { get; init; }
}

/// <summary>A copy of a library record as it stood when the edition was written. Standing is never copied: it is looked up.</summary>
/// <param name="Kind">As in the article files: "systematic review", "trial" …</param>
/// <param name="Landmark">Why a work older than the policy allows is still cited; null when it is not marked.</param>
/// <param name="Csl">The CSL-JSON item without our own fields.</param>
/// <param name="Entry">The bibliography entry as sanitised HTML, in the house style.</param>
public sealed record CitedRecord(string Key, string Kind, string? Landmark, string Csl, string Entry);

/// <summary>A picture or file of an edition.</summary>
/// <param name="File">The path as the text writes it.</param>
/// <param name="Hash">SHA-256 of the bytes, lower-case hex; null when the file was not there.</param>
public sealed record EditionMedia(string File, string? Hash, string Licence, string Credit);

sealed class EditionConfiguration : IEntityTypeConfiguration<Edition>
{
    public void Configure(EntityTypeBuilder<Edition> edition)
    {
        edition.ToTable("articles_editions");
        edition.HasIndex(e => new { e.ArticleId, e.Number }).IsUnique();
        edition.HasIndex(e => e.Topic);
        edition.HasIndex(e => e.Fingerprint);
        edition.HasOne<Article>().WithMany().HasForeignKey(e => e.ArticleId).OnDelete(DeleteBehavior.Restrict);
        edition.Property(e => e.Also).AsJson();
        edition.Property(e => e.Audiences).AsJson();
        edition.Property(e => e.Authors).AsJson();
        edition.Property(e => e.Reviewers).AsJson();
        edition.Property(e => e.Sources).AsJson();
        edition.Property(e => e.Media).AsJson();
        edition.Property(e => e.Fingerprint).HasMaxLength(64);
    }
}
