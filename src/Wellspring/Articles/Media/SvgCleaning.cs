using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Wellspring.Articles.Media;

/// <summary>A drawing without anything that runs, loads or links: known shapes and their looks stay, all else goes.</summary>
static partial class SvgCleaning
{
    private const int Deepest = 100;
    private const int Longest = 4 << 20;
    private const string Svg = "http://www.w3.org/2000/svg";
    private const string XLink = "http://www.w3.org/1999/xlink";

    private static readonly HashSet<string> Shapes =
    [
        "svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "textPath", "title", "desc", "defs", "linearGradient", "radialGradient",
        "stop", "clipPath", "mask", "pattern", "symbol", "use", "marker", "switch", "filter", "feBlend", "feColorMatrix", "feComponentTransfer", "feComposite", "feDropShadow",
        "feFlood", "feFuncA", "feFuncB", "feFuncG", "feFuncR", "feGaussianBlur", "feMerge", "feMergeNode", "feMorphology", "feOffset", "feTile", "style",
    ];

    /// <returns>UTF-8, or null when it is no well-formed drawing.</returns>
    public static byte[]? Clean(byte[] bytes)
    {
        try
        {
            var root = Load(bytes).Root!;
            if (root.Name != XName.Get("svg", Svg)) return null;
            Clean(root);
            return Encoding.UTF8.GetBytes(root.ToString(SaveOptions.DisableFormatting));
        }
        catch (XmlException)
        {
            return null; // The answer "no drawing" is all there is to say of broken XML.
        }
    }

    private static XDocument Load(byte[] bytes)
    {
        using var depth = Reader(bytes);
        while (depth.Read())
            if (depth.Depth > Deepest) throw new XmlException($"nested more than {Deepest} deep");
        using var reader = Reader(bytes);
        return XDocument.Load(reader);
    }

    // The document type is skipped, so it can define no entity; nothing outside the bytes is ever read.
    private static XmlReader Reader(byte[] bytes) => XmlReader.Create(new MemoryStream(bytes), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersInDocument = Longest,
    });

    private static void Clean(XElement element)
    {
        element.Attributes().Where(a => !IsHarmless(a)).Remove();
        foreach (var child in element.Elements().ToList())
            if (IsShape(child)) Clean(child);
            else child.Remove();
    }

    private static bool IsShape(XElement element) =>
        element.Name.NamespaceName == Svg && Shapes.Contains(element.Name.LocalName) && (element.Name.LocalName != "style" || IsHarmlessStyle(element.Value));

    private static bool IsHarmless(XAttribute attribute)
    {
        var name = attribute.Name;
        if (attribute.IsNamespaceDeclaration) return attribute.Value is Svg or XLink;
        if (name.LocalName == "href") return name.NamespaceName is "" or XLink && attribute.Value.StartsWith('#');
        if (name.NamespaceName == XNamespace.Xml.NamespaceName) return name.LocalName is "lang" or "space";
        return name.NamespaceName.Length == 0 && !name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase) && IsHarmlessStyle(attribute.Value);
    }

    // Looks may point into the drawing itself, url(#shade), and nowhere else; escapes and rules that load are not needed for looks.
    private static bool IsHarmlessStyle(string style) =>
        !style.Contains('\\', StringComparison.Ordinal) && !style.Contains('@', StringComparison.Ordinal) && !style.Contains("script", StringComparison.OrdinalIgnoreCase)
        && !OutsideReference().IsMatch(style);

    [GeneratedRegex(@"url\s*\(\s*(?!['""]?#)|image-set|expression|src\s*\(|/\*", RegexOptions.IgnoreCase)]
    private static partial Regex OutsideReference();
}
