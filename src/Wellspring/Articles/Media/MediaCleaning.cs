namespace Wellspring.Articles.Media;

/// <summary>What is kept of a file from outside: the picture, and nothing that runs, or tells where and by whom it was taken. Cleaning what is clean changes nothing.</summary>
static class MediaCleaning
{
    /// <returns>Null when it is no drawing that can be read.</returns>
    public static byte[]? Clean(MediaType type, byte[] bytes) => type.Extension switch
    {
        "svg" => SvgCleaning.Clean(bytes),
        "jpg" => JpegCleaning.Clean(bytes),
        "png" => PngCleaning.Clean(bytes),
        "webp" => WebPCleaning.Clean(bytes),
        _ => bytes,
    };
}
