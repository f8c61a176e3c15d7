using System.Globalization;
using Wellspring.Evidence;
using Wellspring.Foundation;
using Wellspring.Reviewing;

namespace Wellspring.Publishing;

/// <summary>What a reviewer said, and the claims that they said it of.</summary>
public sealed record GivenVerdicts(VerdictWord Word, IReadOnlyList<Claim> Claims);

/// <summary>
/// A reviewer says of claims of an article's latest edition what they found. Only who could sign this text can: who wrote it is no
/// judge of its claims. All of the verdicts, or none.
/// </summary>
public static class GiveVerdicts
{
    public const int LongestComment = 2000;

    private const int ShortestHash = 8;
    private const int LongestNumber = 5;

    /// <param name="chosen">Numbers as <see cref="ListClaims"/> counts, or hashes, or their first eight letters or more; null: all claims that have no verdict of this reviewer yet.</param>
    public static async Task<Outcome<GivenVerdicts>> Handle(WellspringDb db, string slug, IReadOnlyList<string>? chosen, VerdictWord word, string comment, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        var loaded = await LoadSubmission.BySlug(db, slug, time, cancel);
        if (loaded is null) return ArticleUnknown.With(slug);
        var claims = loaded.Submission.Manuscript.Claims.DistinctBy(c => c.Hash).ToList();
        var refusals = await AgainstReviewer(db, loaded, time, actor, cancel);
        refusals.AddRange(AgainstComment(comment));
        refusals.AddRange((chosen ?? []).Where(c => Find(loaded, c) is null).Select(c => Unknown(loaded, c)));
        if (refusals.Count > 0) return refusals;

        await using var alone = await db.ActAlone(cancel);
        var before = await Before(db, claims, actor, cancel);
        var judged = chosen is null ? claims.FindAll(c => !before.ContainsKey(c.Hash)) : [.. chosen.Select(c => Find(loaded, c)!).DistinctBy(c => c.Hash)];
        var now = time.GetUtcNow();
        foreach (var claim in judged) Give(db, slug, Verdict.Give(claim.Hash, actor, word, comment.Trim(), before.GetValueOrDefault(claim.Hash) + 1, now), actor);
        await db.SaveChangesAsync(cancel);
        await alone.Commit(cancel);
        return new GivenVerdicts(word, judged);
    }

    private static async Task<List<Finding>> AgainstReviewer(WellspringDb db, LoadedSubmission loaded, TimeProvider time, Actor actor, CancellationToken cancel) =>
        [.. PublicationGate.RefusalsOfJudge(loaded.Submission with { Review = await SignArticle.Candidate(db, actor, time, cancel) })];

    private static IEnumerable<Finding> AgainstComment(string comment) => comment.Trim().Length <= LongestComment ? [] :
        [Finding.Refuse("comment-long", $"A comment has at most {LongestComment} characters; this one has {comment.Trim().Length}.")];

    private static Claim? Find(LoadedSubmission loaded, string chosen)
    {
        var claims = loaded.Submission.Manuscript.Claims;
        if (chosen.Length <= LongestNumber) return int.TryParse(chosen, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? claims.ElementAtOrDefault(number - 1) : null;
        return chosen.Length >= ShortestHash && claims.Where(c => c.Hash.StartsWith(chosen, StringComparison.OrdinalIgnoreCase)).DistinctBy(c => c.Hash).ToList() is [var only] ? only : null;
    }

    private static Finding Unknown(LoadedSubmission loaded, string chosen) =>
        Finding.Refuse("claim-unknown", $"Edition {loaded.Edition.Number} of \"{loaded.Article.Slug}\" has no claim \"{chosen}\". It has {loaded.Submission.Manuscript.Claims.Count}: name one by its number, or by at least {ShortestHash} letters of its hash (claims {loaded.Article.Slug}).");

    /// <summary>How many verdicts the reviewer has given on each claim so far.</summary>
    private static async Task<Dictionary<string, int>> Before(WellspringDb db, List<Claim> claims, Actor actor, CancellationToken cancel) =>
        (await db.VerdictsOn([.. claims.Select(c => c.Hash)], cancel)).Where(v => v.UserId == actor.UserId).ToDictionary(v => v.Claim, v => v.Number);

    private static void Give(WellspringDb db, string slug, Verdict verdict, Actor actor)
    {
        db.Add(verdict);
        db.Record(actor, "gave a verdict", $"article/{slug}", verdict.At, $"{verdict.Word.Name()} on {verdict.Claim}");
    }
}
