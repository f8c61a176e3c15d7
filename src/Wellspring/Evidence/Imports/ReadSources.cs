namespace Wellspring.Evidence;

/// <summary>The records of a file, and what in it was not one.</summary>
public sealed record ReadSources(IReadOnlyList<SourceRecord> Records, IReadOnlyList<DroppedRecord> Dropped);
