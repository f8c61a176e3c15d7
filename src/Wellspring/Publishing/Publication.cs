using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Reviewing;

namespace Wellspring.Publishing;

/// <summary>
/// Which edition of an article is live, since when, by whom, on which sign-off. One row per article. It cannot be
/// made without a sign-off, and the database refuses a row whose sign-off covers another text than its edition's.
/// </summary>
public sealed class Publication
{
    private Publication() { }

    public Guid ArticleId { get; private init; }
    public Guid EditionId { get; private set; }
    public Guid SignOffId { get; private set; }

    /// <summary>What the edition says and the sign-off covers: one column under both foreign keys.</summary>
    public string Fingerprint { get; private set; } = "";

    /// <summary>When the article first went live.</summary>
    public DateTimeOffset FirstPublishedAt { get; private init; }

    /// <summary>When this edition went live.</summary>
    public DateTimeOffset PublishedAt { get; private set; }

    public string PublishedBy { get; private set; } = "";

    internal static Publication First(Edition edition, SignOff signOff, Actor by, DateTimeOffset now, DateTimeOffset firstTime) =>
        new Publication { ArticleId = edition.ArticleId, FirstPublishedAt = firstTime }.With(edition, signOff, by, now);

    internal Publication With(Edition edition, SignOff signOff, Actor by, DateTimeOffset now)
    {
        if (signOff.Covers != edition.Fingerprint) throw new ArgumentException("The sign-off covers another text.", nameof(signOff));
        (EditionId, SignOffId, Fingerprint) = (edition.Id, signOff.Id, edition.Fingerprint);
        (PublishedAt, PublishedBy) = (now, by.Name);
        return this;
    }
}

/// <summary>Warnings that were accepted when an edition went live, each with its reason.</summary>
public sealed record AcceptedWarning(string Code, string Reason);

/// <summary>On what terms an edition goes live: the warnings that were accepted, and what readers are told when another was there before.</summary>
/// <param name="Urgency">Set by <see cref="PublishUrgently"/> alone.</param>
public sealed record PublicationTerms(IReadOnlyList<AcceptedWarning> Accepted, ChangeNote? Change, Urgency? Urgency = null);

/// <summary>Why a text could not wait for an independent review, in words for readers, and until when it may.</summary>
public sealed record Urgency(string Reason, DateTimeOffset Until);

/// <summary>Told through the outbox after an edition went live.</summary>
public sealed record ArticlePublished(string Slug, Guid ArticleId, Guid EditionId);

public static class PublicationTables
{
    extension(WellspringDb db)
    {
        public DbSet<Publication> Publications => db.Set<Publication>();
    }
}

sealed class PublicationConfiguration : IEntityTypeConfiguration<Publication>
{
    public void Configure(EntityTypeBuilder<Publication> publication)
    {
        publication.ToTable("publishing_publications").HasKey(p => p.ArticleId);
        publication.Property(p => p.Fingerprint).HasMaxLength(64);
        publication.HasOne<Article>().WithOne().HasForeignKey<Publication>(p => p.ArticleId).OnDelete(DeleteBehavior.Restrict);
        publication.HasOne<Edition>().WithMany().HasPrincipalKey(e => new { e.Id, e.ArticleId, e.Fingerprint })
            .HasForeignKey(p => new { p.EditionId, p.ArticleId, p.Fingerprint }).OnDelete(DeleteBehavior.Restrict);
        publication.HasOne<SignOff>().WithMany().HasPrincipalKey(s => new { s.Id, s.Covers })
            .HasForeignKey(p => new { p.SignOffId, p.Fingerprint }).OnDelete(DeleteBehavior.Restrict);
    }
}
