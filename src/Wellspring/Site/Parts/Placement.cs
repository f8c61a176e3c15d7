namespace Wellspring.Site.Parts;

/// <summary>A sponsor's words in a place that is marked as paid.</summary>
public sealed record Placement(string Sponsor, string Words, string Address);
