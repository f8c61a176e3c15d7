using CsCheck;
using Wellspring.Evidence;

namespace Wellspring.Tests.Evidence.Retractions;

/// <summary>What the library knew before is weighed against what it is told, by the days of the notices.</summary>
public sealed class NoticesOverTimeTests
{
    [Theory]
    [InlineData("Retraction", "6/1/2024 0:00", "Correction", "1/1/2010 0:00", Standing.Retracted)]
    [InlineData("Retraction", "6/1/2024 0:00", "Reinstatement", "5/31/2024", Standing.Retracted)]
    [InlineData("Retraction", "6/1/2024 0:00", "Correction", "6/1/2024", Standing.Retracted)]
    [InlineData("Retraction", "6/1/2024 0:00", "Reinstatement", "6/2/2024", Standing.Sound)]
    [InlineData("Correction", "6/1/2024 0:00", "Retraction", "6/1/2024", Standing.Retracted)]
    [InlineData("Reinstatement", "6/1/2024 0:00", "Retraction", "1/1/2020", Standing.Sound)]
    [InlineData("Expression of concern", "", "Retraction", "1/1/2020", Standing.Retracted)]
    [InlineData("Retraction", "", "Reinstatement", "11/19/2026", Standing.Retracted)]
    [InlineData("Retraction", "", "Reinstatement", "11/21/2026", Standing.Sound)]
    public async Task A_notice_counts_only_over_an_older_one_in_whatever_list_it_came(string first, string firstOn, string then, string thenOn, Standing standing)
    {
        await using var shelf = await Shelf.Open();
        await shelf.Tell(first, firstOn);
        await shelf.Tell(then, thenOn);
        Assert.Equal(standing, await shelf.Standing());
    }

    [Fact]
    public async Task An_erratum_of_old_that_a_register_knows_does_not_undo_a_retraction()
    {
        await using var shelf = await Shelf.Open();
        await shelf.Tell("Retraction", "6/1/2024");
        Assert.Empty((await shelf.Ask(CrossrefAnswers.Of(("erratum", "2001-01-01")))).Changes);
        Assert.Equal((Standing.Retracted, new DateOnly(2024, 6, 1)), (await shelf.Source() is var source ? (source.Standing, source.NoticeOn!.Value) : default));
    }

    [Fact]
    public async Task A_newer_day_of_the_same_notice_is_kept()
    {
        await using var shelf = await Shelf.Open();
        await shelf.Tell("Retraction", "6/1/2020");
        await shelf.Tell("Retraction", "6/1/2024");
        await shelf.Tell("Correction", "6/1/2022");
        Assert.Equal(Standing.Retracted, await shelf.Standing());
    }

    [Fact]
    public void Notices_come_to_the_same_in_any_order() => Gen.Select(Gen.Int[0, 4], Gen.Int[0, 3]).Array[1, 6].Holds(told =>
    {
        var notices = told.Select(t => new RetractionNotice(null, "1", (Standing)t.Item1, t.Item2 == 0 ? null : new DateOnly(2020 + t.Item2, 1, 1))).Where(n => n.Standing is not Standing.Unchecked && (n.Date, n.Standing) is not (null, Standing.Sound)).ToList();
        return Counting(notices) == Counting(notices.AsEnumerable().Reverse()) && Counting(notices) == Counting(notices.OrderBy(n => n.Standing));
    });

    [Fact]
    public async Task A_concern_that_becomes_a_retraction_keeps_the_day_of_its_fall_until_it_is_sound_again()
    {
        await using var shelf = await Shelf.Open();
        await shelf.Tell("Expression of concern", "1/1/2026");
        var fell = shelf.Time.GetUtcNow();
        shelf.Time.Advance(TimeSpan.FromDays(20));
        await shelf.Tell("Retraction", "1/2/2026");
        Assert.Equal((fell, fell.AddDays(20)), (await shelf.Source() is var source ? (source.BadSince!.Value, source.StandingSince!.Value) : default));

        await shelf.Tell("Reinstatement", "1/3/2026");
        Assert.Null((await shelf.Source()).BadSince);
        shelf.Time.Advance(TimeSpan.FromDays(1));
        await shelf.Ask(CrossrefAnswers.Of(("retraction", "2026-01-04")));
        Assert.Equal(fell.AddDays(21), (await shelf.Source()).BadSince);
    }

    private static (Standing, DateOnly?)? Counting(IEnumerable<RetractionNotice> told)
    {
        var work = new NoticesOnWork();
        foreach (var notice in told) work.Take(notice);
        return work.Counting(null) is { } counts ? (counts.Standing, counts.Date) : null;
    }
}
