using Lucene.Net.Store;

namespace Wellspring.Searching;

/// <summary>
/// The files of an index, read and not mapped: mapped files would count as memory of the process. Lucene reads 1 KB at a time and asks for the
/// length of the file each time, which was nearly half of a search for one word.
/// </summary>
sealed class IndexFiles(string folder) : NIOFSDirectory(folder)
{
    private const int Read = 4 * 1024;

    // Texts are packed by 16 KB and more.
    private const int ReadOfTexts = 16 * 1024;

    public override IndexInput OpenInput(string name, IOContext context)
    {
        var input = base.OpenInput(name, context);
        if (input is BufferedIndexInput buffered) buffered.SetBufferSize(name.EndsWith(".fdt", StringComparison.Ordinal) ? ReadOfTexts : Read);
        return input;
    }
}
