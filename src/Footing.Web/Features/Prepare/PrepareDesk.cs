using Footing.App.Library;
using Footing.App.Recoveries;
using Footing.Core.Drivers;
using Footing.Core.Moves;
using Footing.Core.Playbooks;

namespace Footing.Web.Features.Prepare;

/// <summary>What every page of a preparation works with: the playbooks, the engines and the lead's cookie. Keeps nothing about a case.</summary>
public sealed class PrepareDesk(Shelf shelf, Engines engines, PreparationCookie cookie, TimeProvider clock)
{
    public Shelf Shelf { get; } = shelf;

    public PreparationCookie Cookie { get; } = cookie;

    public TimeProvider Clock { get; } = clock;

    /// <summary>The server's zone, until a signed-in lead brings their own; days must count somewhere.</summary>
    public string ServerZone => Days.IsZone(Clock.LocalTimeZone.Id) ? Clock.LocalTimeZone.Id : "UTC";

    /// <summary>Today where the preparation's days are counted.</summary>
    public DateOnly Today(Preparation preparation) => Days.Today(preparation.TimeZone, Clock);

    /// <summary>What may be behind it, with the lead's questions alone: nothing is asked of the colleague before they agree.</summary>
    public Assessment Assess(Preparation preparation) => engines.Drivers(preparation.Playbook).Assess(preparation.ToEvidence(), new()
    {
        Ask = [Voice.Manager],
        Circumstances = preparation.ToCircumstances(Today(preparation)),
    });

    /// <summary>What may be behind a case that was sent, without a next question.</summary>
    public Assessment Assess(string playbook, Evidence evidence) => engines.Drivers(playbook).Assess(evidence, new() { Next = false });

    /// <summary>The plan as the engine proposes it, without the lead's changes.</summary>
    public Plan Propose(Preparation preparation) => Propose(preparation.Playbook, preparation.ToCircumstances(Today(preparation)));

    /// <summary>The plan as the engine proposes it for a case that was sent.</summary>
    public Plan Propose(string playbook, Circumstances circumstances)
    {
        var drivers = engines.Drivers(playbook);
        return drivers.Planner.Propose(circumstances, drivers.Posterior(circumstances.Evidence).Probabilities);
    }
}
