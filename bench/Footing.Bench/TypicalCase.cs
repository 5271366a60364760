using Footing.Core.Drivers;
using Footing.Core.Moves;
using Footing.Core.Playbooks;

namespace Footing.Bench;

/// <summary>The first shipped playbook and a case as a lead would have it after some minutes: two triggers, every sign, eight answers.</summary>
internal static class TypicalCase
{
    public static Playbook Playbook { get; } = Read("recovery-after-failure");

    public static Evidence Evidence { get; } = new()
    {
        Triggers = [.. Playbook.Triggers.Take(2).Select(t => t.Id)],
        Signs = Evidence.None.Signs.AddRange(Playbook.Signs.Select((s, i) => KeyValuePair.Create(s.Id, SignReading.At(i % 5)))),
        Answers = Evidence.None.Answers.AddRange(Playbook.Questions.Where((_, i) => i % 5 == 0).Take(8)
            .Select((q, i) => KeyValuePair.Create(q.Id, (Answer)(i % 3)))),
    };

    public static Circumstances Circumstances { get; } = new()
    {
        Evidence = Evidence,
        Setback = new DateOnly(2026, 11, 20),
        Start = new DateOnly(2026, 11, 23),
    };

    private static Playbook Read(string id)
    {
        string folder = Path.Combine(Root(AppContext.BaseDirectory), "playbooks", id);
        var reading = PlaybookReader.Read(id, Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => new PlaybookFile(Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllBytes(file))));
        return reading.Playbook ?? throw new InvalidOperationException(string.Join(Environment.NewLine, reading.Faults));
    }

    private static string Root(string folder) =>
        File.Exists(Path.Combine(folder, "Footing.slnx")) ? folder : Root(Path.GetDirectoryName(folder)!);
}
