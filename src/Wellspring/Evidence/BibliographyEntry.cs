namespace Wellspring.Evidence;

/// <summary>The printed entry of one record, or why there is none.</summary>
public sealed record BibliographyEntry(string? Html, string? Problem);
