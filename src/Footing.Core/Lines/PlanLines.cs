using System.Text.Json;
using Footing.Core.Drivers;
using Footing.Core.Playbooks;

namespace Footing.Core.Lines;

/// <summary>The engine behind <c>plan</c>: what to do.</summary>
public sealed class PlanLines(Playbook playbook, DriverModel model) : LineEngine(playbook)
{
    private readonly CaseLines lines = new(playbook);

    private protected override void Answer(JsonElement line, Utf8JsonWriter json, List<InputFault> faults)
    {
        var asked = lines.Read(line, faults);
        if (faults.Count > 0) return;
        var probabilities = model.Posterior(asked.Circumstances.Evidence).Probabilities;
        PlanFormat.Write(json, asked.Id, model.Planner.Propose(asked.Circumstances, probabilities), Playbook);
    }
}
