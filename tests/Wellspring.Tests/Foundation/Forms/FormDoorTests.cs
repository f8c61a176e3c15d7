using System.Globalization;
using System.Net;
using CsCheck;
using Microsoft.Extensions.Time.Testing;
using Wellspring.Foundation.Forms;

namespace Wellspring.Tests.Foundation.Forms;

public sealed class FormDoorTests
{
    private static readonly FormEvidence Nothing = new("", "", "");

    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 27, 9, 0, 0, TimeSpan.Zero));
    private readonly FormDoor door;
    private readonly IPAddress reader = IPAddress.Parse("203.0.113.7");

    public FormDoorTests() => door = FormDoor.Create(time);

    [Fact]
    public void Who_brings_nothing_is_asked_to_confirm_and_is_let_in_with_that()
    {
        var confirm = Assert.IsType<Passage.Confirm>(door.Ask(Nothing, "words", reader));
        time.Advance(TimeSpan.FromSeconds(2));
        Assert.IsType<Passage.Open>(door.Ask(Nothing with { Confirmation = confirm.Confirmation }, "words", reader));
    }

    [Fact]
    public void A_mere_choice_is_let_in_at_once_each_for_itself_and_six_times_an_hour()
    {
        var proofs = Enumerable.Range(0, 6).Select(_ => Assert.IsType<Passage.Open>(door.AskBriefly(reader)).Proof).ToHashSet();
        Assert.Equal(6, proofs.Count);
        Assert.IsType<Passage.TooMany>(door.AskBriefly(reader));
        Assert.IsType<Passage.Open>(door.AskBriefly(IPAddress.Parse("203.0.113.8")));
    }

    [Fact]
    public void A_confirmation_is_good_for_what_was_confirmed_and_not_faster_than_a_hand_nor_for_ever()
    {
        var confirmation = Assert.IsType<Passage.Confirm>(door.Ask(Nothing, "words", reader)).Confirmation;
        var evidence = Nothing with { Confirmation = confirmation };
        Assert.IsType<Passage.Confirm>(door.Ask(evidence, "words", reader));
        time.Advance(TimeSpan.FromSeconds(2));
        Assert.IsType<Passage.Confirm>(door.Ask(evidence, "other words", reader));
        Assert.IsType<Passage.Confirm>(FormDoor.Create(time).Ask(evidence, "words", reader));
        time.Advance(TimeSpan.FromHours(25));
        Assert.IsType<Passage.Confirm>(door.Ask(evidence, "words", reader));
    }

    [Theory]
    [InlineData("{0} ")]
    [InlineData("{0}=")]
    [InlineData(" {0}")]
    [InlineData("\n{0}")]
    public void A_confirmation_written_otherwise_is_none_and_cannot_bring_its_message_twice(string other)
    {
        var confirmation = Assert.IsType<Passage.Confirm>(door.Ask(Nothing, "words", reader)).Confirmation;
        time.Advance(TimeSpan.FromSeconds(2));
        Assert.IsType<Passage.Confirm>(door.Ask(Nothing with { Confirmation = string.Format(CultureInfo.InvariantCulture, other, confirmation) }, "words", reader));
    }

    [Fact]
    public void Work_lets_in_at_once_when_it_is_done_and_took_some_time()
    {
        var task = door.Task();
        var number = Work(task);
        Assert.IsType<Passage.Confirm>(door.Ask(new(task, number, ""), "words", reader));
        time.Advance(TimeSpan.FromSeconds(2));
        Assert.IsType<Passage.Open>(door.Ask(new(task, number, ""), "words", reader));
        Assert.IsType<Passage.Confirm>(door.Ask(new(task, number + "1", ""), "words", reader));
        Assert.IsType<Passage.Confirm>(door.Ask(new(task[..^1] + (task[^1] == 'A' ? 'B' : 'A'), number, ""), "words", reader));
        time.Advance(TimeSpan.FromHours(5));
        Assert.IsType<Passage.Confirm>(door.Ask(new(task, number, ""), "words", reader));
    }

    [Fact]
    public void Without_script_six_an_hour_come_through_and_then_the_wait_is_told()
    {
        for (var sent = 0; sent < 6; sent++) Assert.IsType<Passage.Open>(Confirmed(reader));
        var wait = Assert.IsType<Passage.TooMany>(Confirmed(reader)).Wait;
        Assert.InRange(wait, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(10));
        Assert.IsType<Passage.Open>(Confirmed(IPAddress.Parse("203.0.113.8")));
        time.Advance(wait);
        Assert.IsType<Passage.Open>(Confirmed(reader));
    }

    [Fact]
    public void One_household_of_the_new_internet_counts_as_one()
    {
        for (var home = 1; home <= 6; home++) Assert.IsType<Passage.Open>(Confirmed(IPAddress.Parse($"2001:db8:1:2::{home}")));
        Assert.IsType<Passage.TooMany>(Confirmed(IPAddress.Parse("2001:db8:1:2:ffff::1")));
        Assert.IsType<Passage.Open>(Confirmed(IPAddress.Parse("2001:db8:1:3::1")));
    }

    [Fact]
    public void Readers_behind_a_proxy_that_tells_nothing_share_a_wider_limit()
    {
        for (var sent = 0; sent < 100; sent++) Assert.IsType<Passage.Open>(Confirmed(null));
    }

    [Fact]
    public void The_key_of_an_address_is_another_one_each_day_and_knows_the_old_address_in_new_clothes()
    {
        byte salt = 0;
        var keys = new AddressKeys(time, () => [salt++]);
        var today = keys.Of(reader);
        Assert.Equal(today, keys.Of(reader.MapToIPv6()));
        Assert.NotEqual(today, keys.Of(IPAddress.Parse("203.0.113.8")));
        time.Advance(TimeSpan.FromDays(1));
        Assert.NotEqual(today, keys.Of(reader));
    }

    [Fact]
    public void However_many_come_the_memory_is_bounded()
    {
        var limit = new RateLimit(2, TimeSpan.FromHours(1), time, mostKeys: 100);
        for (ulong key = 0; key < 10_000; key++) limit.Take(key);
        Assert.InRange(limit.Keys, 1, 100);
    }

    [Fact]
    public void A_clock_set_back_locks_nobody_out()
    {
        var limit = new RateLimit(1, TimeSpan.FromHours(1), time);
        Assert.Null(limit.Take(1));
        time.AdjustTime(time.GetUtcNow().AddDays(-3));
        Assert.Null(limit.Take(1));
    }

    [Fact]
    public void No_string_is_evidence_by_chance() =>
        Gen.Select(Gen.String, Gen.String, Gen.String).Holds(x => door.Ask(new(x.Item1, x.Item2, x.Item3), "words", reader) is Passage.Confirm);

    private Passage Confirmed(IPAddress? address)
    {
        var confirmation = Assert.IsType<Passage.Confirm>(door.Ask(Nothing, "words", address)).Confirmation;
        time.Advance(TimeSpan.FromSeconds(1));
        return door.Ask(Nothing with { Confirmation = confirmation }, "words", address);
    }

    internal static string Work(string task)
    {
        for (var number = 0; ; number++)
            if (ProofOfWork.Holds(task, number.ToString(CultureInfo.InvariantCulture))) return number.ToString(CultureInfo.InvariantCulture);
    }
}
