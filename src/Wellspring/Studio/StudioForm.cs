using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Wellspring.Foundation;
using Wellspring.Foundation.Forms;

namespace Wellspring.Studio;

/// <summary>A form of the studio, which only our own pages can send.</summary>
sealed class StudioForm(IFormCollection fields)
{
    /// <summary>Null when it was not sent by a page of ours, or is no form.</summary>
    public static async Task<StudioForm?> Read(HttpContext context, IAntiforgery antiforgery, StudioSettings settings)
    {
        if (!context.Request.HasFormContentType || !ReadersForm.IsOurs(context.Request, settings.PublicUrl)) return null;
        return await antiforgery.IsRequestValidAsync(context) ? new(await context.Request.ReadFormAsync(context.RequestAborted)) : null;
    }

    public string Text(string name) => TypedText.Clean(Secret(name));

    /// <summary>Every value of a field that may be given more than once.</summary>
    public IReadOnlyList<string> All(string name) => fields.TryGetValue(name, out var values) ? [.. values.Select(v => TypedText.Clean(v ?? ""))] : [];

    /// <summary>As it was typed, to the last blank.</summary>
    public string Secret(string name) => fields.TryGetValue(name, out var values) ? values[0] ?? "" : "";
}
