using Footing.App.Alone;
using Footing.App.Library;
using Footing.App.People;
using Footing.Core.Drivers;
using Footing.Core.Moves;
using Footing.Core.Playbooks;
using Footing.Core.Tracking;

namespace Footing.Web.Features.Alone;

/// <summary>What every page of work alone works with: the owner's reading, and the engines.</summary>
public sealed class AloneDesk(AloneReading reading, Shelf shelf, Engines engines)
{
    /// <summary>The playbook that someone who begins now works with.</summary>
    public Playbook Default => shelf.Default;

    public Task<AloneView?> OpenAsync(AloneWorkId id, Guid account, RecoveryAction needed, CancellationToken cancel) =>
        reading.ReadAsync(id, account, needed, cancel);

    public Playbook PlaybookOf(AloneView view) => shelf.Get(view.Work.Playbook.Id);

    /// <summary>How it is going, in one voice.</summary>
    public Track Track(AloneView view) => engines.Track(view.Work.Playbook.Id).Estimate(view.ToCourse(PlaybookOf(view)));

    /// <summary>What may be behind it, with the question most worth asking the colleague.</summary>
    public Assessment Assess(AloneView view) => engines.Drivers(view.Work.Playbook.Id).Assess(view.ToEvidence(PlaybookOf(view)), new()
    {
        Ask = [Voice.Employee],
        Circumstances = view.ToCircumstances(PlaybookOf(view)),
    });

    /// <summary>The moves that would fit, as the planner sees it today.</summary>
    public Plan Propose(AloneView view)
    {
        var drivers = engines.Drivers(view.Work.Playbook.Id);
        var circumstances = view.ToCircumstances(PlaybookOf(view));
        return drivers.Planner.Propose(circumstances, drivers.Posterior(circumstances.Evidence).Probabilities);
    }
}
