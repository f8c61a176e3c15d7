using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wellspring.Accounts;
using Wellspring.Foundation;

namespace Wellspring.Reviewing;

/// <summary>
/// What one of the team says beside a place of a text, for the team alone. The place is known by the hash of its words, so that a comment
/// stays beside it in every later edition in which they stand unchanged; what it was said of is kept, for when they do not.
/// </summary>
public sealed class Comment
{
    public required Guid Id { get; init; }
    public required Guid TextId { get; init; }

    /// <summary>The hash of the block or claim.</summary>
    public required string Anchor { get; init; }

    /// <summary>The beginning of the words it was said of.</summary>
    public required string Quote { get; init; }

    /// <summary>The comment that this one answers; null when it begins a thread.</summary>
    public required Guid? Answers { get; init; }

    public required Guid UserId { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string Words { get; init; }

    /// <summary>When its thread was settled, and by whom; of the comment that began it.</summary>
    public DateTimeOffset? ResolvedAt { get; private set; }

    public Guid? ResolvedBy { get; private set; }

    internal void Resolve(DateTimeOffset now, Guid by) => (ResolvedAt, ResolvedBy) = (now, by);

    internal void Reopen() => (ResolvedAt, ResolvedBy) = (null, null);
}

/// <summary>A comment with what was answered to it, the first answer first.</summary>
/// <param name="Names">Who wrote and settled them, by user.</param>
public sealed record CommentThread(Comment First, IReadOnlyList<Comment> Answers, IReadOnlyDictionary<Guid, string> Names)
{
    public bool IsOpen => First.ResolvedAt is null;
}

public static class CommentTables
{
    extension(WellspringDb db)
    {
        public DbSet<Comment> Comments => db.Set<Comment>();

        /// <summary>All that was said of a text, in the order in which the threads began.</summary>
        public async Task<IReadOnlyList<CommentThread>> CommentsOn(Guid text, CancellationToken cancel)
        {
            var all = await db.Comments.AsNoTracking().Where(c => c.TextId == text).OrderBy(c => c.At).ThenBy(c => c.Id).ToListAsync(cancel);
            var users = all.SelectMany(c => new[] { c.UserId, c.ResolvedBy ?? c.UserId }).ToHashSet();
            var names = await db.Staff.AsNoTracking().Where(u => users.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Email, cancel);
            var answers = all.ToLookup(c => c.Answers);
            return [.. answers[null].Select(first => new CommentThread(first, [.. answers[first.Id]], names))];
        }
    }
}

sealed class CommentConfiguration : IEntityTypeConfiguration<Comment>
{
    public void Configure(EntityTypeBuilder<Comment> comment)
    {
        comment.ToTable("reviewing_comments");
        comment.Property(c => c.Id).ValueGeneratedNever();
        comment.Property(c => c.Anchor).HasMaxLength(64);
        comment.HasIndex(c => new { c.TextId, c.At });
        comment.HasOne<Comment>().WithMany().HasForeignKey(c => c.Answers).OnDelete(DeleteBehavior.Restrict);
        comment.HasOne<StaffUser>().WithMany().HasForeignKey(c => c.UserId).OnDelete(DeleteBehavior.Restrict);
        comment.HasOne<StaffUser>().WithMany().HasForeignKey(c => c.ResolvedBy).OnDelete(DeleteBehavior.Restrict);
    }
}
