using System.Text.Json;
using System.Text.Json.Nodes;
using Wellspring.Foundation;
using Wellspring.Identity;

namespace Wellspring.Importing.Export;

/// <summary>The name, the looks and the menus of the site as <c>site-settings.json</c>, for whoever reads along: an import leaves those of its own site as they are.</summary>
static class ExportSettings
{
    public const string Name = "site-settings.json";

    private static readonly JsonSerializerOptions Short = new(JsonSerializerOptions.Web) { DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull };

    public static async Task Write(WellspringDb db, ExportFolder folder, CancellationToken cancel)
    {
        var (choices, menu) = (await SiteChoices.Current(db, cancel), await SiteMenu.Current(db, cancel));
        if (choices == SiteChoices.None && !menu.Topics.IsChosen && !menu.About.IsChosen) return;
        var settings = JsonSerializer.SerializeToNode(choices, Short)!.AsObject();
        if (menu.Topics.IsChosen || menu.About.IsChosen) settings["menu"] = JsonSerializer.SerializeToNode(menu, Short);
        folder.Write(Name, ExportSources.Text([settings]));
    }
}
