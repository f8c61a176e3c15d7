using System.Text;

namespace Wellspring.Tests.Importing.Ghost;

/// <summary>A beginning and then letters of any number, made while they are read; it knows how many were asked of it.</summary>
sealed class EndlessText(string beginning, long length) : Stream
{
    private readonly byte[] start = Encoding.UTF8.GetBytes(beginning);

    public long Given { get; private set; }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var made = 0;
        for (; made < count && Given < start.Length + length; made++, Given++)
            buffer[offset + made] = Given < start.Length ? start[Given] : (byte)'x';
        return made;
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
