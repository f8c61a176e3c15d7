namespace Wellspring.Studio.SigningIn;

/// <summary>An act that is asked about on a page of its own, with who does it.</summary>
public sealed record Confirmation(string Title, string Lead, string Action, string Button)
{
    /// <summary>Where whoever thinks better of it goes.</summary>
    public string BackTo { get; init; } = StudioPaths.Account;

    public string BackName { get; init; } = "Your account";
}
