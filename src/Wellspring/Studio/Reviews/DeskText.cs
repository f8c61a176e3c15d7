using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Evidence;
using Wellspring.Foundation;
using Wellspring.Publishing;
using Wellspring.Reviewing;
using Wellspring.Screening;

namespace Wellspring.Studio.Reviews;

/// <summary>One block of the text as a reader sees it, with the claims that stand in it and what was said of it.</summary>
/// <param name="Anchor">The hash of its words.</param>
/// <param name="IsOneClaim">Whether the block says one claim and nothing else: beside it, its words need no repeating.</param>
/// <param name="Alts">What those hear who cannot see its pictures: it is signed with the rest.</param>
public sealed record DeskRow(string Html, string Anchor, bool IsOneClaim, IReadOnlyList<string> Alts, IReadOnlyList<ListedClaim> Claims, IReadOnlyList<CommentThread> Threads);

/// <param name="Lost">Comments on words that are no longer in the text.</param>
/// <param name="Numbers">The number that each source has in the text, by key.</param>
public sealed record DeskText(IReadOnlyList<DeskRow> Rows, IReadOnlyList<CommentThread> Lost, IReadOnlyDictionary<string, int> Numbers)
{
    public static async Task<DeskText> Of(WellspringDb db, RoundOnDesk round, CancellationToken cancel)
    {
        var (text, edition) = (round.Manuscript.Text, round.Edition);
        var cited = edition.Sources.Select(s => s.Key).ToHashSet(StringComparer.Ordinal);
        var numbers = text.CitedKeys().Index().Where(k => cited.Contains(k.Item)).ToDictionary(k => k.Item, k => k.Index + 1, StringComparer.Ordinal);
        var html = ArticleHtml.RenderEach(text, await Surroundings(db, round, numbers, cancel));
        var rows = text.Blocks.Zip(html, (block, shown) => Row(round, block, shown)).ToList();
        var placed = rows.SelectMany(r => r.Threads).Select(t => t.First.Id).ToHashSet();
        return new(rows, [.. round.Comments.Where(t => !placed.Contains(t.First.Id))], numbers);
    }

    private static DeskRow Row(RoundOnDesk round, Block block, string html)
    {
        var within = Walk.Blocks(block);
        var claims = round.Claims.Where(c => within.Any(b => ReferenceEquals(b, c.Claim.Block))).ToList();
        var anchor = TextPlaces.HashOf(block);
        return new(OwnTab.Of(html), anchor, claims is [var only] && ReferenceEquals(only.Claim.Block, block), [.. within.SelectMany(Walk.Inlines).OfType<Image>().Select(i => i.Alt.Trim())], claims, [.. round.Comments.Where(t => t.First.Anchor == anchor || claims.Exists(c => c.Claim.Hash == t.First.Anchor))]);
    }

    private static async Task<ArticleSurroundings> Surroundings(WellspringDb db, RoundOnDesk round, Dictionary<string, int> numbers, CancellationToken cancel)
    {
        var names = SourceNames.Of(round.Edition.Sources);
        var hashes = round.Edition.Media.Select(m => m.Hash).OfType<string>().ToList();
        var files = await db.Media.AsNoTracking().Where(m => hashes.Contains(m.Hash)).ToDictionaryAsync(m => m.Hash, cancel);
        var tests = (await ReleasedInstrument.All(db, cancel)).ToDictionary(t => t.Instrument.Slug, t => t.Instrument);
        var pictures = round.Edition.Media.DistinctBy(m => m.File).ToDictionary(m => m.File, StringComparer.Ordinal);
        return new()
        {
            NumberOf = key => numbers.TryGetValue(key, out var number) ? number : null,
            NameOf = key => names.GetValueOrDefault(key),
            PaidBy = link => round.Manuscript.PaidLinks.FirstOrDefault(p => p.Covers(link)),
            NoteOf = attributes => EvidenceGrade.Of(attributes)?.InWords(),
            TestOf = slug => tests.GetValueOrDefault(slug) is { } test ? new(PublicPaths.OfTest(slug), test.Title, test.Description, test.Length()) : null,
            PictureOf = file => pictures.GetValueOrDefault(file) is { Hash: { } hash } picture && files.TryGetValue(hash, out var stored) ? new(stored.Path, stored.Width, stored.Height, picture.Credit, picture.Licence) : null,
        };
    }
}
