namespace Wellspring.Evidence;

/// <summary>What the processor made of items: its own HTML, untouched.</summary>
/// <param name="Citations">The clusters in the order of the document.</param>
/// <param name="Entries">The entries of the bibliography in the order of the style.</param>
/// <param name="Start">Opens the bibliography as the processor does.</param>
public sealed record CitedText(IReadOnlyList<string> Citations, IReadOnlyList<string> Entries, string Start, string End);
