namespace Wellspring.Helplines;

/// <summary>A line that listens. What is dialed stands apart from what is shown: a label is for eyes, a dial string for a telephone.</summary>
/// <param name="Sms">Where a text message goes; null when the line takes none, or it is not known.</param>
public sealed record Helpline(string Name, string Label, string Dial, string? Sms = null, string? Hours = null, string? Url = null);

/// <summary>Help in one country.</summary>
/// <param name="Emergency">Numbers as they are dialed; empty when the lists we compared do not agree.</param>
/// <param name="CheckedOn">When the operator of this site last confirmed the entry; null when nobody has yet.</param>
public sealed record CountryHelp(string Code, string Name, IReadOnlyList<string> Emergency, IReadOnlyList<Helpline> Lines, DateOnly? CheckedOn)
{
    public string Anchor => Code.ToLowerInvariant();
}
