using System.Text.Json;
using Footing.Core.Drivers;
using Footing.Core.Playbooks;

namespace Footing.Core.Lines;

/// <summary>The engine behind <c>assess</c>: why.</summary>
public sealed class AssessLines(Playbook playbook, DriverModel model, bool ranges = true, bool next = true) : LineEngine(playbook)
{
    private readonly CaseLines lines = new(playbook);

    private protected override void Answer(JsonElement line, Utf8JsonWriter json, List<InputFault> faults)
    {
        var asked = lines.Read(line, faults);
        if (faults.Count > 0) return;
        var options = new AssessOptions { Ranges = ranges, Next = next, Ask = asked.Ask, Circumstances = asked.Circumstances };
        AssessmentFormat.Write(json, asked.Id, model.Assess(asked.Circumstances.Evidence, options), options);
    }
}
