using System.Xml;
using Wellspring.Foundation;

namespace Wellspring.Evidence;

/// <summary>
/// A CSL style or locale, read as XML and handed to citeproc-js as the tree it works on. Its own reader splits text
/// at angle brackets and reports nothing; here broken XML is one line with a position, and document types are refused.
/// </summary>
/// <param name="Tree">JSON: name, attrs, children.</param>
sealed record CslXml(string Tree, string? Language, string? Parent)
{
    private const string Namespace = "http://purl.org/net/xbiblio/csl";

    public static CslXml ReadFile(string file, string root)
    {
        try
        {
            using var bytes = File.OpenRead(file);
            using var xml = XmlReader.Create(bytes, Settings);
            return Read(xml, root, file);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableInputException($"the {root} cannot be read: {unreadable.Message}", new Place(0, 0, file));
        }
    }

    public static CslXml Read(string text, string root, string name)
    {
        using var xml = XmlReader.Create(new StringReader(text), Settings);
        return Read(xml, root, name);
    }

    private static XmlReaderSettings Settings => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
        MaxCharactersInDocument = 10_000_000,
    };

    private static CslXml Read(XmlReader xml, string root, string name)
    {
        try
        {
            xml.MoveToContent();
            if (xml.LocalName != root || xml.NamespaceURI != Namespace) throw new XmlException($"this is no CSL {root}: its first element is <{xml.Name}>", null, Line(xml), Column(xml));
            var language = xml.GetAttribute(root == "style" ? "default-locale" : "xml:lang");
            return new CslTree(name).Copy(xml) with { Language = language };
        }
        catch (XmlException broken)
        {
            throw new UnreadableInputException(Sentence(broken), new Place(Math.Max(1, broken.LineNumber), Math.Max(1, broken.LinePosition), name));
        }
    }

    // .NET says the position in its sentence again; ours stands before it.
    private static string Sentence(XmlException broken) => broken.Message.Split(" Line ", 2)[0].TrimEnd('.') switch
    {
        var dtd when dtd.Contains("DTD", StringComparison.Ordinal) => "document type declarations are not accepted",
        var other when other.StartsWith("this is no CSL", StringComparison.Ordinal) => other,
        var other => $"this is no XML: {other}",
    };

    internal static int Line(XmlReader xml) => ((IXmlLineInfo)xml).LineNumber;

    internal static int Column(XmlReader xml) => ((IXmlLineInfo)xml).LinePosition;
}
