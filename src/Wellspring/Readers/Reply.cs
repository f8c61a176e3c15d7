using Wellspring.Foundation;

namespace Wellspring.Readers;

/// <summary>What the team writes back to one reader.</summary>
/// <param name="Help">The page of crisis lines, which every letter names.</param>
public sealed record Reply(string Words, Uri Help)
{
    public const int Longest = 5000;

    internal IEnumerable<Finding> Problems(bool hasAddress)
    {
        if (!hasAddress) yield return Finding.Refuse("reply-nowhere", "No address is kept for this message: it was answered already, none was given, or its time was over.");
        if (Words.Length == 0) yield return Finding.Refuse("reply-empty", "Write what the reader shall be told.");
        if (Words.Length > Longest) yield return Finding.Refuse("reply-long", $"A reply has at most {Longest:N0} characters; this one has {Words.Length:N0}.");
    }

    internal string Letter(ReadersSettings settings) => $"""
        {Words}

        {settings.SiteName}

        We have deleted your address. If you want to write to us again, please use the site.

        If you are in danger, or think about suicide, do not wait for mail: crisis lines by country are at {Help}
        """;
}
