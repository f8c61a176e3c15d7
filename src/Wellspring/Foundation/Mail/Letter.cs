using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Wellspring.Foundation.Mail;

/// <summary>A mail to one person that is still to be sent. Once a server has taken it the row is gone, and the address with it.</summary>
public sealed class Letter
{
    /// <summary>Also its Message-ID: whoever gets the same letter twice can tell.</summary>
    public required Guid Id { get; init; }

    public required string To { get; init; }
    public required string Subject { get; init; }
    public required string Text { get; init; }
    public required DateTimeOffset WrittenAt { get; init; }

    /// <summary>When it was handed to a mail server that has not been heard to take or refuse it: null before, and after a clear no.</summary>
    public DateTimeOffset? BegunAt { get; set; }

    /// <summary>What the mail server said when it refused the letter for good.</summary>
    public string? Refusal { get; set; }

    /// <summary>Nobody knows whether it went out, or it cannot: it is not tried again before somebody of the team says so.</summary>
    public bool IsHeld => BegunAt is not null || Refusal is not null;
}

/// <summary>A letter waits to be sent. It names no address.</summary>
public sealed record LetterWritten(Guid Letter);

public static class LetterTables
{
    extension(WellspringDb db)
    {
        public DbSet<Letter> Letters => db.Set<Letter>();

        /// <summary>As <see cref="Letter.IsHeld"/>.</summary>
        public IQueryable<Letter> HeldLetters => db.Set<Letter>().Where(l => l.BegunAt != null || l.Refusal != null);

        /// <summary>Writes a letter in the unit of work: it is sent, once, after the act it tells of was stored.</summary>
        public void Post(string to, string subject, string text, DateTimeOffset now)
        {
            var letter = new Letter { Id = Guid.CreateVersion7(now), To = to, Subject = subject, Text = text, WrittenAt = now };
            db.Add(letter);
            db.Announce(new LetterWritten(letter.Id), now);
        }
    }
}

sealed class LetterConfiguration : IEntityTypeConfiguration<Letter>
{
    public void Configure(EntityTypeBuilder<Letter> letter)
    {
        letter.ToTable("foundation_letters").HasKey(l => l.Id);
        letter.Property(l => l.To).HasMaxLength(MailAddress.Longest);
        letter.Ignore(l => l.IsHeld);
    }
}
