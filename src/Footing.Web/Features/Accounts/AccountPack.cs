using System.Security.Claims;
using System.Text.Json;
using Footing.App.Allies;
using Footing.App.Alone;
using Footing.App.People;
using Footing.App.Recoveries;
using Footing.Web.Features.Alone;
using Footing.Web.Features.Close;
using Footing.Web.Hosting;
using Microsoft.AspNetCore.Identity;

namespace Footing.Web.Features.Accounts;

/// <summary>Everything that is stored about one person.</summary>
/// <param name="CopiedOn">Today where they are.</param>
/// <param name="Name">As they are shown.</param>
/// <param name="Email">What they sign in with.</param>
/// <param name="TimeZone">Where their days count.</param>
/// <param name="MayDo">Their rights here, in words.</param>
/// <param name="Passkeys">Names of their passkeys.</param>
/// <param name="Recoveries">Those that are about them, whole.</param>
/// <param name="Held">Those they hold, without content.</param>
/// <param name="Alone">What they work on alone, whole; it holds the invitations they sent to leads.</param>
/// <param name="Asked">Colleagues' invitations that wait for their answer, without content.</param>
/// <param name="Tasks">Tasks that others share with them.</param>
public sealed record AccountPack(
    DateOnly CopiedOn, string Name, string Email, string TimeZone, string MayDo, IReadOnlyList<string> Passkeys,
    IReadOnlyList<RecoveryCopy> Recoveries, IReadOnlyList<RecoveryLine> Held,
    IReadOnlyList<AloneCopy> Alone, IReadOnlyList<LeadInvitationLine> Asked, IReadOnlyList<TaskView> Tasks)
{
    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            header = RecoveryCopy.Header,
            CopiedOn,
            account = new { Name, Email, TimeZone, MayDo, Passkeys },
            recoveries = Recoveries.Select(copy => copy.Content()),
            held = Held.Select(line => new { line.With, line.Stage, line.AgreedOn, line.ClosedOn }),
            alone = Alone.Select(copy => copy.Content()),
            asked = Asked.Select(line => new { line.From, line.OpenUntil }),
            sharedTasks = Tasks.Select(task => new { task.Lines, task.DoneOn }),
        },
        RecoveryCopy.Format);
}

/// <summary>Collects what is stored about a person.</summary>
public sealed class AccountPacks(
    UserManager<Account> users, RecoveryReading reading, Copies copies, AloneReading aloneReading, AloneDesk alone, LeadAnswering asked,
    SharedTasks tasks, TimeProvider clock)
{
    public async Task<AccountPack> OfAsync(ClaimsPrincipal person, CancellationToken cancel)
    {
        var account = await users.GetUserAsync(person) ?? throw new InvalidOperationException("A signed-in person has an account.");
        var lines = await reading.OfAsync(account.Id, cancel);
        var whole = new List<RecoveryCopy>();
        foreach (var line in lines.Where(line => line.As == Reader.Colleague))
            if (await copies.OfAsync(line.Id, account.Id, cancel) is { } copy) whole.Add(copy);
        return new AccountPack(
            Days.Today(account.TimeZone, clock), account.DisplayName, account.Email ?? "", account.TimeZone, MayDo(account),
            [.. (await users.GetPasskeysAsync(account)).Select(key => key.Name ?? "Passkey")],
            whole, [.. lines.Where(line => line.As == Reader.Lead)],
            await AloneOfAsync(account.Id, cancel), await asked.WaitingForAsync(account.Id, cancel), await tasks.OfAsync(account.Id, cancel));
    }

    private async Task<IReadOnlyList<AloneCopy>> AloneOfAsync(Guid account, CancellationToken cancel)
    {
        var whole = new List<AloneCopy>();
        foreach (var line in await aloneReading.OfAsync(account, cancel))
            if (await alone.OpenAsync(line.Id, account, RecoveryAction.ReadAlone, cancel) is { } view) whole.Add(new(view, alone.PlaybookOf(view)));
        return whole;
    }

    private static string MayDo(Account account)
    {
        string[] rights =
        [
            "be part of a recovery", .. account.IsLead ? ["hold recoveries"] : Array.Empty<string>(),
            .. account.IsPartner ? ["see counts over groups"] : Array.Empty<string>(),
            .. account.IsAdmin ? ["look after accounts and settings"] : Array.Empty<string>(),
        ];
        return string.Join(", ", rights);
    }
}
