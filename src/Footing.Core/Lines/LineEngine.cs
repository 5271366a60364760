using System.Text.Json;
using Footing.Core.Playbooks;

namespace Footing.Core.Lines;

/// <summary>An engine as the command line and the HTTP API use it: one JSON object in, one out. Safe to share between threads.</summary>
public abstract class LineEngine
{
    private protected LineEngine(Playbook playbook) => Playbook = playbook;

    /// <summary>The playbook it works with.</summary>
    public Playbook Playbook { get; }

    /// <summary>Answers one object.</summary>
    /// <param name="line">The object as parsed.</param>
    /// <param name="json">Takes the answer; left alone when there are faults.</param>
    /// <returns>Everything that is wrong with the object; empty when it was answered.</returns>
    public IReadOnlyList<InputFault> Answer(JsonElement line, Utf8JsonWriter json)
    {
        var faults = new List<InputFault>();
        Answer(line, json, faults);
        return faults;
    }

    private protected abstract void Answer(JsonElement line, Utf8JsonWriter json, List<InputFault> faults);
}
