using System.IO.Compression;
using Wellspring.Foundation.Shell;

namespace Wellspring.Tests.Studio.Editing;

public sealed class EditorScriptTests
{
    private const int MostBytes = 150 * 1024;

    [Fact]
    public void The_script_of_the_editor_is_at_most_150_kilobytes_compressed()
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(Islands.Named("editor").Bytes);
        Assert.InRange(compressed.Length, 1, MostBytes);
    }
}
