using CsCheck;
using Wellspring.Publishing;

namespace Wellspring.Tests.Publishing.Drafting;

/// <summary>Two people write on one text: what does not contradict goes together, and what does is shown to a person; nobody's words are lost.</summary>
public sealed class DraftMergeTests
{
    private static readonly Draft Common = new() { Slug = "a", Title = "Tears", Body = "One is here. It stays.\n\n## Two\n\nThree is here.\n\n- four\n- five\n", Authors = ["wanda"], Also = ["grief"] };

    [Fact]
    public void Changes_in_different_blocks_go_together()
    {
        var merged = Merge(b => b.Replace("One", "1"), b => b.Replace("Three", "3"));
        Assert.Empty(merged.Conflicts);
        Assert.Equal("1 is here. It stays.\n\n## Two\n\n3 is here.\n\n- four\n- five\n", merged.Words.Body);
        Assert.Equal(["a passage of the text"], merged.Theirs);
    }

    [Fact]
    public void Changes_in_different_sentences_or_items_of_one_block_go_together()
    {
        Assert.Equal("One was here. It stayed.\n\n## Two\n\nThree is here.\n\n- four\n- five\n", Merge(b => b.Replace("One is", "One was"), b => b.Replace("stays", "stayed")).Words.Body);
        Assert.Equal("One is here. It stays.\n\n## Two\n\nThree is here.\n\n- 4\n- 5\n", Merge(b => b.Replace("four", "4"), b => b.Replace("five", "5")).Words.Body);
    }

