namespace Wellspring.Foundation;

/// <summary>
/// Input from outside that cannot be read at all: one line with file and position for people, exit code 2,
/// and nothing of it stored. What can be read but not published is a <see cref="Finding"/> instead.
/// </summary>
public sealed class UnreadableInputException(string sentence, Place place) : Exception(sentence)
{
    public Place Place { get; } = place;

    /// <summary>The one line a person reads: "articles/a.md:3:7: the front matter is not closed".</summary>
    public string Line => Place.ToString() is { Length: > 0 } where ? $"{where}: {Message}" : Message;
}
