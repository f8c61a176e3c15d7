using Wellspring.Foundation;

namespace Wellspring.Importing.WordPress;

/// <summary>
/// Watches the bytes of an export on their way to the XML reader, which holds each CDATA section whole and several
/// times over: a section that no text needs ends the reading before it fills the memory.
/// </summary>
sealed class SectionLimit(Stream inner, string file) : Stream
{
    /// <summary>More than the longest text that is taken, in any encoding, and more than plug-ins keep beside a post.</summary>
    public const int LongestSection = 16 << 20;

    private static ReadOnlySpan<byte> Opening => "<![CDATA["u8;

    private bool inside;
    private int matched;
    private int length;
    private int line = 1;
    private int startLine;

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        foreach (var one in buffer[..read]) Watch(one);
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    private void Watch(byte one)
    {
        if (one == '\n') line++;
        if (inside) WatchInside(one);
        else WatchOutside(one);
    }

    private void WatchOutside(byte one)
    {
        matched = one == Opening[matched] ? matched + 1 : one == '<' ? 1 : 0;
        if (matched < Opening.Length) return;
        (inside, matched, length, startLine) = (true, 0, 0, line);
    }

    private void WatchInside(byte one)
    {
        if (++length > LongestSection) throw new UnreadableInputException($"a section of more than {LongestSection >> 20} MB is too long to be part of an article.", new Place(startLine, 1, file));
        if (one == '>' && matched >= 2) (inside, matched) = (false, 0);
        else matched = one == ']' ? matched + 1 : 0;
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
