using System.Text;

namespace Wellspring.Foundation;

/// <summary>Files from outside, of a bounded size and read strictly: the one room that says what is wrong with a path.</summary>
public static class InputText
{
    /// <summary>For a whole library of records.</summary>
    public const long Largest = 256L << 20;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="UnreadableInputException">Not there, too big, or not UTF-8 (or UTF-16 with its mark), with the line of the first wrong byte.</exception>
    public static string Load(string path, long longest = 16 << 20) => Decode(Bytes(path, longest), path);

    public static byte[] Bytes(string path, long longest = Largest)
    {
        MustBeFile(path);
        var length = new FileInfo(path).Length;
        if (length > longest) throw Wrong(path, $"the file has {Size(length)}; {Size(longest)} is the most");
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw Wrong(path, $"the file cannot be read: {unreadable.Message}");
        }
    }

    /// <exception cref="UnreadableInputException">There is no file of this name.</exception>
    /// <param name="meant">What to name instead of a folder.</param>
    public static void MustBeFile(string path, string meant = "a file is meant")
    {
        if (Directory.Exists(path)) throw Wrong(path, $"this is a folder; {meant}");
        if (!File.Exists(path)) throw Wrong(path, "there is no such file");
    }

    /// <exception cref="UnreadableInputException">There is no folder of this name.</exception>
    /// <param name="meant">What to name instead of a file.</param>
    public static void MustBeFolder(string path, string meant = "a folder is meant")
    {
        if (File.Exists(path)) throw Wrong(path, $"this is a file; {meant}");
        if (!Directory.Exists(path)) throw Wrong(path, "there is no such folder");
    }

    /// <exception cref="UnreadableInputException">Not UTF-8 (or UTF-16 with its mark), with the line of the first wrong byte.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes, string file)
    {
        var (encoding, mark) = EncodingOf(bytes);
        bytes = bytes[mark..];
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException wrong)
        {
            throw new UnreadableInputException("the text is not UTF-8", PlaceOf(bytes, wrong.Index, file));
        }
    }

    private static (Encoding Encoding, int Mark) EncodingOf(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Strict, 3),
        [0xFF, 0xFE, ..] => (new UnicodeEncoding(false, true, true), 2),
        [0xFE, 0xFF, ..] => (new UnicodeEncoding(true, true, true), 2),
        _ => (Strict, 0),
    };

    private static Place PlaceOf(ReadOnlySpan<byte> bytes, int index, string file)
    {
        var before = bytes[..Math.Clamp(index, 0, bytes.Length)];
        return new(before.Count((byte)'\n') + 1, before.Length - (before.LastIndexOf((byte)'\n') + 1) + 1, file);
    }

    private static string Size(long bytes) => bytes < 10 << 20 ? $"{bytes} bytes" : $"{bytes >> 20} MB";

    private static UnreadableInputException Wrong(string path, string why) => new(why, new Place(0, 0, path));
}
