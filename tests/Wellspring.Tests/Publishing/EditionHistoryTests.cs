using Microsoft.EntityFrameworkCore;
using CsCheck;
using Wellspring.Articles;
using Wellspring.Evidence;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Tests.Publishing;

public sealed class EditionHistoryTests
{
    [Fact]
    public async Task Each_edition_says_who_wrote_and_signed_it_and_when_readers_had_it()
    {
        await using var newsroom = await Newsroom.Open();
        var start = newsroom.Time.GetUtcNow();
        await Live(newsroom, "One");
        await Live(newsroom, "Two");
        await WithdrawArticle.Handle(newsroom.Db, Newsroom.Slug, "It needs another look.", null, newsroom.Time, newsroom.Editor, Newsroom.Cancel);
        newsroom.Time.Advance(TimeSpan.FromHours(1));
        Assert.True((await newsroom.Publish()).Done);
        await newsroom.Write(Newsroom.Draft with { Title = "Three" });

        var listed = (await ListEditions.Handle(newsroom.Db, Newsroom.Slug, Newsroom.Cancel)).Value!.Editions;
        Assert.Equal([3, 2, 1], listed.Select(e => e.Number));
        Assert.Equal([new(start, start.AddHours(1))], listed[2].Live);
        Assert.Equal([new(start.AddHours(1), start.AddHours(2)), new(start.AddHours(3), null)], listed[1].Live);
        Assert.Empty(listed[0].Live);
        Assert.Equal(("rita-reviewer@example.org", start), listed[2].SignedBy.Single());
        Assert.Empty(listed[0].SignedBy);
        Assert.False((await ListEditions.Handle(newsroom.Db, "nowhere", Newsroom.Cancel)).Done);
    }

    [Fact]
    public async Task An_edition_that_is_brought_back_is_a_new_one_which_the_old_signature_covers()
    {
        await using var newsroom = await Newsroom.Open();
        var first = await newsroom.Write(Newsroom.Draft with { Description = "As it was described." });
        await newsroom.Sign();
        await newsroom.Write(Newsroom.Draft with { Title = "Another" });
        (await newsroom.Db.Sources.FirstAsync(s => s.Key == "cole2022", Newsroom.Cancel)).Csl = Texts.Csl("cole2022", "Cole-Brown", 2022);
        await newsroom.Db.SaveChangesAsync(Newsroom.Cancel);

        var back = (await RestoreEdition.Handle(newsroom.Db, Newsroom.Slug, 1, newsroom.Time, newsroom.Writer, Newsroom.Cancel)).Value!;
        Assert.Equal((3, first.Edition.Fingerprint, "As it was described."), (back.Edition.Number, back.Edition.Fingerprint, back.Edition.Description));
        Assert.Equal("Why we cry", (await newsroom.Db.Editions.AsNoTracking().SingleAsync(e => e.Number == 1, Newsroom.Cancel)).Title);
        Assert.True((await newsroom.Publish()).Done);
        Assert.Equal("edition 1 as edition 3", await newsroom.Db.Audit.Where(e => e.Act == "restored").Select(e => e.Details).SingleAsync(Newsroom.Cancel));

        Assert.Equal(["edition-same"], await Refused(newsroom, 3, newsroom.Writer));
        Assert.Equal(["edition-unknown"], await Refused(newsroom, 9, newsroom.Writer));
        Assert.Equal(["not-allowed"], await Refused(newsroom, 2, newsroom.Reviewer));
        Assert.Equal(3, await newsroom.Db.Editions.CountAsync(Newsroom.Cancel));
    }

    [Fact]
    public async Task Two_editions_are_compared_word_by_word_in_text_sources_media_and_fields()
    {
        await using var newsroom = await Newsroom.Open();
        var was = (await newsroom.Write(Newsroom.Draft)).Edition;
        var body = Texts.Sound.Replace("other people closer", "friends nearer", StringComparison.Ordinal).Replace("[@cole2022, p. 4]", "", StringComparison.Ordinal);
        var now = (await newsroom.Write(Newsroom.Draft with { Body = body, Description = "Shorter.", Media = [new("images/tear.jpg", null, "CC0", "Somebody")] })).Edition;
        var compared = EditionChanges.Compare(was, now, slug => slug);
        var line = compared.Text.Single(l => l.IsChanged && l.Both.Any(w => w.Words.Contains("Reviews suggest", StringComparison.Ordinal)));
        Assert.Contains(line.Both, w => w is { Removed: true, Words: "other people closer" });
        Assert.Contains(line.Both, w => w is { Added: true, Words: "friends nearer" });
        Assert.DoesNotContain(line.Was, w => w.Added);
        Assert.DoesNotContain(line.Is, w => w.Removed);
        Assert.Equal("Cole 2022, On tears, by Cole (guideline)", string.Concat(compared.Sources.Single(l => l.IsChanged).Was.Select(w => w.Words)));
        Assert.Contains("images/tear.jpg: Somebody, CC0, no file", compared.Media.Select(l => string.Concat(l.Is.Select(w => w.Words))));
        Assert.Contains(compared.Fields, l => l.IsChanged && string.Concat(l.Is.Select(w => w.Words)) == "Description: Shorter.");
        Assert.Contains(compared.Text, l => !l.IsChanged && string.Concat(l.Both.Select(w => w.Words)) == "Talk to somebody you trust.");
        Assert.True(EditionChanges.Compare(now, now, slug => slug).IsEmpty);
    }

    [Fact]
    public void Both_sides_of_a_comparison_say_what_each_text_says() => FixedSeeds.Holds(Gen.Select(Lines, Lines), both =>
    {
        var compared = LineByLineOf(both.Item1, both.Item2);
        Assert.Equal(Spaced(both.Item1), Spaced(compared.Select(l => string.Concat(l.Was.Select(w => w.Words)))));
        Assert.Equal(Spaced(both.Item2), Spaced(compared.Select(l => string.Concat(l.Is.Select(w => w.Words)))));
    });

    private static readonly string[] Vocabulary = ["tears", "people", "closer", "bring", "may", "not"];

    private static readonly Gen<string[]> Lines = Gen.Int[0, 5].Select(i => Vocabulary[i]).Array[0, 6].Select(w => string.Join(' ', w)).Array[0, 6];

    private static IReadOnlyList<ComparedLine> LineByLineOf(string[] from, string[] to) => Wellspring.Publishing.LineByLine.Compare(from, to);

    private static string[] Spaced(IEnumerable<string> lines) => [.. lines.Where(l => l.Length > 0)];

    private static async Task<IEnumerable<string>> Refused(Newsroom newsroom, int edition, Actor actor) =>
        (await RestoreEdition.Handle(newsroom.Db, Newsroom.Slug, edition, newsroom.Time, actor, Newsroom.Cancel)).Refusals.Select(f => f.Code);

    private static async Task Live(Newsroom newsroom, string title)
    {
        await newsroom.Write(Newsroom.Draft with { Title = title });
        Assert.True((await newsroom.Sign()).Done);
        Assert.True((await newsroom.Publish()).Done);
        newsroom.Time.Advance(TimeSpan.FromHours(1));
    }
}
