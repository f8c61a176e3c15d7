using System.Text;
using Wellspring.Foundation;

namespace Wellspring.Articles.Files;

/// <summary>Text files from outside: UTF-8 or nothing.</summary>
public static class InputText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="UnreadableInputException">Not there, too big, or not UTF-8 (with the line of the first wrong byte).</exception>
    public static string Load(string path, long longest = 16 << 20)
    {
        var info = new FileInfo(path);
        if (Directory.Exists(path)) throw new UnreadableInputException("this is a folder; name the files in it", new(0, 0, path));
        if (!info.Exists) throw new UnreadableInputException("there is no such file", new(0, 0, path));
        if (info.Length > longest) throw new UnreadableInputException($"the file has {info.Length >> 20} MB; {longest >> 20} MB is the most", new(0, 0, path));
        return Decode(File.ReadAllBytes(path), path);
    }

    public static string Decode(ReadOnlySpan<byte> bytes, string file)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble)) bytes = bytes[3..];
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException wrong)
        {
            throw new UnreadableInputException("the text is not UTF-8", PlaceOf(bytes, wrong.Index, file));
        }
    }

    private static Place PlaceOf(ReadOnlySpan<byte> bytes, int index, string file)
    {
        var before = bytes[..Math.Clamp(index, 0, bytes.Length)];
        return new(before.Count((byte)'\n') + 1, before.Length - (before.LastIndexOf((byte)'\n') + 1) + 1, file);
    }
}
