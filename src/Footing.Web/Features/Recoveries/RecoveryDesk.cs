using Footing.App.Library;
using Footing.App.People;
using Footing.App.Recoveries;
using Footing.Core.Drivers;
using Footing.Core.Moves;
using Footing.Core.Playbooks;
using Footing.Core.Tracking;
using Footing.Web.Features.Lines;

namespace Footing.Web.Features.Recoveries;

/// <summary>What every page of a recovery works with: the reading, which asks the policy, and the engines.</summary>
public sealed class RecoveryDesk(RecoveryReading reading, Shelf shelf, Engines engines)
{
    /// <summary>The recovery for this person, or null when the policy gives them no way to it.</summary>
    /// <param name="needed">What the page lets people do at least.</param>
    /// <param name="page">Name of the page for the read log.</param>
    public Task<OpenedRecovery?> OpenAsync(RecoveryId id, Guid account, RecoveryAction needed, Func<RecoveryView, string?> page, CancellationToken cancel) =>
        reading.OpenAsync(id, account, needed, page, cancel);

    /// <summary>The same for a post, which is no read.</summary>
    public Task<RecoveryView?> ForPostAsync(RecoveryId id, Guid account, RecoveryAction needed, CancellationToken cancel) =>
        reading.AfterOwnPostAsync(id, account, needed, cancel);

    public Playbook PlaybookOf(RecoveryView view) => shelf.Get(view.Playbook.Id);

    /// <summary>The lines that the lead reads, in the words of this reader.</summary>
    public RecoveryLines LinesOf(RecoveryView view)
    {
        var read = view.AsTheLeadReadsIt();
        return new(read, PlaybookOf(view), view.Reader, new(() => Track(read)), new(() => Assess(read)));
    }

    /// <summary>How it is going, from what this reader may see.</summary>
    public Track Track(RecoveryView view) => engines.Track(view.Playbook.Id).Estimate(view.ToCourse(PlaybookOf(view)));

    /// <summary>What may be behind it, with the question most worth asking this reader.</summary>
    public Assessment Assess(RecoveryView view) => engines.Drivers(view.Playbook.Id).Assess(view.ToEvidence(PlaybookOf(view)), new()
    {
        Ask = [view.Reader == Reader.Lead ? Voice.Manager : Voice.Employee],
        Circumstances = view.ToCircumstances(PlaybookOf(view), view.Today),
    });

    /// <summary>The plan as the engine would propose it today. What is to be stored in the shared plan is proposed from what the lead reads.</summary>
    public Plan Propose(RecoveryView view)
    {
        var drivers = engines.Drivers(view.Playbook.Id);
        var circumstances = view.ToCircumstances(PlaybookOf(view), view.Today);
        return drivers.Planner.Propose(circumstances, drivers.Posterior(circumstances.Evidence).Probabilities);
    }
}
