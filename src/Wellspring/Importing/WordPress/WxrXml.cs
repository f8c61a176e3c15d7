using System.Text;
using System.Xml;
using Wellspring.Foundation;

namespace Wellspring.Importing.WordPress;

/// <summary>
/// The XML under an export, read forwards and never held as a whole. Whatever is wrong with it
/// (ill-formed, a document type, undecodable bytes, bombs) is one sentence with file and position.
/// </summary>
sealed class WxrXml : IDisposable
{
    /// <summary>A book of some 300,000 words; longer texts are refused instead of exhausting the machine.</summary>
    public const int LongestText = 2_000_000;

    private const int DeepestElement = 200;

    // Exports of old sites are in the code pages of their time.
    static WxrXml() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private readonly string file;
    private readonly XmlReader xml;
    private readonly char[] chunk = new char[8192];

    public WxrXml(Stream stream, string file)
    {
        this.file = file;
        xml = XmlReader.Create(new SectionLimit(stream, file), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true });
    }

    public string Name => xml.LocalName;

    public string Namespace => xml.NamespaceURI;

    public Place Place => new(Lines.LineNumber, Lines.LinePosition, file);

    private IXmlLineInfo Lines => (IXmlLineInfo)xml;

    public string Attribute(string name) => xml.GetAttribute(name) ?? "";

    public void ToRoot() => Try(xml.MoveToContent);

    /// <summary>Stands on each child element of the element it stands on, in turn; what the caller leaves unread is passed over.</summary>
    public IEnumerable<string> Children()
    {
        if (xml.IsEmptyElement) yield break;
        var depth = xml.Depth;
        while (Advance() && xml.Depth > depth)
            if (xml.NodeType == XmlNodeType.Element && xml.Depth == depth + 1)
                yield return xml.LocalName;
    }

    /// <summary>All text of the element it stands on, CDATA sections joined.</summary>
    public string Text()
    {
        if (xml.IsEmptyElement) return "";
        var text = new StringBuilder();
        var (depth, start) = (xml.Depth, Place);
        while (Advance() && xml.Depth > depth) AppendNode(text, start);
        return text.ToString();
    }

    /// <summary>Reads to the end of the document, which is where a truncated file shows.</summary>
    public void ToEnd()
    {
        while (Advance()) { }
    }

    public UnreadableInputException Unreadable(string sentence, Place? place = null) => new(sentence, place ?? Place);

    public void Dispose() => xml.Dispose();

    private bool Advance()
    {
        if (!Try(xml.Read)) return false;
        return xml.Depth <= DeepestElement ? true : throw Unreadable($"elements are nested deeper than {DeepestElement} levels.");
    }

    private void AppendNode(StringBuilder text, Place start)
    {
        if (xml.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)) return;
        for (int read; (read = Try(() => xml.ReadValueChunk(chunk, 0, chunk.Length))) > 0;)
        {
            text.Append(chunk, 0, read);
            if (text.Length > LongestText) throw Unreadable($"a text of more than {LongestText:N0} characters is too long to be an article.", start);
        }
    }

    private T Try<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (XmlException broken)
        {
            throw Unreadable(Sentence(broken), Where(broken));
        }
    }

    private Place Where(XmlException broken) =>
        broken.LineNumber > 0 ? new(broken.LineNumber, broken.LinePosition, file) : new(Math.Max(1, Lines.LineNumber), Math.Max(1, Lines.LinePosition), file);

    private static string Sentence(XmlException broken)
    {
        if (broken.Message.Contains("DTD", StringComparison.Ordinal)) return "a document type (<!DOCTYPE) is not allowed in an export; nothing of it is read.";
        var position = broken.Message.LastIndexOf(" Line ", StringComparison.Ordinal);
        return "this is not well-formed XML: " + (position < 0 ? broken.Message : broken.Message[..position]);
    }
}
