using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging.Abstractions;
using Wellspring.Delivery;
using Wellspring.Site.Content;

namespace Wellspring.Site.Rendering;

/// <summary>Makes pages from one state of the content.</summary>
sealed class PageMaker(SiteContent site, string stamp, IServiceProvider services, ArticleDetails details)
{
    public SiteContent Site => site;

    public ArticleDetails Details => details;

    /// <summary>Renders a component that takes the content as its parameter <c>Site</c>, and others.</summary>
    public async Task<RenderedPage> Html<TPage>(string path, IReadOnlyCollection<string> dependsOn, params (string Name, object? Value)[] parameters) where TPage : IComponent
    {
        var given = parameters.ToDictionary(p => p.Name, p => p.Value);
        given["Site"] = site;
        // A renderer keeps all it ever rendered, so each page gets its own.
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var bytes = await renderer.Dispatcher.InvokeAsync(async () => Bytes(await renderer.RenderComponentAsync<TPage>(ParameterView.FromDictionary(given))));
        return new RenderedPage(path, "text/html; charset=utf-8", bytes, dependsOn) { Stamp = stamp };
    }

    public Task<RenderedPage> Text(string path, string contentType, string text, params string[] dependsOn) =>
        Task.FromResult(new RenderedPage(path, contentType, Encoding.UTF8.GetBytes(text), dependsOn) { Stamp = stamp });

    public Task<RenderedPage> File(string path, string contentType, byte[] bytes, IReadOnlyCollection<string>? dependsOn = null) =>
        Task.FromResult(new RenderedPage(path, contentType, bytes, dependsOn ?? []) { Stamp = stamp });

    private static byte[] Bytes(Microsoft.AspNetCore.Components.Web.HtmlRendering.HtmlRootComponent page)
    {
        using var bytes = new MemoryStream(48 * 1024);
        using (var writer = new StreamWriter(bytes, new UTF8Encoding(false), 16 * 1024, leaveOpen: true)) page.WriteHtmlTo(writer);
        return bytes.ToArray();
    }
}
