using System.Text.RegularExpressions;

namespace Wellspring.Importing.WordPress;

/// <summary>Names of uploaded files: where WordPress keeps them, and how its texts point at them.</summary>
static partial class AttachedFile
{
    private const string Uploads = "/wp-content/uploads/";

    /// <summary>The path below the folder of uploads: "2019/03/lamp.png"; the bare file name when the address is not below it.</summary>
    public static string PathOf(string address)
    {
        var path = Uri.UnescapeDataString(address.Split('?', '#')[0]);
        var uploads = path.IndexOf(Uploads, StringComparison.OrdinalIgnoreCase);
        return uploads >= 0 ? path[(uploads + Uploads.Length)..] : path[(path.LastIndexOf('/') + 1)..];
    }

    /// <summary>The file itself, when the text shows one of the smaller copies that WordPress makes ("lamp-300x200.png").</summary>
    public static string WithoutSize(string path) => Size().Replace(path, "$1");

    [GeneratedRegex(@"-(?:\d{1,5}x\d{1,5}|scaled)(\.[A-Za-z0-9]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Size();
}
