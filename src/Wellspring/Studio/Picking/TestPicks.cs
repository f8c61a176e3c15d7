using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Wellspring.Foundation;
using Wellspring.Screening;
using Wellspring.Studio.Drafts;

namespace Wellspring.Studio.Picking;

/// <summary>The screening tests that a text may show: those that readers see.</summary>
static class TestPicks
{
    public static async Task<IResult> All(HttpContext context, WellspringDb db)
    {
        var tests = await ReleasedInstrument.All(db, context.RequestAborted);
        return DraftAnswers.Json(new() { ["tests"] = new JsonArray([.. tests.Select(t => new JsonObject { ["slug"] = t.Instrument.Slug, ["title"] = t.Instrument.Title })]) });
    }
}
