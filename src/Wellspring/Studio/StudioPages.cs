using System.Text;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Wellspring.Accounts.SigningIn;
using Wellspring.Foundation;
using Wellspring.Identity;

namespace Wellspring.Studio;

/// <summary>What every page of the studio is told: the site's name, who looks at it, and the word that its forms bring back.</summary>
public sealed record StudioView(string SiteName, string Path, SignedIn? Who, string FormField, string FormWord)
{
    /// <summary>What was wrong with the form that came before, all at once.</summary>
    public IReadOnlyList<Finding> Problems { get; init; } = [];

    public string TitleOf(string title) => $"{(Problems.Count > 0 ? "Error: " : "")}{title} – {SiteName} studio";
}

/// <summary>Makes pages of the studio, each for one request.</summary>
sealed class StudioPages(StudioSettings settings, IAntiforgery antiforgery, IServiceProvider services)
{
    private const string Html = "text/html; charset=utf-8";

    public Task<IResult> Ok<TPage>(HttpContext context, params (string Name, object? Value)[] parameters) where TPage : IComponent =>
        Show<TPage>(context, StatusCodes.Status200OK, [], parameters);

    public async Task<IResult> Show<TPage>(HttpContext context, int status, IReadOnlyList<Finding> problems, params (string Name, object? Value)[] parameters) where TPage : IComponent
    {
        var given = parameters.ToDictionary(p => p.Name, p => p.Value);
        given["View"] = View(context, await Name(context)) with { Problems = problems };
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var page = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<TPage>(ParameterView.FromDictionary(given))).ToHtmlString());
        return Results.Content(page, Html, Encoding.UTF8, status);
    }

    public static IResult SeeOther(HttpContext context, string path)
    {
        context.Response.Headers.Location = path;
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }

    public static IResult Plain(int status, string sentence) => Results.Text(sentence + "\n", "text/plain", Encoding.UTF8, status);

    /// <summary>For a form that is not ours.</summary>
    public static IResult NotOurs => Plain(StatusCodes.Status400BadRequest, "This form was opened too long ago, or was sent by another site. Open the page again and send it from there.");

    private async Task<string> Name(HttpContext context) =>
        (await SiteChoices.Current(context.RequestServices.GetRequiredService<WellspringDb>(), context.RequestAborted)).Name ?? settings.Name;

    private StudioView View(HttpContext context, string name)
    {
        // It sets its own, and warns in the log of any other that it finds.
        context.Response.Headers.CacheControl = default;
        var tokens = antiforgery.GetAndStoreTokens(context);
        context.Response.Headers.CacheControl = "no-store";
        return new(name, context.Request.Path, context.Features.Get<SignedIn>(), tokens.FormFieldName, tokens.RequestToken!);
    }
}
