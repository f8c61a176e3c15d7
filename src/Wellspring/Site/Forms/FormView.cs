using Wellspring.Readers;

namespace Wellspring.Site.Forms;

/// <summary>A form as it is shown: with what was typed so far, and what is wrong with it.</summary>
/// <param name="Notice">Something to say about the whole form.</param>
public sealed record FormView(Incoming Typed, IReadOnlyList<Problem> Problems, string? Notice = null)
{
    public static FormView Blank(MessageKind kind) => new(new Incoming(kind), []);

    public bool IsWrong => Problems.Count > 0 || Notice is not null;

    public string TitleOf(string title) => IsWrong ? "Error: " + title : title;

    public Problem? Wrong(string field) => Problems.FirstOrDefault(p => p.Field == field);

    /// <summary>What describes a field to those who hear the page.</summary>
    public string DescribedBy(string field) => Wrong(field) is null ? $"form-{field}-hint" : $"form-{field}-hint form-{field}-wrong";
}
