using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Importing;

/// <summary>What the gate would say of each imported article: an import is done when the texts are in, not when they are good.</summary>
static class GateFindings
{
    public static async Task Add(WellspringDb db, ImportReport report, TimeProvider time, CancellationToken cancel)
    {
        foreach (var slug in report.Slugs)
        {
            if (await LoadSubmission.BySlug(db, slug, time, cancel) is { } loaded)
                report.Found(new(slug, PublicationGate.Findings(loaded.Submission)));
            db.ChangeTracker.Clear();
        }
    }
}
