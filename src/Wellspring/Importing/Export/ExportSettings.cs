using System.Text.Json;
using System.Text.Json.Nodes;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Identity;
using Wellspring.Importing.Markdown;

namespace Wellspring.Importing.Export;

/// <summary>The name, the looks and the menus of the site as <c>site-settings.json</c>, with its logo beside it: an import takes them over where a site has none of its own.</summary>
static class ExportSettings
{
    private static readonly JsonSerializerOptions Short = new(JsonSerializerOptions.Web) { DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull };

    public static async Task Write(WellspringDb db, ExportFolder folder, MediaStore store, CancellationToken cancel)
    {
        var (choices, menu) = (await SiteChoices.Current(db, cancel), await SiteMenu.Current(db, cancel));
        if (choices == SiteChoices.None && !menu.Topics.IsChosen && !menu.About.IsChosen) return;
        var settings = JsonSerializer.SerializeToNode(choices, Short)!.AsObject();
        if (menu.Topics.IsChosen || menu.About.IsChosen) settings["menu"] = JsonSerializer.SerializeToNode(menu, Short);
        folder.Write(SettingsFile.Name, ExportSources.Text([settings]));
        if (choices.Logo is { } logo) Copy(logo, folder, store);
    }

    private static void Copy(Logo logo, ExportFolder folder, MediaStore store)
    {
        var name = Path.GetFileName(logo.Path);
        if (store.Find(name) is not { } found) folder.Dropped.Add(new("image", SettingsFile.Name, $"{Printed.Of(name)}: its bytes are not there"));
        else if (folder.Place(SettingsFile.LogoName + Path.GetExtension(name)) is { } file)
        {
            File.Copy(found.Path, file, overwrite: true);
            folder.Media++;
        }
    }
}
