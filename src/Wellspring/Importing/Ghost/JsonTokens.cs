using System.Text;
using System.Text.Json;
using Wellspring.Foundation;

namespace Wellspring.Importing.Ghost;

/// <summary>
/// Walks through a JSON file of any length and holds one value of it at a time; what nobody asks for is passed over
/// and never becomes a text in memory. Wherever it stops, it knows the line.
/// </summary>
sealed class JsonTokens(Stream stream, string file)
{
    /// <summary>More than a post of the longest text that is taken, in all the forms in which an export repeats it.</summary>
    public const int LongestValue = 32 << 20;

    private const int Deepest = 64;

    private byte[] buffer = new byte[64 << 10];
    private JsonReaderState state = new(new JsonReaderOptions { MaxDepth = Deepest });
    private int start, end;
    private bool atEnd, begun;
    private int line = 1, column = 1;

    private delegate bool Step(ref Utf8JsonReader reader);

    public JsonTokenType Type { get; private set; }

    /// <summary>Of a member; otherwise empty.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Where the last token or value began.</summary>
    public Place Place { get; private set; } = new(1, 1, file);

    /// <summary>Goes to the next token; false at the end of the file.</summary>
    public bool Next() => Take((ref _) => true);

    /// <summary>Goes to the next value and reads it whole; null when the list ends here.</summary>
    public JsonElement? NextValue()
    {
        JsonElement? value = null;
        Take((ref reader) => reader.TokenType == JsonTokenType.EndArray || Whole(ref reader, out value));
        return value;
    }

    /// <summary>Goes past the next value; false when the list ends here.</summary>
    public bool PassNext()
    {
        var passed = false;
        Take((ref reader) => !(passed = reader.TokenType != JsonTokenType.EndArray) || reader.TrySkip());
        return passed;
    }

    public UnreadableInputException Unreadable(string sentence) => new(sentence, Place);

    private static bool Whole(ref Utf8JsonReader reader, out JsonElement? value)
    {
        value = null;
        if (!JsonDocument.TryParseValue(ref reader, out var document)) return false;
        using (document) value = document.RootElement.Clone();
        return true;
    }

    private bool Take(Step step)
    {
        try
        {
            while (true)
            {
                var reader = new Utf8JsonReader(buffer.AsSpan(start, end - start), atEnd, state);
                if (reader.Read() && Accept(ref reader, step)) return true;
                if (atEnd) return false;
                Fill();
            }
        }
        catch (JsonException broken)
        {
            throw new UnreadableInputException($"this is no JSON: {Sentence(broken)}", new Place((int)(broken.LineNumber ?? 0) + 1, (int)(broken.BytePositionInLine ?? 0) + 1, file));
        }
    }

    private bool Accept(ref Utf8JsonReader reader, Step step)
    {
        var (type, begins) = (reader.TokenType, (int)reader.TokenStartIndex);
        var name = type == JsonTokenType.PropertyName ? NameOf(ref reader) : "";
        if (!step(ref reader)) return false;
        Advance(begins);
        (Type, Name, Place) = (type, name, new(line, column, file));
        Advance((int)reader.BytesConsumed - begins);
        state = reader.CurrentState;
        return true;
    }

    // Of a name that is no Unicode nothing is wanted.
    private static string NameOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }

    private void Advance(int length)
    {
        var passed = buffer.AsSpan(start, length);
        var lines = passed.Count((byte)'\n');
        column = lines == 0 ? column + length : length - passed.LastIndexOf((byte)'\n');
        (line, start) = (line + lines, start + length);
    }

    private void Fill()
    {
        buffer.AsSpan(start, end - start).CopyTo(buffer);
        (start, end) = (0, end - start);
        if (end > LongestValue) throw new UnreadableInputException($"a row of more than {LongestValue >> 20} MB is too long to be part of a site.", new Place(line, column, file));
        if (end == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
        var read = stream.Read(buffer, end, buffer.Length - end);
        (atEnd, end) = (read == 0, end + read);
        if (!begun) PassMark();
    }

    private void PassMark()
    {
        begun = end >= 3 || atEnd;
        if (begun && buffer.AsSpan(0, end).StartsWith(Encoding.UTF8.Preamble)) start = 3;
    }

    // .NET says path and position again in its sentence; ours stand before it.
    private static string Sentence(JsonException broken) => broken.Message.Split(" LineNumber:", 2)[0].Split(" Path:", 2)[0];
}
