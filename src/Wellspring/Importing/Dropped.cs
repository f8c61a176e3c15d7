namespace Wellspring.Importing;

/// <summary>One thing that an import did not bring in, named so that nobody has to find out by missing it.</summary>
/// <param name="What">The item's own type ("attachment", "nav_menu_item"), or the part of a kept text: "block", "shortcode", "embed", "image" …</param>
/// <param name="Where">File and line, and the text it was part of.</param>
public sealed record Dropped(string What, string Where, string Why);
