using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Wellspring.Foundation;

namespace Wellspring.Evidence;

/// <summary>A JSON file whose parts know where they stand, so that a complaint can name the line.</summary>
sealed class JsonText
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64, AllowDuplicateProperties = false };
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);
    private readonly string file;
    private readonly byte[] bytes;
    private List<Place>? places;

    private JsonText(string file, byte[] bytes) => (this.file, this.bytes, Root) = (file, bytes, Parse(file, bytes));

    public JsonNode Root { get; }

    public static JsonText Of(string text, string name) => new(name, Encoding.UTF8.GetBytes(text));

    public static JsonText Read(string file) => new(file, WithoutMark(InputText.Bytes(file)));

    /// <summary>The complaint, at the element of the outermost list with this index, or about the whole file.</summary>
    public UnreadableInputException Unreadable(string sentence, int? element = null) =>
        new(sentence, element is { } index ? PlaceOf(index) : new Place(1, 1, file));

    /// <summary>Where the elements of the outermost list begin.</summary>
    public Place PlaceOf(int element) => element < (places ??= Places()).Count ? places[element] : new(1, 1, file);

    private List<Place> Places()
    {
        var found = new List<Place>();
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = 64 });
        while (reader.Read() && reader.TokenType != JsonTokenType.StartArray) { }
        var (line, lineStart, seen) = (1, 0, 0);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var start = (int)reader.TokenStartIndex;
            for (; seen < start; seen++)
            {
                if (bytes[seen] == '\n') (line, lineStart) = (line + 1, seen + 1);
            }
            found.Add(new(line, Strict.GetCharCount(bytes.AsSpan(lineStart..start)) + 1, file));
            reader.Skip();
        }
        return found;
    }

    private static JsonNode Parse(string file, byte[] bytes)
    {
        try
        {
            Strict.GetCharCount(bytes);
            CheckTexts(bytes);
            return JsonNode.Parse(bytes, documentOptions: Options) ?? throw new UnreadableInputException("the file says only null", new Place(1, 1, file));
        }
        catch (DecoderFallbackException invalid)
        {
            throw new UnreadableInputException("the file is not UTF-8", new Place(bytes.AsSpan(0, invalid.Index < 0 ? 0 : invalid.Index).Count((byte)'\n') + 1, 1, file));
        }
        catch (InvalidOperationException)
        {
            throw new UnreadableInputException("a text in it is no Unicode: half of a character (a lone surrogate)", new Place(1, 1, file));
        }
        catch (JsonException broken)
        {
            throw new UnreadableInputException($"this is no JSON: {Sentence(broken)}", new Place((int)(broken.LineNumber ?? 0) + 1, (int)(broken.BytePositionInLine ?? 0) + 1, file));
        }
    }

    // JSON can escape half of a character; whoever reads the text later would fall over it.
    private static void CheckTexts(byte[] bytes)
    {
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = 64 });
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped) reader.GetString();
        }
    }

    // .NET says path and position again in its sentence; ours stand before it.
    private static string Sentence(JsonException broken) => broken.Message.Split(" LineNumber:", 2)[0].Split(" Path:", 2)[0].TrimEnd('.');

    private static byte[] WithoutMark(byte[] bytes) => bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes;
}
