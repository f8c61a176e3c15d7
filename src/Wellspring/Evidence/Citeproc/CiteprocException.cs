namespace Wellspring.Evidence;

/// <summary>The processor could not do what a style or an item asked of it. Its words are for people.</summary>
public sealed class CiteprocException(string sentence) : Exception(sentence);
