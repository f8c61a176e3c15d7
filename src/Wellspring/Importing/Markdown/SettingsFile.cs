using System.Text.Json;
using System.Text.Json.Nodes;
using Wellspring.Foundation;
using Wellspring.Identity;

namespace Wellspring.Importing.Markdown;

/// <summary><c>site-settings.json</c> of an export: the name, the looks and the menus that another site had chosen.</summary>
sealed record SettingsFile(string Path, SiteChoices Choices, SiteMenu? Menu)
{
    public const string Name = "site-settings.json";

    /// <summary>Beside it, with the extension of its kind.</summary>
    public const string LogoName = "site-logo";

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerOptions.Web) { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true, AllowDuplicateProperties = false, MaxDepth = 8 };
    private static readonly JsonDocumentOptions Once = new() { AllowDuplicateProperties = false, MaxDepth = 8 };

    /// <summary>Null where the folder has none: only at its root.</summary>
    /// <exception cref="UnreadableInputException">The file is broken.</exception>
    public static SettingsFile? Find(string root)
    {
        var path = System.IO.Path.Combine(root, Name);
        return File.Exists(path) ? Read(path) : null;
    }

    private static SettingsFile Read(string path)
    {
        try
        {
            if (JsonNode.Parse(InputText.Load(path), documentOptions: Once) is JsonArray and [JsonObject settings])
            {
                var menu = settings["menu"];
                settings.Remove("menu");
                var order = Fit(menu?.Deserialize<SiteMenu>(Strict));
                if (settings.Deserialize<SiteChoices>(Strict) is { } choices && Fit(choices) is { } fit && (menu is null || order is not null)) return new(path, fit, order);
            }
        }
        catch (JsonException broken)
        {
            throw Broken(path, (int)(broken.LineNumber ?? 0) + 1);
        }
        throw Broken(path, 1);
    }

    private static SiteChoices? Fit(SiteChoices choices) => choices.Profiles?.Contains(null!) == true ? null : choices with
    {
        Name = Line(choices.Name),
        LeaveTo = Line(choices.LeaveTo),
        ContactAddress = Line(choices.ContactAddress),
        Profiles = choices.Profiles is null ? null : [.. choices.Profiles.Select(p => new ChosenProfile(Cleaned.Line(p.Name), Cleaned.Line(p.Address)))],
    };

    private static SiteMenu? Fit(SiteMenu? menu) => menu is null ? null : Fit(menu.Topics) is { } topics && Fit(menu.About) is { } about ? new(topics, about) : null;

    private static MenuOrder? Fit(MenuOrder order) =>
        order.Order.Concat(order.Hidden).Contains(null!) ? null : new([.. order.Order.Select(Cleaned.Line)], [.. order.Hidden.Select(Cleaned.Line)]);

    private static string? Line(string? words) => words is null ? null : Cleaned.Line(words);

    private static UnreadableInputException Broken(string path, int line) => new("these are no settings of an exported site.", new Place(line, 1, path));
}
