using Wellspring.Accounts;
using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>Looks at a file that is to show a licence: a PDF, or a picture without what the camera wrote into it. What it is, its bytes say.</summary>
public static class ReadPaper
{
    public const int Largest = 10 << 20;

    private const int EndOfPdf = 2048;

    public static Outcome<PaperFile> Of(byte[] bytes, string name)
    {
        if (bytes.Length > Largest) return Refused(name, $"has more than {Largest >> 20} MB");
        if (IsPdf(bytes)) return new PaperFile(name, "pdf", bytes);
        return MediaStore.Look(bytes, name) is { Done: true, Value: { ContentType: not "image/svg+xml" } picture }
            ? new PaperFile(name, picture.Extension, picture.Bytes)
            : Refused(name, "is neither a PDF nor a picture that can be read (PNG, JPEG, WebP, GIF or AVIF), whatever its name says");
    }

    /// <summary>Whether the bytes would be taken today, as they are and under this name.</summary>
    public static bool WouldKeep(string file, byte[] bytes) => Of(bytes, file) is { Done: true, Value: var paper } && paper.File == file;

    private static bool IsPdf(byte[] bytes) => bytes.AsSpan().StartsWith("%PDF-"u8) && bytes.AsSpan(Math.Max(0, bytes.Length - EndOfPdf)).IndexOf("%%EOF"u8) >= 0;

    private static Finding Refused(string name, string why) => Finding.Refuse("paper-unreadable", $"The file \"{name}\" {why}.");
}