    [Fact]
    public void Two_changes_of_one_sentence_are_a_conflict_and_never_a_sentence_that_nobody_wrote()
    {
        var merged = Merge(b => b.Replace("Three is", "Three was"), b => b.Replace("is here.\n\n-", "is gone.\n\n-"));
        var conflict = Assert.Single(merged.Conflicts);
        Assert.Equal(("Three is here.", "Three was here.", "Three is gone."), (conflict.Base, conflict.Mine, conflict.Theirs));
        Assert.Equal("Three is gone.", merged.Words.Body.Substring(conflict.At.Start, conflict.At.Length));
        Assert.Contains("Three is gone.\n\nThree was here.\n\n- four", DraftMerge.WithBoth(merged.Words, merged.Conflicts).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_new_paragraphs_at_one_place_both_stay()
    {
        var merged = Merge(b => b.Replace("## Two", "Mine.\n\n## Two"), b => b.Replace("## Two", "Theirs.\n\n## Two"));
        Assert.Empty(merged.Conflicts);
        Assert.Contains("Theirs.\n\nMine.\n\n## Two", merged.Words.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_paragraph_that_one_deleted_and_the_other_changed_is_a_conflict()
    {
        var conflict = Assert.Single(Merge(b => b.Replace("Three is here.\n\n", ""), b => b.Replace("Three is here.", "Three is there.")).Conflicts);
        Assert.Equal(("", "Three is there."), (conflict.Mine.Trim(), conflict.Theirs.Trim()));
    }

    [Fact]
    public void Lists_of_names_keep_what_each_added_and_lose_what_each_removed()
    {
        var merged = DraftMerge.Of(Common, Common with { Authors = ["wanda", "mine"], Also = [] }, Common with { Authors = ["theirs", "wanda"] });
        Assert.Equal(["theirs", "wanda", "mine"], merged.Words.Authors);
        Assert.Empty(merged.Words.Also);
        Assert.Empty(merged.Conflicts);
    }

    [Fact]
    public void A_title_that_two_changed_is_a_conflict_about_the_title()
    {
        var merged = DraftMerge.Of(Common, Common with { Title = "Mine", Standfirst = "New" }, Common with { Title = "Theirs" });
        var conflict = Assert.Single(merged.Conflicts);
        Assert.Equal(("title", "Tears", "Mine", "Theirs"), (conflict.Field, conflict.Base, conflict.Mine, conflict.Theirs));
        Assert.Equal(("Theirs", "New"), (merged.Words.Title, merged.Words.Standfirst));
        Assert.Equal("Mine", DraftMerge.WithBoth(merged.Words, merged.Conflicts).Title);
    }

    [Fact]
    public void Without_what_both_had_everything_that_differs_is_a_conflict()
    {
        var merged = DraftMerge.Of(null, Common with { Body = "Mine.", Title = "Mine" }, Common);
        Assert.Equal(["title", null], merged.Conflicts.Select(c => c.Field));
        Assert.Equal(Common.Body, merged.Words.Body);
    }

    [Fact]
    public void Whoever_changed_nothing_takes_over_what_the_other_wrote() =>
        Texts.Holds(body => DraftMerge.Of(Common with { Body = body[0] }, Common with { Body = body[0] }, Common with { Body = body[1] }) is { Conflicts.Count: 0 } merged && merged.Words.Body == body[1]);

    /// <summary>Everybody changes other blocks: all changes are in it.</summary>
    [Fact]
    public void Disjoint_changes_are_all_in_the_merge() =>
        Gen.Select(Gen.Int[2, 12], Gen.Int[0, 4000]).Holds(made =>
        {
            var (count, choice) = made;
            var blocks = Enumerable.Range(0, count).Select(i => Block(i, "common")).ToArray();
            string[] Changed(string who, int mod) => [.. blocks.Select((b, i) => ((choice >> i) & 1) == mod && i % 2 == choice % 2 ? Block(i, who) : b)];
            var (mine, theirs) = (Changed("mine", 0), Changed("theirs", 1));
            var merged = DraftMerge.Of(With(blocks), With(mine), With(theirs));
            Assert.Empty(merged.Conflicts);
            foreach (var (i, block) in blocks.Index()) Assert.Contains(mine[i] != block ? mine[i] : theirs[i], merged.Words.Body, StringComparison.Ordinal);
        }, 300);

    /// <summary>Whatever two people do, every line that either of them wrote can be reached.</summary>
    [Fact]
    public void Nobodys_words_are_lost() => Edits.Holds(made =>
    {
        var (common, mine, theirs) = made;
        var merged = DraftMerge.Of(With(common), With(mine), With(theirs));
        var reachable = string.Join('\n', merged.Conflicts.SelectMany(c => new[] { c.Mine, c.Theirs }).Append(merged.Words.Body));
        foreach (var block in mine.Concat(theirs).Except(common)) Assert.Contains(block, reachable, StringComparison.Ordinal);
        var both = DraftMerge.WithBoth(merged.Words, merged.Conflicts).Body;
        foreach (var block in mine.Except(common)) Assert.Contains(block, both, StringComparison.Ordinal);
    }, 500);

    private static readonly Gen<string[]> Texts = Gen.Select(Gen.Int[0, 9].Array[0, 8], Gen.Int[0, 9].Array[0, 8], (a, b) => new[] { Body([.. a.Select(i => Block(i, "x"))]), Body([.. b.Select(i => Block(i, "x"))]) });

    private static readonly Gen<(string[] Common, string[] Mine, string[] Theirs)> Edits =
        Gen.Select(Gen.Int[0, 10], Edit("mine"), Edit("theirs"), (count, mine, theirs) =>
        {
            var common = Enumerable.Range(0, count).Select(i => Block(i, "common")).ToArray();
            return (common, mine(common), theirs(common));
        });

    // Changes, deletions, insertions at any place.
    private static Gen<Func<string[], string[]>> Edit(string who) => Gen.Select(Gen.Int[0, 2], Gen.Int[0, 10]).Array[0, 5].Select(acts => new Func<string[], string[]>(common =>
    {
        var text = common.ToList();
        foreach (var (n, (act, at)) in acts.Index())
            if (act == 0) text.Insert(Math.Min(at, text.Count), Block(n, who + "new"));
            else if (at < text.Count && act == 1) text[at] = Block(at, who);
            else if (at < text.Count) text.RemoveAt(at);
        return [.. text];
    }));

    private static string Block(int i, string who) => (i % 4) switch
    {
        0 => $"Paragraph {i} by {who}. It goes on.",
        1 => $"## Heading {i} by {who}",
        2 => $"- item {i} by {who}\n- another {i} by {who}",
        _ => $"::: callout\nCallout {i} by {who}.\n:::",
    };

    private static string Body(string[] blocks) => string.Join("\n\n", blocks) + "\n";

    private static Draft With(string[] blocks) => Common with { Body = Body(blocks) };

    private static MergedDraft Merge(Func<string, string> mine, Func<string, string> theirs) =>
        DraftMerge.Of(Common, Common with { Body = mine(Common.Body) }, Common with { Body = theirs(Common.Body) });
}
