namespace Wellspring.Identity;

/// <summary>A line of what the foot lists about this site.</summary>
public sealed record AboutLink(string Path, string Title)
{
    public const string Corrections = "/about/corrections";
    public const string Contact = "/about/contact";

    /// <summary>As it comes: who is behind it, the policy pages that are live, and the two pages that are there without one.</summary>
    public static IReadOnlyList<AboutLink> All(IReadOnlyList<AboutLink> policies)
    {
        AboutLink[] own = [new(Corrections, "Corrections"), new(Contact, "Contact")];
        return [new("/people", "Authors and reviewers"), .. policies, .. own.Where(link => policies.All(p => p.Path != link.Path))];
    }
}
