using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wellspring.Foundation;

namespace Wellspring.Readers;

/// <summary>Words that the team sends again and again; whoever replies changes them to fit.</summary>
public sealed class ReplyTemplate
{
    public const int LongestName = 80;

    public required Guid Id { get; init; }
    public required string Name { get; set; }
    public required string Words { get; set; }
}

public static class ReplyTemplates
{
    public static Task<List<ReplyTemplate>> All(WellspringDb db, CancellationToken cancel) => db.Set<ReplyTemplate>().AsNoTracking().OrderBy(t => t.Name).ToListAsync(cancel);

    /// <param name="id">Of the one to change; null for a new one.</param>
    public static async Task<Outcome<ReplyTemplate>> Keep(WellspringDb db, Guid? id, string name, string words, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        await using var alone = await db.ActAlone(cancel);
        var known = id is null ? null : await db.Set<ReplyTemplate>().SingleOrDefaultAsync(t => t.Id == id, cancel);
        var problems = await Problems(db, id, known, name, words, actor, cancel);
        if (problems.Count > 0) return problems;
        var now = time.GetUtcNow();
        var template = known ?? db.Add(new ReplyTemplate { Id = Guid.CreateVersion7(now), Name = name, Words = words }).Entity;
        (template.Name, template.Words) = (name, words);
        db.Record(actor, known is null ? "added template" : "changed template", $"reply-template/{template.Id}", now, name);
        await db.SaveChangesAsync(cancel);
        await alone.Commit(cancel);
        return template;
    }

    public static async Task<Outcome<ReplyTemplate>> Remove(WellspringDb db, Guid id, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        await using var alone = await db.ActAlone(cancel);
        if (!May(actor)) return NotAllowed;
        if (await db.Set<ReplyTemplate>().SingleOrDefaultAsync(t => t.Id == id, cancel) is not { } template) return Gone;
        db.Remove(template);
        db.Record(actor, "removed template", $"reply-template/{id}", time.GetUtcNow(), template.Name);
        await db.SaveChangesAsync(cancel);
        await alone.Commit(cancel);
        return template;
    }

    private static async Task<List<Finding>> Problems(WellspringDb db, Guid? id, ReplyTemplate? known, string name, string words, Actor actor, CancellationToken cancel)
    {
        var problems = new List<Finding>();
        if (!May(actor)) problems.Add(NotAllowed);
        if (id is not null && known is null) problems.Add(Gone);
        if (name.Length is 0 or > ReplyTemplate.LongestName) problems.Add(Finding.Refuse("name-length", $"Give the template a name of at most {ReplyTemplate.LongestName} characters."));
        if (words.Length is 0 or > Reply.Longest) problems.Add(Finding.Refuse("words-length", $"Write what the template says, in at most {Reply.Longest:N0} characters."));
        if (await db.Set<ReplyTemplate>().AnyAsync(t => t.Name == name && t.Id != id, cancel)) problems.Add(Finding.Refuse("name-taken", $"There is a template \"{name}\" already. Choose another name."));
        return problems;
    }

    private static bool May(Actor actor) => actor.May(Roles.Editor | Roles.Administrator);

    private static Finding NotAllowed => Finding.Refuse("not-allowed", "Only an editor or an administrator keeps templates.");

    private static Finding Gone => Finding.Refuse("template-unknown", "This template is there no more: somebody removed it meanwhile.");
}

sealed class ReplyTemplateConfiguration : IEntityTypeConfiguration<ReplyTemplate>
{
    public void Configure(EntityTypeBuilder<ReplyTemplate> template)
    {
        template.ToTable("readers_reply_templates");
        template.Property(t => t.Name).HasMaxLength(ReplyTemplate.LongestName);
        template.HasIndex(t => t.Name).IsUnique();
    }
}
