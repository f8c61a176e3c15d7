using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>
/// Where an article is written between two editions; at most one of an article. Its words are those of its current
/// revision: this row tells lists what they need, and who comes second that somebody was faster.
/// </summary>
public sealed class WorkingDraft
{
    public required Guid Id { get; init; }

    /// <summary>Null until its first edition: an article that is only being written is nobody's address yet.</summary>
    public Guid? ArticleId { get; private set; }

    /// <summary>The edition that its words go out from, number by number; null for a new article.</summary>
    public int? FromEdition { get; private set; }

    public required DateTimeOffset BegunAt { get; init; }

    /// <summary>The number of the revision that holds its words.</summary>
    public int Revision { get; private set; }

    /// <summary>The highest number given to a revision: texts that were set aside count as well.</summary>
    public int LastRevision { get; private set; }

    /// <summary>The revision whose words are those of <see cref="FromEdition"/>; null when there is none.</summary>
    public int? KeptRevision { get; private set; }

    public string Title { get; private set; } = "";
    public string Slug { get; private set; } = "";
    public string? Topic { get; private set; }
    public DateTimeOffset SavedAt { get; private set; }
    public string SavedBy { get; private set; } = "";

    /// <summary>The keys that its words cite by.</summary>
    public IReadOnlyList<string> Cites { get; private set; } = [];

    /// <summary>Hashes of the pictures that belong to its words.</summary>
    public IReadOnlyList<string> Shows { get; private set; } = [];

    /// <summary>When it was discarded; null while it is written on.</summary>
    public DateTimeOffset? SettledAt { get; private set; }

    /// <summary>Whether it says something that no edition has.</summary>
    public bool HasNews => Revision != KeptRevision;

    internal DraftRevision Keep(Draft words, DateTimeOffset now, Actor actor)
    {
        var revision = SetAside(words, now, actor, aside: false);
        Revision = revision.Number;
        (Title, Slug, Topic, SavedAt, SavedBy) = (words.Title, words.Slug, words.Topic, now, actor.Name);
        Cites = words.Body.Contains('@', StringComparison.Ordinal) ? [.. ArticleText.Parse(words.Body).CitedKeys()] : [];
        Shows = [.. words.Media.Select(m => m.Hash).OfType<string>().Distinct()];
        return revision;
    }

    internal DraftRevision SetAside(Draft words, DateTimeOffset now, Actor actor, bool aside = true) =>
        new() { DraftId = Id, Number = ++LastRevision, Words = words, IsAside = aside, SavedAt = now, SavedBy = actor.Name, SavedByUser = actor.UserId };

    /// <param name="revision">The one whose words are those of the edition; null when none is.</param>
    internal void BecomeEdition(Edition edition, int? revision) => (ArticleId, FromEdition, KeptRevision) = (edition.ArticleId, edition.Number, revision);

    internal void Settle(DateTimeOffset now) => SettledAt = now;
}

/// <summary>The words of a draft as somebody left them at one moment. Never changed.</summary>
public sealed class DraftRevision
{
    public required Guid DraftId { get; init; }

    /// <summary>Counts from 1 within the draft.</summary>
    public required int Number { get; init; }

    public required Draft Words { get; init; }

    /// <summary>It contradicted what somebody else had written meanwhile: kept, but never the draft's words.</summary>
    public required bool IsAside { get; init; }

    public required DateTimeOffset SavedAt { get; init; }
    public required string SavedBy { get; init; }
    public required Guid? SavedByUser { get; init; }
}

public static class WorkingDraftTables
{
    extension(WellspringDb db)
    {
        public DbSet<WorkingDraft> WorkingDrafts => db.Set<WorkingDraft>();
        public DbSet<DraftRevision> DraftRevisions => db.Set<DraftRevision>();
    }
}

sealed class WorkingDraftConfiguration : IEntityTypeConfiguration<WorkingDraft>
{
    public void Configure(EntityTypeBuilder<WorkingDraft> draft)
    {
        draft.ToTable("publishing_working_drafts");
        draft.Property(d => d.Id).ValueGeneratedNever();
        // Whoever stores second has read what is no longer so: it reads again, and merges.
        draft.Property(d => d.LastRevision).IsConcurrencyToken();
        draft.Ignore(d => d.HasNews);
        draft.Property(d => d.Cites).AsJson();
        draft.Property(d => d.Shows).AsJson();
        draft.HasIndex(d => d.ArticleId).IsUnique().HasFilter("\"SettledAt\" IS NULL");
        draft.HasIndex(d => new { d.SettledAt, d.Slug });
        draft.HasOne<Article>().WithMany().HasForeignKey(d => d.ArticleId).OnDelete(DeleteBehavior.Restrict);
    }
}

sealed class DraftRevisionConfiguration : IEntityTypeConfiguration<DraftRevision>
{
    public void Configure(EntityTypeBuilder<DraftRevision> revision)
    {
        revision.ToTable("publishing_draft_revisions").HasKey(r => new { r.DraftId, r.Number });
        revision.Property(r => r.Number).ValueGeneratedNever();
        revision.Property(r => r.Words).AsJson();
        revision.HasOne<WorkingDraft>().WithMany().HasForeignKey(r => r.DraftId).OnDelete(DeleteBehavior.Cascade);
    }
}
