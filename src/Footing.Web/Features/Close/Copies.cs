using Footing.App.Allies;
using Footing.App.Recoveries;
using Footing.Web.Features.Recoveries;

namespace Footing.Web.Features.Close;

/// <summary>Makes the copies that a colleague keeps.</summary>
public sealed class Copies(RecoveryReading reading, SharingTasks tasks, RecoveryDesk desk)
{
    /// <summary>The copy of one recovery, or null when it is not theirs.</summary>
    public async Task<RecoveryCopy?> OfAsync(RecoveryId id, Guid colleague, CancellationToken cancel) =>
        await reading.AfterOwnPostAsync(id, colleague, App.People.RecoveryAction.TakeCopy, cancel) is { } view
            ? new(view, desk.PlaybookOf(view), desk.LinesOf(view), await reading.LogAsync(id, colleague, cancel) ?? [],
                await tasks.AllOfAsync(id, colleague, cancel), view.KeptUntil!.Value)
            : null;

    /// <summary>The copy of an invitation that is still open.</summary>
    public RecoveryCopy Of(OpenInvitation invitation) =>
        new(invitation.Recovery, desk.PlaybookOf(invitation.Recovery), desk.LinesOf(invitation.Recovery), [], [], invitation.OpenUntil);
}
