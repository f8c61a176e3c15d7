using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Tests.Publishing.Policy;

public sealed class ChangePolicyTests : IAsyncLifetime
{
    private Newsroom newsroom = null!;
    private Actor admin = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        newsroom = await Newsroom.Open();
        admin = await newsroom.Join("ada-admin", Roles.Administrator, licensed: false);
    }

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();

    [Fact]
    public async Task A_new_version_follows_and_the_one_before_stays_as_it_was()
    {
        var made = await Change(p => p with { MinimumSources = 5, WhenLapsed = ReviewConsequence.Withdrawal });
        Assert.Equal((2, newsroom.Time.GetUtcNow(), 5), (made.Value!.Version, made.Value.Since, made.Value.MinimumSources));
        Assert.Equal([3, 5], await newsroom.Db.EditorialPolicies.OrderBy(p => p.Version).Select(p => p.MinimumSources).ToListAsync(Cancel));
        Assert.Equal(5, (await EditorialPolicy.Current(newsroom.Db, Cancel)).MinimumSources);
        var history = await PolicyHistory.Load(newsroom.Db, Cancel);
        Assert.Equal((2, "ada-admin@example.org", "We can do better."), (history[0].Policy.Version, history[0].By, history[0].Why));
        Assert.Equal(["Fewest sources: 3 sources → 5 sources", "When a review has lapsed: Readers are told, and search engines are asked to leave it out → It is taken down until somebody has signed it again"], history[0].Differences.Select(d => d.ToString()));
        Assert.Equal((1, "", 0), (history[1].Policy.Version, history[1].By, history[1].Differences.Count));
    }

    [Fact]
    public async Task Every_number_has_bounds_and_all_that_is_wrong_is_said_at_once()
    {
        foreach (var number in PolicyNumbers.All)
        {
            Assert.InRange(number.Of(EditorialPolicy.Default), number.Least, number.Most);
            Assert.Equal(number.Most, number.Of(number.With(EditorialPolicy.Default, number.Most)));
            Assert.Contains(number.Field, Codes(await Change(p => number.With(p, number.Least - 1))));
            Assert.Contains(number.Field, Codes(await Change(p => number.With(p, number.Most + 1))));
        }
        Assert.Equal(["minimum-sources", "review-months-high", "accepted-kinds", "when-lapsed"], Codes(await Change(p => p with { MinimumSources = 0, ReviewMonths = 6, AcceptedKinds = [], WhenLapsed = ReviewConsequence.None })));
        Assert.Equal(["nothing-changed"], Codes(await Change(p => p)));
        Assert.Single(await newsroom.Db.EditorialPolicies.ToListAsync(Cancel));
    }

    [Fact]
    public async Task Nobody_but_an_administrator_changes_it_says_why_and_has_seen_the_version_in_force()
    {
        Assert.Equal(["not-allowed"], Codes(await Change(p => p with { MinimumSources = 4 }, actor: newsroom.Editor)));
        Assert.Equal(["why"], Codes(await Change(p => p with { MinimumSources = 4 }, why: "")));
        Assert.True((await Change(p => p with { MinimumSources = 4 })).Done);
        Assert.Equal(["changed-meanwhile"], Codes(await Change(p => p with { MinimumSources = 6 }, basedOn: 1)));
    }

    [Fact]
    public async Task What_it_would_touch_is_known_before_and_happens_after()
    {
        await Live();
        newsroom.Time.Advance(TimeSpan.FromDays(200));
        var current = await EditorialPolicy.Current(newsroom.Db, Cancel);
        Assert.True((await PolicyImpact.Of(newsroom.Db, current, current with { ReviewMonths = 20 }, newsroom.Time.GetUtcNow(), Cancel)).IsNothing);
        var strict = current with { ReviewMonths = 5, ReviewMonthsAtHighRisk = 5, MonthsUntilLapse = 1, WhenLapsed = ReviewConsequence.Withdrawal, MinimumSources = 12, DeclarationMonths = 3 };
        var impact = await PolicyImpact.Of(newsroom.Db, current, strict, newsroom.Time.GetUtcNow(), Cancel);
        Assert.Equal((Newsroom.Slug, ReviewState.Lapsed, ReviewConsequence.None, ReviewConsequence.Withdrawal), impact.Articles.Select(a => (a.Slug, a.State, a.Was, a.Will)).Single());
        Assert.Single(impact.TakenDown);
        Assert.Equal(1, impact.FewSources);
        Assert.NotEmpty(impact.Undeclared);
        Assert.True((await Change(_ => strict)).Done);
        var ranOut = await newsroom.Db.Outbox.Where(m => m.Kind == nameof(ReviewRanOut) && m.DueAt <= newsroom.Time.GetUtcNow()).ToListAsync(Cancel);
        await ReviewClock.Handle(newsroom.Db, Assert.Single(ranOut).Read<ReviewRanOut>(), newsroom.Time, Cancel);
        Assert.Empty(await newsroom.Db.Publications.ToListAsync(Cancel));
    }

    [Fact]
    public async Task A_longer_time_makes_reviews_hold_again()
    {
        await Live();
        newsroom.Time.Advance(TimeSpan.FromDays(800));
        var current = await EditorialPolicy.Current(newsroom.Db, Cancel);
        var impact = await PolicyImpact.Of(newsroom.Db, current, current with { ReviewMonths = 36 }, newsroom.Time.GetUtcNow(), Cancel);
        Assert.Equal((ReviewState.Current, ReviewConsequence.Notice, ReviewConsequence.None), impact.Articles.Select(a => (a.State, a.Was, a.Will)).Single());
    }

    private async Task Live()
    {
        await newsroom.Write(Newsroom.Draft);
        Assert.Empty((await newsroom.Sign()).Refusals);
        Assert.Empty((await newsroom.Publish()).Refusals);
    }

    private async Task<Outcome<EditorialPolicy>> Change(Func<EditorialPolicy, EditorialPolicy> change, int? basedOn = null, string why = "We can do better.", Actor? actor = null)
    {
        await using var db = newsroom.AnotherConnection();
        var current = await EditorialPolicy.Current(db, Cancel);
        return await ChangePolicy.Handle(db, change(current), basedOn ?? current.Version, why, newsroom.Time, actor ?? admin, Cancel);
    }

    private static IEnumerable<string> Codes(Outcome<EditorialPolicy> outcome) => outcome.Refusals.Select(r => r.Code);
}
