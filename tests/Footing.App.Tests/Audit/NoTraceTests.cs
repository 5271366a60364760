using Footing.App.Audit;
using Footing.App.People;
using Footing.App.Recoveries;
using Footing.App.Storage;
using Footing.App.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footing.App.Tests.Audit;

/// <summary>What the chain tells, and what it must not.</summary>
public abstract class NoTraceTests(On on, PostgresServer postgres) : StorageSuite(on, postgres)
{
    [Fact]
    public async Task Declined_and_unanswered_invitations_leave_the_same_entries()
    {
        var declined = await Here.SendAsync();
        var unanswered = await Here.SendAsync();
        Here.Pass(days: 3);
        await Here.The<Answering>().DeclineAsync(declined.Token, Cancel);
        for (var day = 0; day < 20; day++)
        {
            Here.Pass(days: 1);
            await Here.The<Retention>().SweepAsync(Cancel);
        }
        var entries = await EntriesAsync();
        Of(declined.Id).ShouldBe(Of(unanswered.Id));
        Of(declined.Id).Select(entry => entry.Kind).ShouldBe([AuditKind.InvitationSent, AuditKind.InvitationOver]);

        List<(AuditKind Kind, DateTimeOffset At, Guid? By)> Of(Guid invitation) =>
            [.. entries.Where(entry => entry.Subject == invitation).Select(entry => (entry.Kind, entry.At, entry.By))];
    }

    [Fact]
    public async Task Reading_is_in_the_read_log_alone()
    {
        var id = await Here.AgreeAsync();
        var before = (await EntriesAsync()).Count;
        await Here.ReadAsync(id, Here.Colleague);
        await Here.ReadAsync(id, Here.Lead);
        (await EntriesAsync()).Count.ShouldBe(before);
    }

    [Fact]
    public async Task Nothing_about_a_recovery_names_a_person_and_erasing_it_leaves_the_chain_whole()
    {
        var id = await Here.AgreeAsync();
        await Here.The<Lifecycle>().CloseAsync(id, Here.Colleague, Cancel);
        await Here.The<Lifecycle>().EraseAsync(id, Here.Colleague, Cancel);
        var entries = await EntriesAsync();
        entries.Select(entry => entry.Kind).ShouldBe([AuditKind.InvitationSent, AuditKind.Agreed, AuditKind.Closed, AuditKind.Erased]);
        entries.ShouldAllBe(entry => entry.By == null);
        (await Here.The<AuditVerification>().RunAsync(kept: null, cancel: Cancel)).Faults.Where(fault => fault.Entry > 0).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_an_admin_changes_is_written_down_once_and_a_refused_change_is_not()
    {
        var changes = Here.The<AccountChanges>();
        await changes.SetRolesAsync(Here.Lead, Here.Admin, lead: true, admin: true, partner: false, Cancel);
        await changes.SetRolesAsync(Here.Lead, Here.Admin, lead: false, admin: false, partner: true, Cancel);
        await changes.DisableAsync(Here.Lead, Here.Admin, Cancel);
        await changes.EnableAsync(Here.Lead, Here.Admin, Cancel);
        await changes.DisableAsync(Here.Admin, Here.Admin, Cancel);
        var entries = await EntriesAsync();
        entries.Select(entry => entry.Kind).ShouldBe(
        [
            AuditKind.AdminRoleGiven, AuditKind.LeadRoleTaken, AuditKind.PartnerRoleGiven, AuditKind.AdminRoleTaken,
            AuditKind.AccountDisabled, AuditKind.AccountEnabled,
        ]);
        entries.ShouldAllBe(entry => entry.By == Here.Admin && entry.Subject == Here.Lead);
    }

    private Task<List<AuditEntry>> EntriesAsync() =>
        Here.The<Store>().ReadAsync(db => db.AuditEntries.OrderBy(entry => entry.Sequence).ToListAsync(Cancel), Cancel);
}

public sealed class NoTraceInSqliteTests(PostgresServer postgres) : NoTraceTests(On.Sqlite, postgres);

public sealed class NoTraceInPostgresTests(PostgresServer postgres) : NoTraceTests(On.Postgres, postgres);
