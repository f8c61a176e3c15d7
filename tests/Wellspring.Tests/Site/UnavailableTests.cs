using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Wellspring.Delivery;
using Wellspring.Foundation;
using Wellspring.Tests.Publishing;
using Wellspring.Web;

namespace Wellspring.Tests.Site;

/// <summary>What a reader gets whose form the database or the disk could not take.</summary>
public sealed class UnavailableTests
{
    [Theory]
    [InlineData("text/html,application/xhtml+xml", true)]
    [InlineData("*/*", false)]
    public async Task A_reader_gets_a_page_with_help_from_memory_and_a_program_gets_a_sentence(string accepted, bool isPage)
    {
        await using var press = await Press.Start();
        await press.RenderAll();
        using var cache = new PageCache(1 << 24);
        await using (var db = press.Newsroom.AnotherConnection()) await cache.Refresh(db, Newsroom.Cancel);
        using var health = new Health([], failure => failure is IOException ? "The disk is full." : null, press.Newsroom.Time, NullLogger<Health>.Instance);
        await using var services = new ServiceCollection().AddSingleton(health).AddSingleton(new Fallback(cache, new FastPath(cache))).BuildServiceProvider();
        var (status, type, body) = await Answer(services, accepted, _ => throw new IOException("No space left on device"));
        Assert.Equal((503, isPage), (status, type.StartsWith("text/html", StringComparison.Ordinal)));
        Assert.Equal(isPage, body.Contains("it may not have arrived", StringComparison.Ordinal) && body.Contains("tel:988", StringComparison.Ordinal));
        Assert.Equal(!isPage, body.StartsWith("This cannot be answered at the moment.", StringComparison.Ordinal));
        await Assert.ThrowsAsync<InvalidOperationException>(() => Answer(services, accepted, _ => throw new InvalidOperationException("a fault of ours")));
    }

    private static async Task<(int Status, string Type, string Body)> Answer(IServiceProvider services, string accepted, RequestDelegate next)
    {
        using var body = new MemoryStream();
        var context = new DefaultHttpContext { RequestServices = services };
        (context.Request.Method, context.Request.Path, context.Response.Body) = ("POST", "/about/contact", body);
        context.Request.Headers.Accept = accepted;
        await Unavailable.Answer(context, next);
        await context.Response.BodyWriter.FlushAsync(Newsroom.Cancel);
        return (context.Response.StatusCode, context.Response.ContentType ?? "", System.Text.Encoding.UTF8.GetString(body.ToArray()));
    }
}
