using System.Buffers;
using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Footing.Core.Drivers;
using Footing.Core.Lines;
using Footing.Core.Numerics;
using Footing.Core.Playbooks;

namespace Footing.Bench.Lines;

/// <summary>
/// What <c>footing assess --no-ranges --no-next</c> does to a line: reading it, the exact sum and writing the answer.
/// Each operation is one line of a case with one or two triggers, three signs and four answers. Goal: 6,000 lines a second on one core.
/// </summary>
[MemoryDiagnoser]
public class AssessLinesBench
{
    private const int Lines = 1000;

    private readonly ArrayBufferWriter<byte> answers = new(16 * 1024 * 1024);
    private LineEngine engine = null!;
    private byte[][] lines = null!;

    [GlobalSetup]
    public void Prepare()
    {
        var playbook = TypicalCase.Playbook;
        engine = new AssessLines(playbook, new DriverModel(playbook), ranges: false, next: false);
        var random = new SeededRandom(20260101);
        lines = [.. Enumerable.Range(0, Lines).Select(i => Encoding.UTF8.GetBytes(Line(playbook, i, random)))];
    }

    [Benchmark(OperationsPerInvoke = Lines)]
    public int Answer()
    {
        answers.ResetWrittenCount();
        using var json = new Utf8JsonWriter(answers, JsonWriting.Options);
        foreach (var line in lines)
        {
            json.Reset();
            using var document = JsonLine.Parse(line, out _);
            engine.Answer(document!.RootElement, json);
            json.Flush();
        }
        return answers.WrittenCount;
    }

    private static string Line(Playbook playbook, int number, SeededRandom random)
    {
        var triggers = Some(playbook.Triggers.Select(trigger => trigger.Id), 1 + (number % 2), random).Select(id => $"\"{id}\"");
        var signs = Some(playbook.Signs.Select(sign => sign.Id), 3, random).Select((id, i) => $"\"{id}\":{(number + i) % 5}");
        var given = Some(playbook.Questions.Select(question => question.Id), 4, random).Select((id, i) => $"\"{id}\":\"{((number + i) % 2 == 0 ? "yes" : "no")}\"");
        return $"{{\"id\":\"c{number}\",\"triggers\":[{string.Join(',', triggers)}],\"signs\":{{{string.Join(',', signs)}}},\"answers\":{{{string.Join(',', given)}}}}}";
    }

    private static IEnumerable<string> Some(IEnumerable<string> ids, int count, SeededRandom random) =>
        ids.Select(id => (id, order: random.NextDouble())).OrderBy(entry => entry.order).Take(count).Select(entry => entry.id);
}
