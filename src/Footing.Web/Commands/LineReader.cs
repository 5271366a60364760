using System.Buffers;
using System.IO.Pipelines;

namespace Footing.Web.Commands;

/// <summary>
/// Splits a stream into lines without ever holding more than one line and one buffer of it. Lines end at a line feed;
/// the last one need not.
/// </summary>
internal sealed class LineReader(Stream stream)
{
    /// <summary>Longer than any sensible line: what lies beyond is skipped and the line reported.</summary>
    public const int MostBytes = 1024 * 1024;

    private const int BufferBytes = 64 * 1024;

    private static readonly StreamPipeReaderOptions Options = new(bufferSize: BufferBytes, minimumReadSize: BufferBytes / 4);

    private readonly PipeReader reader = PipeReader.Create(stream, Options);
    private byte[] joined = [];
    private bool atStart = true;
    private bool skipping;

    /// <summary>Takes a line: its bytes, which are gone after the call, or nothing when the line was too long.</summary>
    public delegate void Take(ReadOnlyMemory<byte>? line);

    /// <summary>Gives every line to <paramref name="take"/> and calls <paramref name="pause"/> whenever it has to wait for more.</summary>
    public async Task ReadAsync(Take take, Func<Task> pause, CancellationToken cancel)
    {
        while (true)
        {
            var read = await reader.ReadAsync(cancel);
            var rest = read.Buffer;
            while (rest.PositionOf((byte)'\n') is { } end)
            {
                Give(rest.Slice(0, end), take);
                rest = rest.Slice(rest.GetPosition(1, end));
            }
            if (read.IsCompleted && (!rest.IsEmpty || skipping)) Give(rest, take);
            if (skipping || rest.Length > MostBytes)
            {
                skipping = !read.IsCompleted;
                rest = rest.Slice(rest.End);
            }
            reader.AdvanceTo(rest.Start, rest.End);
            await pause();
            if (read.IsCompleted) break;
        }
        await reader.CompleteAsync();
    }

    private void Give(ReadOnlySequence<byte> line, Take take)
    {
        if (skipping || line.Length > MostBytes) take(null);
        else take(WithoutMark(Contiguous(line)));
        skipping = false;
        atStart = false;
    }

    private ReadOnlyMemory<byte> Contiguous(ReadOnlySequence<byte> line)
    {
        if (line.IsSingleSegment) return line.First;
        var length = (int)line.Length;
        if (joined.Length < length) joined = new byte[Math.Max(length, BufferBytes)];
        line.CopyTo(joined);
        return joined.AsMemory(0, length);
    }

    /// <summary>The first line without the byte order mark that some editors put there.</summary>
    private ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> line) =>
        atStart && line.Span.StartsWith("\uFEFF"u8) ? line["\uFEFF"u8.Length..] : line;
}
