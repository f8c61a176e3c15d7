using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Wellspring.Accounts;
using Wellspring.Foundation;
using Wellspring.Studio;
using Wellspring.Tests.Site;

namespace Wellspring.Tests.Studio;

/// <summary>Refused sign-ins, shut doors and forms without their word stand in the log of the program, one line each, and name nobody.</summary>
public sealed partial class RefusalLogTests : IAsyncLifetime
{
    private const string Wanda = "wanda@example.org";

    private readonly Listening log = new();
    private RunningSite site = null!;
    private StudioBrowser wanda = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        site = await RunningSite.Start();
        wanda = await StudioBrowser.SignedIn(site, Wanda, Roles.Writer);
        site.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
    }

    public async ValueTask DisposeAsync()
    {
        wanda.Dispose();
        await site.DisposeAsync();
        log.Dispose();
    }

    [Fact]
    public async Task A_refused_sign_in_says_why_and_of_whom_nothing()
    {
        using var browser = new StudioBrowser(site);
        await browser.Submit("/studio/sign-in", "/studio/sign-in", ("email", Wanda), ("password", "something else entirely"));
        await browser.Get("/studio/invitation/a-made-up-link");
        await wanda.Submit("/studio/account/password", "/studio/account/password", ("reauthentication-password", "something else"), ("password", "another twelve bicycles"));
        Assert.Equal(["A sign-in was refused: sign-in-wrong", "A sign-in was refused: invitation-unknown", $"User {await WandasId()} did not show once more who they are: reauthentication-password-wrong"], Lines());
        Assert.DoesNotContain(log.Lines, l => l.Contains("wanda", StringComparison.OrdinalIgnoreCase) || l.Contains("made-up", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_shut_door_says_to_whom_by_number_alone()
    {
        await wanda.Get("/studio/team");
        Assert.Equal([$"User {await WandasId()} has no role that opens GET /studio/team"], Lines());
    }

    [Fact]
    public async Task A_form_without_its_word_is_one_line_and_none_of_the_frameworks()
    {
        await wanda.Post("/studio/articles/crying/draft", ("title", "Something new"));
        await wanda.Post("/studio/sign-out", ("__RequestVerificationToken", "made up"));
        Assert.Equal(["A form came without the word of a page of ours: POST /studio/articles/{slug}/draft", "A form came without the word of a page of ours: POST /studio/sign-out"], Lines());
        Assert.DoesNotContain(log.Lines, l => l.Contains("ntiforgery", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_asks_without_end_fills_no_disk()
    {
        await Task.WhenAll(Enumerable.Range(0, 3 * RefusalLog.LinesAMinute).Select(_ => wanda.Get("/studio/team")));
        Assert.InRange(Lines().Count, RefusalLog.LinesAMinute, 2 * RefusalLog.LinesAMinute);
    }

    private async Task<Guid> WandasId()
    {
        await using var db = site.Database.Open();
        return (await db.StaffNamed(Wanda, Cancel)).Value!.Id;
    }

    // Each is heard as it reads and as it was put together, which is the same.
    private List<string> Lines() => [.. log.Lines.Where(l => Ours().IsMatch(l)).Select(l => l[..(l.Length / 2)].Trim())];

    [GeneratedRegex("^(A sign-in was refused|A form came|User )")]
    private static partial Regex Ours();
}
