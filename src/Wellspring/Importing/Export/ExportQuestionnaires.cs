using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;
using Wellspring.Importing.Markdown;
using Wellspring.Screening;

namespace Wellspring.Importing.Export;

/// <summary>Screening tests that came in by a file, as they came: <c>questionnaires/SLUG.json</c>. That one was signed and shown here stays behind.</summary>
static class ExportQuestionnaires
{
    public static async Task Write(WellspringDb db, ExportFolder folder, CancellationToken cancel)
    {
        var files = await db.ImportedInstruments.AsNoTracking().OrderBy(i => i.Number).Select(i => new { i.Slug, i.Fhir }).ToListAsync(cancel);
        foreach (var file in files.GroupBy(f => f.Slug).Select(g => g.Last())) folder.Write(Path.Combine(QuestionnaireFiles.Folder, $"{file.Slug}.json"), file.Fhir);
    }
}
