namespace Wellspring.Publishing;

/// <summary>A policy page that readers of a site like this look for.</summary>
public sealed record ExpectedPolicy(string Slug, string Title, string Words);

public static class ExpectedPolicies
{
    public static readonly IReadOnlyList<ExpectedPolicy> All =
    [
        new("editorial-policy", "Editorial policy", "How articles are written, checked and signed."),
        new("advertising-policy", "Advertising policy", "Who pays, and what money never buys."),
        new("corrections", "Corrections", "How mistakes are put right. It stands above the log of corrections, which is there without it."),
        new("privacy", "Privacy", "What is stored of a reader, and what is not."),
        new("terms", "Terms of use", "What readers may do with the texts, and what these are not."),
        new("contact", "Contact", "How to reach the team. It stands above the form, which is there without it."),
        new("write-for-us", "Write for us", "Who may write here, and how to begin."),
        new("careers", "Careers", "Whom the team looks for."),
    ];

    public static ExpectedPolicy? Find(string slug) => All.FirstOrDefault(p => p.Slug == slug);
}
