using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Xml;
using Wellspring.Foundation;

namespace Wellspring.Evidence;

/// <summary>Copies the elements of a CSL file into the JSON tree that the processor works on.</summary>
sealed class CslTree(string name)
{
    private const int DeepEnough = 100;

    private readonly ArrayBufferWriter<byte> bytes = new();
    private readonly Stack<bool> hasContent = new();
    private string? parent;

    public CslXml Copy(XmlReader xml)
    {
        using var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { MaxDepth = 4 * DeepEnough });
        do Node(json, xml);
        while (xml.Read());
        json.Flush();
        return new(Encoding.UTF8.GetString(bytes.WrittenSpan), null, parent);
    }

    private void Node(Utf8JsonWriter json, XmlReader xml)
    {
        switch (xml.NodeType)
        {
            case XmlNodeType.Element: Open(json, xml); break;
            case XmlNodeType.EndElement: Close(json, xml.LocalName is "term" or "single" or "multiple"); break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace: Text(json, xml.Value); break;
        }
    }

    private void Open(Utf8JsonWriter json, XmlReader xml)
    {
        if (xml.Depth > DeepEnough) throw new UnreadableInputException($"elements are nested deeper than {DeepEnough}", new Place(CslXml.Line(xml), CslXml.Column(xml), name));
        MarkContent();
        json.WriteStartObject();
        json.WriteString("name", xml.LocalName);
        var (empty, term) = (xml.IsEmptyElement, xml.LocalName == "term");
        Attributes(json, xml);
        json.WriteStartArray("children");
        hasContent.Push(false);
        if (empty) Close(json, term);
    }

    private void Attributes(Utf8JsonWriter json, XmlReader xml)
    {
        if (xml.LocalName == "link" && xml.GetAttribute("rel") == "independent-parent") parent = xml.GetAttribute("href");
        json.WriteStartObject("attrs");
        while (xml.MoveToNextAttribute()) json.WriteString(xml.Name, xml.Value);
        xml.MoveToElement();
        json.WriteEndObject();
    }

    private void Text(Utf8JsonWriter json, string text)
    {
        MarkContent();
        json.WriteStringValue(text.ReplaceLineEndings(" "));
    }

    // A term that is there but says nothing is not the same as a term that is not there.
    private void Close(Utf8JsonWriter json, bool mayBeEmptyText)
    {
        if (!hasContent.Pop() && mayBeEmptyText) json.WriteStringValue("");
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void MarkContent()
    {
        if (hasContent.TryPop(out _)) hasContent.Push(true);
    }
}
