using Footing.Core.Drivers;
using Footing.Core.Playbooks;

namespace Footing.Core.Moves;

/// <summary>A case as conditions and holds see it: facts and triggers by id, probabilities by driver.</summary>
internal sealed class CaseView
{
    private readonly Positions drivers;
    private readonly double leadingAt;
    private readonly Dictionary<string, bool> facts;
    private readonly HashSet<string> triggers;

    /// <exception cref="ArgumentException">A fact or trigger that the playbook does not have.</exception>
    public CaseView(Playbook playbook, PlaybookPositions positions, Circumstances circumstances)
    {
        drivers = positions.Drivers;
        leadingAt = playbook.Planning.LeadingAt;
        facts = new(circumstances.Facts, StringComparer.Ordinal);
        triggers = new(circumstances.Evidence.Triggers, StringComparer.Ordinal);
        foreach (string fact in facts.Keys)
            _ = positions.Facts[fact];
        foreach (string trigger in triggers)
            _ = positions.Triggers[trigger];
        Tries = [.. circumstances.Tries];
        DaysSinceSetback = circumstances is { Setback: { } setback, Start: { } start } ? start.DayNumber - setback.DayNumber : 0;
    }

    /// <summary>Days from the setback to the start of the plan; 0 when either is not known.</summary>
    public int DaysSinceSetback { get; }

    public IReadOnlyList<Attempt> Tries { get; }

    /// <summary>Per driver in the playbook's order; set anew for every posterior looked at.</summary>
    public double[] Probabilities { get; private set; } = [];

    /// <summary>Position of the leading driver, −1 when the first one stays below the threshold.</summary>
    public int Leading { get; private set; } = -1;

    public void Look(double[] probabilities)
    {
        Probabilities = probabilities;
        int first = States.First(probabilities);
        Leading = probabilities.Length > 0 && probabilities[first] >= leadingAt ? first : -1;
    }

    /// <summary>The fact's state; null when it is not known.</summary>
    public bool? Fact(string id) => facts.TryGetValue(id, out bool known) ? known : null;

    public bool Named(string trigger) => triggers.Contains(trigger);

    public double Probability(string driver) => Probabilities[drivers[driver]];

    public bool Leads(string driver) => Leading >= 0 && drivers[driver] == Leading;
}

/// <summary>Positions of the ids that conditions name.</summary>
internal sealed class PlaybookPositions(Playbook playbook)
{
    public Positions Drivers { get; } = new("driver", playbook.Drivers.Select(d => d.Id));

    public Positions Triggers { get; } = new("trigger", playbook.Triggers.Select(t => t.Id));

    public Positions Facts { get; } = new("fact", playbook.Facts.Select(f => f.Id));
}
