using System.Text;
using DiffPlex;
using DiffPlex.Model;

namespace Wellspring.Publishing;

/// <summary>A stretch of a text in its three versions. What one side left alone is the other's to change.</summary>
sealed record Stretch(string Base, string Mine, string Theirs)
{
    public bool IsAgreed => Mine == Theirs || Mine == Base || Theirs == Base;

    public string Agreed => Mine == Base ? Theirs : Mine;
}

/// <summary>Lines up three versions of a text: stretches that nobody, or one, or both have changed since the first.</summary>
sealed class ThreeWay
{
    private readonly DiffResult mine;
    private readonly DiffResult theirs;

    private ThreeWay(DiffResult mine, DiffResult theirs) => (this.mine, this.theirs) = (mine, theirs);

    public static IEnumerable<Stretch> Of(string common, string mine, string theirs, Pieces pieces) =>
        new ThreeWay(Diff(common, mine, pieces), Diff(common, theirs, pieces)).Stretches();

    private static DiffResult Diff(string common, string text, Pieces pieces) => Differ.Instance.CreateDiffs(common, text, ignoreWhiteSpace: false, ignoreCase: false, pieces);

    private IEnumerable<Stretch> Stretches()
    {
        var at = 0;
        foreach (var region in Regions())
        {
            if (at < region.Start) yield return Same(at, region.Start);
            yield return new(Text(mine.PiecesOld, region.Start, region.End), Became(mine, region, region.Mine), Became(theirs, region, region.Theirs));
            at = region.End;
        }
        if (at < mine.PiecesOld.Count) yield return Same(at, mine.PiecesOld.Count);
    }

    // Changes of both sides that share a piece of the first version, or put something in at the very same point, are one.
    private List<Region> Regions()
    {
        var regions = new List<Region>();
        var changes = mine.DiffBlocks.Select(b => (Block: b, IsMine: true)).Concat(theirs.DiffBlocks.Select(b => (Block: b, IsMine: false)));
        foreach (var (block, isMine) in changes.OrderBy(c => c.Block.DeleteStartA).ThenBy(c => c.Block.DeleteCountA))
        {
            if (regions.Count == 0 || !regions[^1].Touches(block)) regions.Add(new(block.DeleteStartA));
            regions[^1].Add(block, isMine);
        }
        return regions;
    }

    private Stretch Same(int from, int to)
    {
        var text = Text(mine.PiecesOld, from, to);
        return new(text, text, text);
    }

    private static string Became(DiffResult side, Region region, List<DiffBlock> blocks)
    {
        var text = new StringBuilder();
        var at = region.Start;
        foreach (var block in blocks)
        {
            text.Append(Text(side.PiecesOld, at, block.DeleteStartA)).Append(Text(side.PiecesNew, block.InsertStartB, block.InsertStartB + block.InsertCountB));
            at = block.DeleteStartA + block.DeleteCountA;
        }
        return text.Append(Text(side.PiecesOld, at, region.End)).ToString();
    }

    private static string Text(IReadOnlyList<string> pieces, int from, int to) => string.Concat(pieces.Skip(from).Take(to - from));

    private sealed class Region(int start)
    {
        public int Start { get; } = start;
        public int End { get; private set; } = start;
        public List<DiffBlock> Mine { get; } = [];
        public List<DiffBlock> Theirs { get; } = [];

        public bool Touches(DiffBlock block) => block.DeleteStartA < End || (block.DeleteStartA == Start && block.DeleteCountA == 0 && End == Start);

        public void Add(DiffBlock block, bool isMine)
        {
            (isMine ? Mine : Theirs).Add(block);
            End = Math.Max(End, block.DeleteStartA + block.DeleteCountA);
        }
    }
}
