using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Wellspring.Foundation;

/// <summary>An event that was written in the transaction of the act it tells of, and is handled at least once afterwards.</summary>
public sealed class OutboxMessage
{
    public long Id { get; private init; }
    public required string Kind { get; init; }
    public required string Payload { get; init; }
    public required DateTimeOffset OccurredAt { get; init; }
    public DateTimeOffset? HandledAt { get; set; }
    public int Attempts { get; set; }

    /// <summary>Not before this time: moved forward after a failure.</summary>
    public required DateTimeOffset DueAt { get; set; }

    public string? LastError { get; set; }

    public T Read<T>() => JsonSerializer.Deserialize<T>(Payload, JsonSerializerOptions.Web)!;
}

public static class OutboxTables
{
    extension(WellspringDb db)
    {
        public DbSet<OutboxMessage> Outbox => db.Set<OutboxMessage>();

        /// <summary>Adds an event that falls due later. It is a row like any other: a server that was down when it fell due handles it when it is back.</summary>
        public void AnnounceFor<T>(T due, DateTimeOffset now, DateTimeOffset at) where T : class =>
            db.Outbox.Add(new OutboxMessage { Kind = typeof(T).Name, Payload = JsonSerializer.Serialize(due, JsonSerializerOptions.Web), OccurredAt = now, DueAt = at });

        /// <summary>Adds the event to the unit of work, named after its record type: a refused command leaves no event.</summary>
        public void Announce<T>(T happened, DateTimeOffset at) where T : class =>
            db.Outbox.Add(new OutboxMessage
            {
                Kind = typeof(T).Name,
                Payload = JsonSerializer.Serialize(happened, JsonSerializerOptions.Web),
                OccurredAt = at,
                DueAt = at,
            });
    }
}

sealed class OutboxMessageConfiguration : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> message)
    {
        message.ToTable("foundation_outbox").HasKey(m => m.Id);
        message.Property(m => m.Id).ValueGeneratedOnAdd();
        message.HasIndex(m => new { m.HandledAt, m.DueAt });
    }
}
