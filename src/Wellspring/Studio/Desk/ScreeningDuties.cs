using Wellspring.Foundation;
using Wellspring.Screening;
using Wellspring.Studio.Screenings;

namespace Wellspring.Studio.Desk;

/// <summary>Of screening tests: what waits for a signature, one by one where the team has had a hand in it, and what is signed and waits for readers.</summary>
static class ScreeningDuties
{
    public static async Task<Pile> Sign(Sitting at)
    {
        var unsigned = at.User.Roles.HasFlag(Roles.Reviewer) ? (await All(at)).Where(t => t.Missing is [{ Code: "sign-off-missing" }]).ToLookup(t => t.Desk.Imported is not null || t.Desk.Release is not null) : null;
        return new("tests-to-sign", "Screening tests to sign", Foremost.Of([.. (unsigned?[true] ?? []).Select(ToSign), .. Others(unsigned?[false].Count() ?? 0)]), StudioPaths.Tests);
    }

    public static async Task<Pile> Publish(Sitting at) => new("tests-to-publish", "Screening tests to publish",
        Foremost.Of([.. (await All(at)).Where(t => t.Missing.Count == 0 && (t.Desk is { Release: null } or { HasChanged: true })).Select(t => ToPublish(t.Desk))]), StudioPaths.Tests);

    private static async Task<IReadOnlyList<(InstrumentDesk Desk, IReadOnlyList<Finding> Missing)>> All(Sitting at) =>
        [.. (await InstrumentDesk.All(at.Db, at.Cancel)).Select(desk => (desk, InstrumentGate.Findings(desk, at.Today)))];

    private static Duty ToSign((InstrumentDesk Desk, IReadOnlyList<Finding> Missing) test) => new(
        test.Desk.Instrument.Title, InstrumentEndpoint.PathOf(test.Desk.Instrument.Slug), InstrumentWords.State(test.Desk), test.Desk.HasChanged ? Pressing.Soon : Pressing.Calm) { Mark = test.Desk.HasChanged ? "Changed since" : "" };

    private static Duty ToPublish(InstrumentDesk desk) => new(
        desk.Instrument.Title, InstrumentEndpoint.PathOf(desk.Instrument.Slug), InstrumentWords.Signed(desk), Pressing.Soon) { Mark = desk.HasChanged ? "Changed since" : "" };

    private static IEnumerable<Duty> Others(int count)
    {
        if (count > 0) yield return new(count == 1 ? "One test" : $"{count} tests", StudioPaths.Tests, "as they come with the program: readers see none of them until a reviewer has signed it", Pressing.Calm);
    }
}
