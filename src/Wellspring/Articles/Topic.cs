using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wellspring.Foundation;

namespace Wellspring.Articles;

/// <summary>How much harm a careless sentence can do under a topic.</summary>
public enum Risk { None, Sensitive, High }

/// <summary>A node of the subject tree, at most four levels deep.</summary>
public sealed class Topic
{
    public const int DeepestLevel = 4;

    public required Guid Id { get; init; }
    public required string Slug { get; init; }
    public required string Title { get; set; }
    public string Description { get; set; } = "";
    public Risk Risk { get; set; }
    public Guid? ParentId { get; set; }
    public int Order { get; set; }
    public bool IsSample { get; set; }
}

/// <summary>A slug that was a topic and is none any more: whatever names it, an edition that cannot change as well, counts under the topic that was kept.</summary>
public sealed class MergedTopic
{
    public required string Slug { get; init; }
    public required Guid TopicId { get; set; }
}

/// <summary>A group of readers with a page of its own; a facet beside the topic tree.</summary>
public sealed class Audience
{
    public required string Slug { get; init; }
    public required string Title { get; set; }
    public string Description { get; set; } = "";
    public int Order { get; set; }
    public bool IsSample { get; set; }
}

public static class TopicTables
{
    extension(WellspringDb db)
    {
        public DbSet<Topic> Topics => db.Set<Topic>();
        public DbSet<MergedTopic> MergedTopics => db.Set<MergedTopic>();
        public DbSet<Audience> Audiences => db.Set<Audience>();
    }
}

sealed class TopicConfiguration : IEntityTypeConfiguration<Topic>
{
    public void Configure(EntityTypeBuilder<Topic> topic)
    {
        topic.ToTable("articles_topics");
        topic.HasIndex(t => t.Slug).IsUnique();
        topic.HasOne<Topic>().WithMany().HasForeignKey(t => t.ParentId).OnDelete(DeleteBehavior.Restrict);
    }
}

sealed class MergedTopicConfiguration : IEntityTypeConfiguration<MergedTopic>
{
    public void Configure(EntityTypeBuilder<MergedTopic> merged)
    {
        merged.ToTable("articles_merged_topics").HasKey(m => m.Slug);
        merged.HasOne<Topic>().WithMany().HasForeignKey(m => m.TopicId).OnDelete(DeleteBehavior.Cascade);
    }
}

sealed class AudienceConfiguration : IEntityTypeConfiguration<Audience>
{
    public void Configure(EntityTypeBuilder<Audience> audience) => audience.ToTable("articles_audiences").HasKey(a => a.Slug);
}
