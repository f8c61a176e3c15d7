using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Wellspring.Foundation;
using Wellspring.Foundation.Forms;

namespace Wellspring.Studio;

/// <summary>A form of the studio, which only our own pages can send.</summary>
public sealed class StudioForm(IFormCollection fields)
{
    /// <summary>Null when it was not sent by a page of ours, or is no form.</summary>
    public static async Task<StudioForm?> Read(HttpContext context, IAntiforgery antiforgery, StudioSettings settings)
    {
        if (!context.Request.HasFormContentType || !await IsOurs(context, antiforgery, settings)) return null;
        return new(await context.Request.ReadFormAsync(context.RequestAborted));
    }

    /// <summary>Whether a request of a script comes from a page of ours: it brings the page's word in a header.</summary>
    public static async Task<bool> IsOurs(HttpContext context, IAntiforgery antiforgery, StudioSettings settings)
    {
        if (ReadersForm.IsOurs(context.Request, settings.PublicUrl) && await antiforgery.IsRequestValidAsync(context)) return true;
        context.RequestServices.GetRequiredService<RefusalLog>().WithoutWord(context);
        return false;
    }

    /// <summary>Every value of the name, without the empty ones.</summary>
    public IReadOnlyList<string> All(string name) =>
        fields.TryGetValue(name, out var values) ? [.. values.Select(v => TypedText.Clean(v ?? "")).Where(v => v.Length > 0)] : [];

    public string Text(string name) => TypedText.Clean(Secret(name));

    /// <summary>The mark of what a page showed; null where none was sent.</summary>
    public string? Seen => Text("seen") is { Length: > 0 } mark ? mark : null;

    /// <summary>As it was typed, to the last blank.</summary>
    public string Secret(string name) => fields.TryGetValue(name, out var values) ? values[0] ?? "" : "";
}
