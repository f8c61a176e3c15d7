using Wellspring.Articles;

namespace Wellspring.Publishing;

/// <summary>One place about which two people say different things.</summary>
/// <param name="Field">The name of the field, as "title"; null for a place in the body.</param>
/// <param name="At">In the body of the proposal: where their words begin, and how many letters they are.</param>
/// <param name="Base">What both had before them.</param>
public sealed record DraftConflict(string? Field, (int Start, int Length) At, string Base, string Mine, string Theirs)
{
    /// <summary>Which picture of the field "media", and what of it; null in other fields.</summary>
    public (string File, string Part)? Picture { get; init; }
}

/// <param name="Words">With every change that contradicts nobody; in a conflict they hold theirs.</param>
/// <param name="Theirs">What others changed since, by name.</param>
public sealed record MergedDraft(Draft Words, IReadOnlyList<DraftConflict> Conflicts, IReadOnlyList<string> Theirs);

/// <summary>Two people's changes to the same words: field by field, and in the body block by block, line by line, sentence by sentence.</summary>
public static class DraftMerge
{
    /// <param name="common">What both went out from; null when it is no longer known, so that whatever differs is a conflict.</param>
    public static MergedDraft Of(Draft? common, Draft mine, Draft theirs)
    {
        if (common is not null && DraftWords.AreTheSame(common, theirs)) return new(mine, [], []);
        var fields = new FieldMerge(common);
        var words = fields.Of(mine, theirs);
        var body = common is null ? BodyMerge.Apart(mine.Body, theirs.Body) : BodyMerge.Of(common.Body, mine.Body, theirs.Body);
        var theirPassages = body.Theirs switch { 0 => [], 1 => ["a passage of the text"], var many => new[] { $"{many} passages of the text" } };
        return new(words with { Body = body.Text }, [.. fields.Conflicts, .. body.Conflicts], [.. fields.Theirs, .. theirPassages]);
    }

    /// <summary>The proposal with both versions in each contradicted place of the body, theirs first, and mine in contradicted fields: for who settles it by hand.</summary>
    public static Draft WithBoth(Draft proposal, IReadOnlyList<DraftConflict> conflicts)
    {
        var body = conflicts.Where(c => c.Field is null).OrderByDescending(c => c.At.Start)
            .Aggregate(proposal.Body, (text, c) => text.Insert(c.At.Start + c.At.Length, Apart(c.Mine, text[..(c.At.Start + c.At.Length)])));
        return conflicts.Aggregate(proposal with { Body = body }, FieldMerge.TakeMine);
    }

    private static string Apart(string mine, string before) => before.Length == 0 || before.EndsWith('\n') || mine.Length == 0 ? mine : "\n\n" + mine;
}
