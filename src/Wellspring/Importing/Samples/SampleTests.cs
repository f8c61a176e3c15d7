using Wellspring.Foundation;
using Wellspring.Publishing;
using Wellspring.Screening;

namespace Wellspring.Importing.Samples;

/// <summary>The screening tests that anybody may show, signed on the sample site by an invented reviewer and shown there as samples.</summary>
static class SampleTests
{
    public static async Task<IReadOnlyList<Finding>> PutLive(WellspringDb db, SampleStaff staff, TimeProvider time, CancellationToken cancel)
    {
        if (staff.Reviewer is not { } reviewer) return [];
        var policy = await EditorialPolicy.Current(db, cancel);
        var refusals = new List<Finding>();
        foreach (var instrument in InstrumentLibrary.All.Where(i => i.Use.Conditions is null))
        {
            refusals.AddRange((await SignInstrument.Handle(db, instrument.Slug, null, policy.Version, time, reviewer.AsActor(), cancel)).Refusals);
            refusals.AddRange((await ReleaseInstrument.Handle(db, instrument.Slug, time, staff.Editor.AsActor(), cancel)).Refusals);
        }
        return refusals;
    }
}
