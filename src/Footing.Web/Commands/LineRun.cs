using System.Buffers;
using System.Text.Json;
using Footing.Core;
using Footing.Core.Lines;
using Microsoft.Win32.SafeHandles;

namespace Footing.Web.Commands;

/// <summary>Runs an engine over lines, in their order and with flat memory: one line out for each line in.</summary>
internal sealed class LineRun
{
    private const int FlushAt = 64 * 1024;
    private const int UnixBrokenPipe = 32;
    private const int WindowsBrokenPipe = 109;
    private const int WindowsNoReader = 232;

    private readonly LineEngine engine;
    private readonly Progress progress;
    private readonly Stream output;
    private readonly ArrayBufferWriter<byte> answers = new(2 * FlushAt);
    private readonly ArrayBufferWriter<byte> answer = new();
    private readonly Utf8JsonWriter json;
    private readonly bool namesFiles;
    private long lines;
    private long faulty;
    private bool outputGone;
    private bool outputFailed;

    private LineRun(LineEngine engine, Progress progress, Stream output, bool namesFiles)
    {
        this.engine = engine;
        this.progress = progress;
        this.output = output;
        this.namesFiles = namesFiles;
        json = new Utf8JsonWriter(answer, JsonWriting.Options);
    }

    /// <summary>Answers every line of every input on standard output.</summary>
    /// <returns>Exit status: 0 when all were answered, 1 otherwise.</returns>
    public static async Task<int> RunAsync(LineEngine engine, IReadOnlyList<LineInput> inputs, Progress progress, CancellationToken cancel)
    {
        await using var standardOutput = OpenOutput();
        var run = new LineRun(engine, progress, standardOutput, namesFiles: inputs.Count > 1);
        try
        {
            foreach (var input in inputs)
                await run.AnswerAsync(input, cancel);
        }
        catch (IOException) when (run.outputGone)
        {
            // Whoever reads has enough, as in "footing assess cases.ndjson | head": nothing is wrong.
            return ExitStatus.Done;
        }
        catch (IOException failed) when (run.outputFailed)
        {
            await Console.Error.WriteLineAsync($"The answers cannot be written: {failed.Message}");
            return ExitStatus.Faulty;
        }
        progress.End(run.lines, run.faulty);
        return run.faulty == 0 ? ExitStatus.Done : ExitStatus.Faulty;
    }

    private async Task AnswerAsync(LineInput input, CancellationToken cancel)
    {
        await using var stream = input.Open();
        var number = 0L;
        await new LineReader(stream).ReadAsync(
            line =>
            {
                Answer(line, ++number, input);
                if (answers.WrittenCount >= FlushAt) Flush();
            },
            () =>
            {
                Flush();
                progress.Count(lines);
                return Task.CompletedTask;
            },
            cancel);
    }

    private void Answer(ReadOnlyMemory<byte>? line, long number, LineInput input)
    {
        lines++;
        var faults = line is { } bytes ? Answer(bytes) : [new InputFault("line-too-long", $"The line is longer than {LineReader.MostBytes} bytes.", "")];
        if (faults.Count > 0) WriteFaults(faults, number, input);
        answers.Write(answer.WrittenSpan);
        answers.Write("\n"u8);
        answer.ResetWrittenCount();
    }

    private IReadOnlyList<InputFault> Answer(ReadOnlyMemory<byte> line)
    {
        using var document = JsonLine.Parse(line, out var fault);
        if (document is null) return [fault!];
        json.Reset();
        var faults = engine.Answer(document.RootElement, json);
        json.Flush();
        return faults;
    }

    private void WriteFaults(IReadOnlyList<InputFault> faults, long number, LineInput input)
    {
        faulty++;
        json.Reset();
        answer.ResetWrittenCount();
        json.WriteFaults(faults, number, namesFiles ? input.Name ?? "-" : null);
        json.Flush();
    }

    private void Flush()
    {
        if (answers.WrittenCount == 0) return;
        try
        {
            output.Write(answers.WrittenSpan);
        }
        catch (IOException fault)
        {
            outputGone = IsClosedPipe(fault);
            outputFailed = !outputGone;
            throw;
        }
        answers.ResetWrittenCount();
    }

    /// <summary>Whether nobody reads any more, by the operating system's number for it; a full disk is another matter.</summary>
    private static bool IsClosedPipe(IOException fault) => OperatingSystem.IsWindows()
        ? (fault.HResult & 0xFFFF) is WindowsBrokenPipe or WindowsNoReader
        : fault.HResult == UnixBrokenPipe;

    /// <summary>Standard output, such that a closed pipe is noticed: the console's own stream keeps silent about it.</summary>
    private static Stream OpenOutput()
    {
        if (OperatingSystem.IsWindows()) return Console.OpenStandardOutput();
        var direct = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);

        // Writing to a file this way would leave the position that other programs share with us where it was.
        return direct.CanSeek ? Console.OpenStandardOutput() : direct;
    }
}
