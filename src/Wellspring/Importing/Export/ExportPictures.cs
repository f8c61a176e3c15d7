using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Importing.Markdown;

namespace Wellspring.Importing.Export;

/// <summary>What the media library knows of pictures, as <c>pictures.json</c>; the pictures themselves lie beside the texts that show them.</summary>
static class ExportPictures
{
    public static async Task Write(WellspringDb db, ExportFolder folder, CancellationToken cancel)
    {
        var said = (await db.Media.AsNoTracking().ToListAsync(cancel)).Where(IsSaid).OrderBy(m => m.Hash, StringComparer.Ordinal).ToList();
        if (said.Count > 0) folder.Write(PictureFile.Name, ExportSources.Text(said.Select(Item)));
    }

    private static bool IsSaid(MediaFile media) => MediaWords.Of(media) != PictureFile.Nothing;

    private static JsonObject Item(MediaFile media) => new()
    {
        ["sha256"] = media.Hash,
        ["alt"] = media.Alt,
        ["licence"] = media.Licence,
        ["credit"] = media.Credit,
        ["source"] = media.SourceAddress,
        ["focusX"] = media.FocusX,
        ["focusY"] = media.FocusY,
    };
}
