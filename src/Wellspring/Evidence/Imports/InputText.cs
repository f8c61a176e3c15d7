using System.Text;
using Wellspring.Foundation;

namespace Wellspring.Evidence;

/// <summary>Text of a file from outside: UTF-8 (or UTF-16 with its mark), read strictly, of a bounded size.</summary>
static class InputText
{
    private const long LargestFile = 256L * 1024 * 1024;
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    public static string Read(string file)
    {
        var bytes = Bytes(file);
        try
        {
            return Decode(bytes);
        }
        catch (DecoderFallbackException invalid)
        {
            var line = bytes.AsSpan(0, Math.Max(0, invalid.Index)).Count((byte)'\n') + 1;
            throw new UnreadableInputException("the file is not UTF-8", new Place(line, 1, file));
        }
    }

    public static byte[] Bytes(string file)
    {
        try
        {
            if (Directory.Exists(file)) throw new UnreadableInputException("this is a folder; name a file", new Place(0, 0, file));
            var about = new FileInfo(file);
            if (!about.Exists) throw new UnreadableInputException("there is no such file", new Place(0, 0, file));
            if (about.Length > LargestFile) throw new UnreadableInputException("the file is larger than 256 MB", new Place(0, 0, file));
            return File.ReadAllBytes(file);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableInputException($"the file cannot be read: {unreadable.Message}", new Place(0, 0, file));
        }
    }

    private static string Decode(byte[] bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Strict.GetString(bytes.AsSpan(3)),
        [0xFF, 0xFE, ..] => new UnicodeEncoding(false, true, true).GetString(bytes.AsSpan(2)),
        [0xFE, 0xFF, ..] => new UnicodeEncoding(true, true, true).GetString(bytes.AsSpan(2)),
        _ => Strict.GetString(bytes),
    };
}
