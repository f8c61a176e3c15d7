using System.Text.Json.Nodes;
using Wellspring.Reviewing;

namespace Wellspring.Site.Parts;

/// <summary>What the reviewer said of single statements, as the signed record tells it.</summary>
public sealed record VerdictCounts(int Supported, int NotCheckable)
{
    public int All => Supported + NotCheckable;

    /// <param name="record">Null where none was loaded, for nobody has given a verdict.</param>
    public static VerdictCounts Of(JsonObject? record)
    {
        List<VerdictWord?> words = record is null ? [] : [.. record["claims"]!.AsArray().Select(claim => WordOf(claim!))];
        return new(words.Count(w => w == VerdictWord.Supported), words.Count(w => w == VerdictWord.NotCheckable));
    }

    /// <summary>For readers; empty where there is nothing to tell.</summary>
    public string Sentence => (Supported, NotCheckable) switch
    {
        (0, 0) => "",
        (_, 0) => $"The reviewer looked at {Statements(Supported)} one by one, and found {(Supported == 1 ? "it" : "each")} supported.",
        (0, _) => $"The reviewer looked at {Statements(NotCheckable)} one by one, and found that {(NotCheckable == 1 ? "it" : "each")} cannot be checked.",
        _ => $"The reviewer looked at {Statements(All)} one by one: {Supported} {(Supported == 1 ? "is" : "are")} supported, {NotCheckable} cannot be checked.",
    };

    internal static VerdictWord? WordOf(JsonNode claim) => VerdictWords.Named(claim["verdict"]?["word"]?.GetValue<string>());

    private static string Statements(int count) => count == 1 ? "1 statement" : $"{count} statements";
}
