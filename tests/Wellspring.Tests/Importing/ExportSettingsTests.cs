using System.Text;
using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Identity;
using Wellspring.Importing;
using Wellspring.Importing.Export;
using static Wellspring.Tests.Importing.Imports;

namespace Wellspring.Tests.Importing;

/// <summary>What a team chose for its whole site goes along with an export, and takes nobody else's choices away.</summary>
public sealed class ExportSettingsTests : IAsyncLifetime
{
    private static readonly Actor Administrator = new(Guid.Empty, "ada@example.org", Roles.Administrator);
    private static readonly SiteChoices Chosen = new() { Name = "Still Waters", Accent = "#1c5a4c", LeaveTo = "https://www.weather.gov/", ContactAddress = "team@example.org", Profiles = [new("Mastodon", "https://example.social/@still")] };
    private static readonly string[] Topics = ["feelings", "sleep", "work"];

    private readonly TemporaryFolder folder = new();
    private TestDatabase first = null!;

    private string Place => Path.Combine(folder.Path, "export");

    public async ValueTask InitializeAsync()
    {
        first = await TestDatabase.Create();
        await using var db = first.Open();
        var logo = (await StoreLogo.Handle(db, Media, Encoding.UTF8.GetBytes("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 20\"><path d=\"M0 0h40v20z\"/></svg>"), "logo.svg", true, Time, Administrator, Cancel)).Value!;
        Assert.Empty((await ChooseIdentity.Handle(db, Chosen with { Logo = logo }, 0, Time, Administrator, Cancel)).Refusals);
        Assert.Empty((await ArrangeMenu.Handle(db, MenuPart.Topics, "work", MenuMove.Up, Topics, Time, Administrator, Cancel)).Refusals);
        Assert.Empty((await ExportSite.Handle(db, Place, Media, Cancel)).Dropped);
    }

    public async ValueTask DisposeAsync()
    {
        folder.Dispose();
        await first.DisposeAsync();
    }

    [Fact]
    public async Task Settings_logo_and_menus_come_back_where_there_are_none_and_a_second_time_change_nothing()
    {
        await using var second = await TestDatabase.Create();
        var report = await FromFolder(second, Place);
        Assert.Empty(report.Dropped);
        Assert.Equal([("settings", Brought.Taken), ("menus", Brought.Taken)], report.Settings);
        Assert.Equal(await InForce(first), await InForce(second));
        Assert.Equal([("settings", Brought.Unchanged), ("menus", Brought.Unchanged)], (await FromFolder(second, Place)).Settings);
        await using var db = second.Open();
        Assert.Equal((1, 1), (await db.SiteChoices.CountAsync(Cancel), await db.MenuChoices.CountAsync(Cancel)));
        Assert.Contains(await db.Outbox.ToListAsync(Cancel), m => m.Kind == nameof(IdentityChanged));
        Assert.Equal(2, await db.Audit.CountAsync(e => e.Subject.StartsWith("site/"), Cancel));
    }

    [Fact]
    public async Task A_site_with_settings_and_menus_of_its_own_keeps_them_and_says_so()
    {
        await using var second = await TestDatabase.Create();
        await using (var db = second.Open())
        {
            await ChooseIdentity.Handle(db, new() { Name = "Ours" }, 0, Time, Administrator, Cancel);
            await ArrangeMenu.Handle(db, MenuPart.Topics, "sleep", MenuMove.Hide, Topics, Time, Administrator, Cancel);
        }
        var before = await InForce(second);
        var report = await FromFolder(second, Place);
        Assert.Equal([("settings", Brought.Kept), ("menus", Brought.Kept)], report.Settings);
        Assert.Equal(["setting", "setting"], report.Dropped.Select(d => d.What));
        Assert.Equal(before, await InForce(second));
    }

    [Fact]
    public async Task A_list_of_the_menu_that_nobody_arranged_here_is_taken_over_beside_one_that_somebody_did()
    {
        await using var second = await TestDatabase.Create();
        await using (var db = second.Open()) await ArrangeMenu.Handle(db, MenuPart.About, "/about/us", MenuMove.Hide, ["/about/us"], Time, Administrator, Cancel);
        Assert.Contains(("menus", Brought.Kept), (await FromFolder(second, Place)).Settings);
        await using var after = second.Open();
        var menu = await SiteMenu.Current(after, Cancel);
        Assert.Equal(["feelings", "work", "sleep"], menu.Topics.Order);
        Assert.Equal(["/about/us"], menu.About.Hidden);
    }

    [Fact]
    public async Task A_color_that_cannot_be_read_is_not_taken_over_and_the_rest_of_the_folder_is()
    {
        await File.WriteAllTextAsync(Path.Combine(Place, "site-settings.json"), """[{"name": "Pale", "accent": "#ffffee"}]""", Cancel);
        await using var second = await TestDatabase.Create();
        var dropped = Assert.Single((await FromFolder(second, Place)).Dropped);
        Assert.Equal("setting", dropped.What);
        Assert.Contains("cannot be read", dropped.Why, StringComparison.Ordinal);
        await using var db = second.Open();
        Assert.Equal(SiteChoices.None, await SiteChoices.Current(db, Cancel));
    }

    [Fact]
    public async Task A_logo_that_does_not_lie_beside_the_settings_is_named_and_the_rest_comes()
    {
        File.Delete(Path.Combine(Place, "site-logo.svg"));
        await using var second = await TestDatabase.Create();
        Assert.Contains("logo", Assert.Single((await FromFolder(second, Place)).Dropped).Why, StringComparison.Ordinal);
        await using var db = second.Open();
        Assert.Equal(("Still Waters", null), ((await SiteChoices.Current(db, Cancel)).Name, (await SiteChoices.Current(db, Cancel)).Logo));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("[null]")]
    [InlineData("""[{"name": 7}]""")]
    [InlineData("""[{"profiles": [null]}]""")]
    [InlineData("""[{"menu": {"topics": {"order": [null], "hidden": []}, "about": {"order": [], "hidden": []}}}]""")]
    [InlineData("""[{"name": "a", "name": "b"}]""")]
    [InlineData("[")]
    public async Task A_file_that_is_none_is_refused_whole(string text)
    {
        using var other = new TemporaryFolder();
        other.Write("site-settings.json", text);
        await using var database = await TestDatabase.Create();
        Assert.Contains("site-settings.json", (await Assert.ThrowsAsync<UnreadableInputException>(() => FromFolder(database, other.Path))).Line, StringComparison.Ordinal);
    }

    private static async Task<string> InForce(TestDatabase database)
    {
        await using var db = database.Open();
        return System.Text.Json.JsonSerializer.Serialize(new { settings = await SiteChoices.Current(db, Cancel), menu = await SiteMenu.Current(db, Cancel) });
    }
}
