namespace Wellspring.Foundation;

/// <summary>How much a finding weighs: a refusal blocks, a warning needs a logged reason, a hint advises.</summary>
public enum Severity { Hint, Warn, Refuse }

/// <summary>Where in a file: lines and columns count from 1; <see cref="Nowhere"/> when a finding is about the whole.</summary>
public sealed record Place(int Line, int Column, string? File = null)
{
    public static readonly Place Nowhere = new(0, 0);

    public override string ToString() => (File, Line) switch
    {
        (null, 0) => "",
        (null, _) => $"{Line}:{Column}",
        (_, 0) => File,
        _ => $"{File}:{Line}:{Column}",
    };
}

/// <summary>One thing a rule has to say, as a code for machines and a sentence for people.</summary>
public sealed record Finding(string Code, Severity Severity, string Sentence, Place Place)
{
    public static Finding Refuse(string code, string sentence, Place? place = null) => new(code, Severity.Refuse, sentence, place ?? Place.Nowhere);

    public static Finding Warn(string code, string sentence, Place? place = null) => new(code, Severity.Warn, sentence, place ?? Place.Nowhere);

    public static Finding Hint(string code, string sentence, Place? place = null) => new(code, Severity.Hint, sentence, place ?? Place.Nowhere);
}
