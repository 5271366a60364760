using System.Text.Json;
using Footing.Core.Playbooks;

namespace Footing.Core.Lines;

/// <summary>An engine as the command line and the HTTP API use it: one JSON object in, one out. Safe to share between threads.</summary>
public abstract class LineEngine
{
    /// <summary>Code of the fault that stands for a failure of the program rather than of the input.</summary>
    public const string InternalError = "internal-error";

    private protected LineEngine(Playbook playbook) => Playbook = playbook;

    /// <summary>The playbook it works with.</summary>
    public Playbook Playbook { get; }

    /// <summary>Answers one object.</summary>
    /// <param name="line">The object as parsed.</param>
    /// <param name="json">Takes the answer; what it holds is to be thrown away when there are faults.</param>
    /// <returns>Everything that is wrong with the object; empty when it was answered.</returns>
    public IReadOnlyList<InputFault> Answer(JsonElement line, Utf8JsonWriter json)
    {
        var faults = new List<InputFault>();
        try
        {
            Answer(line, json, faults);
        }
        catch (Exception unforeseen) when (unforeseen is not OutOfMemoryException)
        {
            // One line that meets a fault of the program must not keep the others from their answers.
            faults.Add(new InputFault(InternalError, $"The program failed on this ({unforeseen.GetType().Name}); the fault is its own.", ""));
        }
        return faults;
    }

    private protected abstract void Answer(JsonElement line, Utf8JsonWriter json, List<InputFault> faults);
}
