using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Readers;

public enum MessageKind { Request, Feedback, Contact }

/// <summary>A reader's answer to "Was this helpful?".</summary>
public enum Helpful { Yes, Partly, No }

/// <summary>What a reader sent, in their words. Nothing in it says who they are: an address they gave stands apart and goes sooner.</summary>
public sealed class Message
{
    /// <summary>Counts up; what the team calls it by.</summary>
    public long Number { get; private init; }

    public required MessageKind Kind { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>May be empty where a choice says enough.</summary>
    public required string Words { get; init; }

    public Helpful? Helpful { get; init; }

    /// <summary>"Something here is wrong": editors see it first.</summary>
    public bool ReportsError { get; init; }

    /// <summary>What they had read.</summary>
    public Guid? ArticleId { get; init; }

    public Guid? EditionId { get; init; }

    /// <summary>The request that asked the same before; this one is a further voice for it.</summary>
    public long? SameAs { get; init; }

    /// <summary>SHA-256 of the proof that it was sent with: each proof brings one message.</summary>
    public required string Proof { get; init; }
}

/// <summary>Where to write to, for as long as there is something to write. The row is the address: when it goes, the address is gone.</summary>
public sealed class ReplyAddress
{
    public required long Message { get; init; }
    public required string Address { get; init; }
    public required DateTimeOffset GivenAt { get; init; }
}

/// <summary>A message that looks like spam is kept apart, with the reason, until somebody lets it in or the clock deletes it.</summary>
public sealed class Quarantined
{
    public required long Message { get; init; }
    public required string Reason { get; init; }
}

public static class ReaderTables
{
    extension(WellspringDb db)
    {
        public DbSet<Message> ReaderMessages => db.Set<Message>();
        public DbSet<ReplyAddress> ReplyAddresses => db.Set<ReplyAddress>();
        public DbSet<Quarantined> Quarantine => db.Set<Quarantined>();
        public DbSet<TriageAct> Triage => db.Set<TriageAct>();
    }
}

sealed class MessageConfiguration : IEntityTypeConfiguration<Message>
{
    public void Configure(EntityTypeBuilder<Message> message)
    {
        message.ToTable("readers_messages").HasKey(m => m.Number);
        message.Property(m => m.Number).ValueGeneratedOnAdd();
        message.Property(m => m.Proof).HasMaxLength(64);
        message.HasIndex(m => m.Proof).IsUnique();
        message.HasIndex(m => new { m.Kind, m.At });
        message.HasOne<Message>().WithMany().HasForeignKey(m => m.SameAs).OnDelete(DeleteBehavior.SetNull);
        message.HasOne<Article>().WithMany().HasForeignKey(m => m.ArticleId).OnDelete(DeleteBehavior.SetNull);
        message.HasOne<Edition>().WithMany().HasForeignKey(m => m.EditionId).OnDelete(DeleteBehavior.SetNull);
    }
}

sealed class ReplyAddressConfiguration : IEntityTypeConfiguration<ReplyAddress>
{
    public void Configure(EntityTypeBuilder<ReplyAddress> address)
    {
        address.ToTable("readers_addresses").HasKey(a => a.Message);
        address.Property(a => a.Message).ValueGeneratedNever();
        address.Property(a => a.Address).HasMaxLength(Foundation.Mail.MailAddress.Longest);
        address.HasOne<Message>().WithOne().HasForeignKey<ReplyAddress>(a => a.Message).OnDelete(DeleteBehavior.Cascade);
    }
}

sealed class QuarantinedConfiguration : IEntityTypeConfiguration<Quarantined>
{
    public void Configure(EntityTypeBuilder<Quarantined> quarantined)
    {
        quarantined.ToTable("readers_quarantine").HasKey(q => q.Message);
        quarantined.Property(q => q.Message).ValueGeneratedNever();
        quarantined.HasOne<Message>().WithOne().HasForeignKey<Quarantined>(q => q.Message).OnDelete(DeleteBehavior.Cascade);
    }
}
