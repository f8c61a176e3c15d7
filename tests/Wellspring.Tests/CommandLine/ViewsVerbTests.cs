using System.Text.Json;
using Wellspring.Delivery.Views;
using Wellspring.Foundation;
using Wellspring.Web.CommandLine;

namespace Wellspring.Tests.CommandLine;

public sealed class ViewsVerbTests : IAsyncLifetime
{
    private static readonly DateOnly Today = CloseDays.OpenDay(TimeProvider.System.GetUtcNow());
    private TestDatabase database = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.Create();
        await using var db = database.Open();
        Add(db, "/crisis", -3, 1_200);
        Add(db, "/crisis", -2, 34);
        Add(db, "/about", -2, 5);
        Add(db, "/articles/onions", -40, 90);
        Add(db, "/articles/onions", 0, 90);
        await db.SaveChangesAsync(Cancel);
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task Pages_are_told_with_what_was_loaded_often_enough()
    {
        Assert.Equal((0, "    1,234  /crisis  (2 days)", ""), await Run("views"));
        Assert.Equal((0, "    1,234  /crisis  (2 days)\n       90  /articles/onions  (1 day)", ""), await Run("views", "--days", "400"));
        Assert.Equal((0, $"    1,200  {Today.AddDays(-3):yyyy-MM-dd}\n       34  {Today.AddDays(-2):yyyy-MM-dd}", ""), await Run("views", "--page", "/crisis"));
        using var json = JsonDocument.Parse((await Run("views", "--format", "json")).Output);
        Assert.Equal(1_234, json.RootElement.GetProperty("pages")[0].GetProperty("count").GetInt64());
    }

    [Fact]
    public async Task None_and_few_are_the_same_answer()
    {
        var (few, none) = (await Run("views", "--page", "/about"), await Run("views", "--page", "/no-such-page"));
        Assert.Equal(few, none);
        Assert.Equal((0, ""), (few.Code, few.Error));
        Assert.StartsWith("Nothing was loaded 11 times or more on one of these days", few.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("401")]
    [InlineData("-1")]
    public async Task Days_that_nobody_keeps_cannot_be_asked_for(string days)
    {
        var (code, output, error) = await Run("views", "--days", days);
        Assert.Equal((2, ""), (code, output));
        Assert.Contains("--days takes a number from 1 to 400", error, StringComparison.Ordinal);
    }

    private static void Add(WellspringDb db, string path, int days, long count) => db.PageViews.Add(new() { Path = path, Day = Today.AddDays(days), Count = count });

    private async Task<(int Code, string Output, string Error)> Run(params string[] verb)
    {
        using StringWriter output = new(), error = new();
        var code = await Cli.Run(verb, name => name == "ConnectionStrings__Wellspring" ? database.ConnectionString : null, output, error, Cancel);
        return (code, output.ToString().TrimEnd(), error.ToString().TrimEnd());
    }
}
