using System.Text.Json;
using Footing.Core.Playbooks;
using Footing.Core.Tracking;

namespace Footing.Core.Lines;

/// <summary>The engine behind <c>track</c>: is it working.</summary>
public sealed class TrackLines(Playbook playbook, TrackEngine engine) : LineEngine(playbook)
{
    private readonly CourseLines lines = new(playbook);

    private protected override void Answer(JsonElement line, Utf8JsonWriter json, List<InputFault> faults)
    {
        var asked = lines.Read(line, faults);
        if (faults.Count > 0) return;
        TrackFormat.Write(json, asked.Id, engine.Estimate(asked.Course), Playbook);
    }
}
