using System.Net;
using Microsoft.EntityFrameworkCore;
using Wellspring.Evidence;
using Wellspring.Foundation;
using Wellspring.Tests.Publishing;
using Wellspring.Tests.Site;

namespace Wellspring.Tests.Studio.Sources;

/// <summary>The source library as the team uses it, without script.</summary>
public sealed class SourcesTests : IAsyncLifetime
{
    private const string New = "/studio/new-source";

    private RunningSite site = null!;
    private StudioBrowser edith = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        site = await RunningSite.Start();
        edith = await StudioBrowser.SignedIn(site, "edith@example.org", Roles.Editor);
        await using var db = site.Database.Open();
        db.AddRange(Texts.Source("zed2020", "Zed", 2020, SourceKind.Trial), Texts.Source("zed2020b", "Zed", 2020, SourceKind.Trial));
        await db.SaveChangesAsync(Cancel);
        await db.Sources.Where(s => s.Key == "zed2020b").ExecuteUpdateAsync(s => s.SetProperty(x => x.Doi, "10.5555/zed2020"), Cancel);
    }

    public ValueTask DisposeAsync()
    {
        edith.Dispose();
        return site.DisposeAsync();
    }

    [Fact]
    public async Task A_source_is_added_by_a_pasted_record_and_once()
    {
        const string Bibtex = "@article{gracanin2014, title={Is crying a self-soothing behavior?}, author={Gračanin, Asmir}, year={2014}, doi={10.3389/fpsyg.2014.00502}}";
        Assert.Equal("/studio/sources/gracanin2014?is=new", To(await edith.Submit(New, New, ("pasted", Bibtex), ("kind", "narrative review"))));
        Assert.Equal("/studio/sources/gracanin2014?is=known", To(await edith.Submit(New, New, ("pasted", Bibtex), ("kind", "narrative review"))));
        var page = await Text("/studio/sources/gracanin2014");
        Assert.Contains("https://doi.org/10.3389/fpsyg.2014.00502", page, StringComparison.Ordinal);
        Assert.Contains("gracanin2014", await Text("/studio/sources?find=SELF-soothing&worry=unused"), StringComparison.Ordinal);
        Assert.Contains("No source is like that.", await Text("/studio/sources?find=self-soothing&standing=retracted"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_no_register_is_set_the_page_says_that_look_up_is_off_and_asks_for_a_record_first()
    {
        var page = await Text(New);
        Assert.Contains("<b>Look-up is off:</b>", page, StringComparison.Ordinal);
        Assert.True(page.IndexOf("id=\"pasted\"", StringComparison.Ordinal) < page.IndexOf("id=\"doi\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_a_register_is_set_its_number_comes_first_and_the_other_says_that_it_is_off()
    {
        await using var asking = await RunningSite.Start(setUp: here => here with { CrossrefUrl = new("http://127.0.0.1:1") });
        using var emil = await StudioBrowser.SignedIn(asking, "emil@example.org", Roles.Editor);
        var page = await (await emil.Get(New)).Content.ReadAsStringAsync(Cancel);
        Assert.True(page.IndexOf("id=\"doi\"", StringComparison.Ordinal) < page.IndexOf("id=\"pasted\"", StringComparison.Ordinal));
        Assert.Contains("The number that PubMed gives it. Look-up is off for this one.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>Look-up is off:</b>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_stands_beside_its_field_and_what_was_typed_stays()
    {
        var answer = await edith.Submit(New, New, ("title", "On <tears>"));
        var page = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        foreach (var field in new[] { "authors", "year", "doi", "kind" }) Assert.Contains($"<a href=\"#{field}\">", page, StringComparison.Ordinal);
        Assert.Contains("value=\"On &lt;tears&gt;\"", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#pasted\">", await (await edith.Submit(New, New, ("pasted", "nonsense"), ("kind", "trial"))).Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_is_corrected_by_whoever_saw_it_as_it_is()
    {
        const string Page = "/studio/sources/zed2020", Correction = "/studio/source-corrections/zed2020";
        var seen = Seen(await Text(Page));
        (string, string)[] fields = [("seen", seen), ("kind", "guideline"), ("title", "On tears, again"), ("authors", "Zed, A."), ("year", "2020"), ("doi", "10.5555/zed2020"), ("landmark", "Still the one to cite")];
        Assert.Equal(Page + "?is=corrected", To(await edith.Submit(Page, Correction, fields)));
        var late = await edith.Submit(Page, Correction, fields);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.StatusCode);
        Assert.Contains("Somebody corrected this record", await late.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        await using var db = site.Database.Open();
        var source = await db.Sources.SingleAsync(s => s.Key == "zed2020", Cancel);
        Assert.Equal((SourceKind.Guideline, "Still the one to cite", "On tears, again"), (source.Kind, source.Landmark, CslItem.Parse(source.Csl).Title));
        Assert.Contains("\"given\":\"A.\"", source.Csl, StringComparison.Ordinal);
        Assert.Contains(await db.Audit.ToListAsync(Cancel), e => e is { Act: "corrected", Subject: "source/zed2020" });
    }

    [Fact]
    public async Task A_standing_is_said_with_evidence_and_never_better_by_an_editor()
    {
        const string Page = "/studio/sources/zed2020", Standing = "/studio/source-standings/zed2020";
        var missing = await (await edith.Submit(Page, Standing)).Content.ReadAsStringAsync(Cancel);
        foreach (var field in new[] { "standing", "address", "note" }) Assert.Contains($"<a href=\"#{field}\">", missing, StringComparison.Ordinal);
        Assert.Equal(Page + "?is=judged", To(await edith.Submit(Page, Standing, ("standing", "retracted"), ("address", "https://example.org/notice"), ("note", "The journal has retracted it."))));
        var shown = await Text(Page);
        Assert.Contains("The journal has retracted it.", shown, StringComparison.Ordinal);
        Assert.Contains("edith@example.org", shown, StringComparison.Ordinal);
        var better = await edith.Submit(Page, Standing, ("standing", "sound"), ("address", "https://example.org/notice"), ("note", "A mistake."));
        Assert.Contains("Only an administrator", await better.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        using var ada = await StudioBrowser.SignedIn(site, "ada@example.org", Roles.Administrator);
        Assert.Equal(Page + "?is=judged", To(await ada.Submit(Page, Standing, ("standing", "sound"), ("address", "https://example.org/notice"), ("note", "A mistake."))));
    }

    [Fact]
    public async Task Duplicates_are_found_compared_and_merged_and_the_retired_key_leads_on()
    {
        const string Pair = "/studio/source-merges?kept=zed2020&retired=zed2020b";
        Assert.Contains("source-merges?kept=zed2020&amp;retired=zed2020b", await Text("/studio/duplicate-sources"), StringComparison.Ordinal);
        Assert.Contains("This cannot be undone.", await Text(Pair), StringComparison.Ordinal);
        Assert.Contains("<a href=\"#kept\">", await (await edith.Submit(Pair, "/studio/source-merges", ("one", "zed2020"), ("other", "zed2020b"))).Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Equal("/studio/sources/zed2020?is=merged", To(await edith.Submit(Pair, "/studio/source-merges", ("one", "zed2020"), ("other", "zed2020b"), ("kept", "zed2020"))));
        Assert.Equal("/studio/sources/zed2020", To(await edith.Get("/studio/sources/zed2020b")));
        Assert.Equal(HttpStatusCode.NotFound, (await edith.Get(Pair)).StatusCode);
    }

    [Fact]
    public async Task A_writer_reads_and_adds_and_is_offered_no_change()
    {
        using var wanda = await StudioBrowser.SignedIn(site, "wanda@example.org", Roles.Writer);
        var page = await (await wanda.Get("/studio/sources/zed2020")).Content.ReadAsStringAsync(Cancel);
        Assert.DoesNotContain("Change it", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await wanda.Post("/studio/source-standings/zed2020")).StatusCode);
        Assert.Equal("/studio/sources/new2020?is=new", To(await wanda.Submit(New, New, ("title", "New things"), ("authors", "New, A."), ("year", "2020"), ("url", "https://example.org/"), ("kind", "trial"))));
    }

    [Fact]
    public async Task A_key_with_other_signs_has_its_page()
    {
        await using (var db = site.Database.Open())
        {
            db.Add(Texts.Source("doi:10.1/x?y&z", "Odd", 2020, SourceKind.Trial));
            await db.SaveChangesAsync(Cancel);
        }
        Assert.Contains("href=\"/studio/sources/doi%3A10.1/x%3Fy%26z\"", await Text("/studio/sources?find=odd"), StringComparison.Ordinal);
        Assert.Contains("On tears, by Odd", await Text("/studio/sources/doi%3A10.1/x%3Fy%26z"), StringComparison.Ordinal);
    }

    private static string Seen(string page) => System.Text.RegularExpressions.Regex.Match(page, "name=\"seen\" value=\"([0-9a-f]+)\"").Groups[1].Value;

    private async Task<string> Text(string path) => await (await edith.Get(path)).Content.ReadAsStringAsync(Cancel);

    private static string? To(HttpResponseMessage answer) => answer.Headers.Location?.ToString();
}
