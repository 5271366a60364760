using Footing.App.Audit;
using Footing.App.Insights;
using Footing.App.People;
using Footing.App.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footing.App.Recoveries;

/// <summary>Pausing, handing over, ending.</summary>
public sealed class Lifecycle(RecoveryChanges changes, AuditChain audit, Access access, TimeProvider clock)
{
    /// <summary>Either pauses. A complaint pauses by this too, and leaves no other trace.</summary>
    public Task<ChangeOutcome> PauseAsync(RecoveryId id, Guid by, CancellationToken cancel = default) =>
        changes.MakeAsync(id, by, RecoveryAction.Pause, change => Done(() => change.Recovery.Pause(change.Today)), cancel);

    /// <summary>The colleague resumes. A lead asks the colleague to.</summary>
    public Task<ChangeOutcome> ResumeAsync(RecoveryId id, Guid by, CancellationToken cancel = default) =>
        changes.MakeAsync(id, by, RecoveryAction.Resume, change => Done(() => change.Recovery.Resume(by, change.Today)), cancel);

    /// <summary>Either closes it, and it is counted among the closed ones of the quarter unless the colleague said no.</summary>
    public Task<ChangeOutcome> CloseAsync(RecoveryId id, Guid by, CancellationToken cancel = default) =>
        changes.MakeAsync(
            id, by, RecoveryAction.Close,
            async (change, db) =>
            {
                if (change.Recovery.Stage == Stage.Closed) return ChangeOutcome.Saved;
                change.Recovery.Close(change.Today);
                db.Count(change.Recovery);
                await audit.AddAsync(db, AuditKind.Closed, id, cancel);
                return ChangeOutcome.Saved;
            },
            cancel);

    /// <summary>Whether this person wants to look back twice after closing.</summary>
    public Task<ChangeOutcome> WantLaterLooksAsync(RecoveryId id, Guid by, bool want, CancellationToken cancel = default) =>
        changes.MakeAsync(
            id, by, RecoveryAction.WantLaterLooks, change => Done(() => change.Recovery.WantLaterLooks(by, want, change.Today)), cancel);

    /// <summary>This person has read the suggestion of more help; it is not shown to them again.</summary>
    public Task<ChangeOutcome> NoteSuggestionAsync(RecoveryId id, Guid by, CancellationToken cancel = default) =>
        changes.MakeAsync(id, by, RecoveryAction.NoteSuggestion, change => Done(() => change.Recovery.NoteSuggestion(by)), cancel);

    /// <summary>Proposes that another lead holds it.</summary>
    public Task<ChangeOutcome> ProposeHandOverAsync(RecoveryId id, Guid by, Guid toLead, CancellationToken cancel = default) =>
        changes.MakeAsync(
            id, by, RecoveryAction.ProposeHandOver,
            async (change, db) =>
            {
                var recovery = change.Recovery;
                var fits = toLead != recovery.LeadId && toLead != recovery.ColleagueId
                    && (await access.DecideAsync(db, Relationship.Stranger, toLead, RecoveryAction.Hold, cancel)).Allowed;
                if (!fits) return new ChangeOutcome.Refused([new("not-a-lead", "This person cannot take it over.", "toLead")]);
                recovery.ProposeHandOver(toLead, by, change.Today, clock);
                return ChangeOutcome.Saved;
            },
            cancel);

    /// <summary>The colleague's yes or no to the open proposal. With a yes the former lead has no access from here on.</summary>
    public Task<ChangeOutcome> AnswerHandOverAsync(RecoveryId id, Guid by, Guid handOverId, bool agree, CancellationToken cancel = default) =>
        changes.MakeAsync(
            id, by, RecoveryAction.AgreeHandOver,
            async (change, db) =>
            {
                if (change.Recovery.HandOvers.SingleOrDefault(proposed => proposed.IsOpen && proposed.Id == handOverId) is not { } handOver)
                    return new ChangeOutcome.NotFound();
                if (agree)
                {
                    change.Recovery.AgreeHandOver(handOver, change.Today);
                    await audit.AddAsync(db, AuditKind.HandedOver, id, cancel);
                }
                else
                {
                    change.Recovery.RefuseHandOver(change.Today);
                }
                return ChangeOutcome.Saved;
            },
            cancel);

    /// <summary>The colleague takes back everything they entered.</summary>
    public Task<ChangeOutcome> TakeBackInputAsync(RecoveryId id, Guid by, CancellationToken cancel = default) =>
        changes.MakeAsync(
            id, by, RecoveryAction.TakeBackInput,
            async (change, db) => await IsHeldAsync(db, change.Recovery, cancel)
                ? new ChangeOutcome.Refused([new("held", "A legal hold keeps this from being deleted. You can ask for all of it to be erased: then nobody but you can open it, and it is deleted when the hold is lifted.", "")])
                : Done(() => change.Recovery.TakeBackColleagueInput(change.Today)),
            cancel);

    /// <summary>Deletes it with all content, at once; while a legal hold stands, closes it to everyone else and deletes it after.</summary>
    public Task<ChangeOutcome> EraseAsync(RecoveryId id, Guid by, CancellationToken cancel = default) =>
        changes.MakeAsync(
            id, by, RecoveryAction.Erase,
            async (change, db) =>
            {
                await db.UncountAsync(change.Recovery, cancel);
                if (await IsHeldAsync(db, change.Recovery, cancel))
                {
                    if (change.Recovery.ErasureAskedOn is null) await audit.AddAsync(db, AuditKind.ErasureAsked, id, cancel);
                    change.Recovery.AskErasure(change.Today);
                    return new ChangeOutcome.Waits();
                }
                await db.DeleteRecoveryAsync(id, cancel);
                db.ChangeTracker.Clear();
                await audit.AddAsync(db, AuditKind.Erased, id, cancel);
                return ChangeOutcome.Saved;
            },
            cancel);

    private static Task<bool> IsHeldAsync(FootingDb db, Recovery recovery, CancellationToken cancel) =>
        db.LegalHolds.AnyAsync(hold => hold.AccountId == recovery.LeadId || hold.AccountId == recovery.ColleagueId, cancel);

    private static ChangeOutcome Done(Action change)
    {
        change();
        return ChangeOutcome.Saved;
    }
}
