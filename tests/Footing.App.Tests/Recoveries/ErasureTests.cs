using Footing.App.CheckIns;
using Footing.App.Recoveries;
using Footing.App.Storage;
using Footing.App.Storage.Keys;
using Footing.App.Storage.Sealing;
using Footing.App.Tests.Storage;
using Footing.Core.Drivers;
using Footing.Core.Playbooks;
using Microsoft.EntityFrameworkCore;

namespace Footing.App.Tests.Recoveries;

/// <summary>
/// No word of content can be read from any file of the database or from a dump, at any time; and once something is erased,
/// a copy made before it is as dead as the rows.
/// </summary>
public abstract class ErasureTests(On on, PostgresServer postgres) : StorageSuite(on, postgres)
{
    [Fact]
    public async Task No_word_of_content_is_readable_while_it_is_used()
    {
        await Everything.WriteAsync(Here);
        await NoWordShouldBeReadableAsync();
    }

    [Fact]
    public async Task An_erased_recovery_is_dead_in_a_copy_made_before() =>
        await ShouldBeDeadAfterAsync(id => Here.The<Lifecycle>().EraseAsync(id, Here.Colleague, Cancel));

    [Fact]
    public async Task A_recovery_that_has_had_its_time_is_dead_in_a_copy_made_before() =>
        await ShouldBeDeadAfterAsync(async _ =>
        {
            Here.Pass(days: RetentionPeriods.Longest.Untouched + 2);
            await Here.The<Retention>().SweepAsync(Cancel);
        });

    [Fact]
    public async Task A_declined_invitation_is_dead_in_a_copy_made_before() =>
        await SentShouldBeDeadAfterAsync(sent => Here.The<Answering>().DeclineAsync(sent.Token, Cancel));

    [Fact]
    public async Task A_withdrawn_invitation_is_dead_in_a_copy_made_before() =>
        await SentShouldBeDeadAfterAsync(sent => Here.The<Invitations>().WithdrawAsync(sent.Id, Here.Lead, Cancel));

    [Fact]
    public async Task An_invitation_that_ran_out_is_dead_in_a_copy_made_before() =>
        await SentShouldBeDeadAfterAsync(async _ =>
        {
            Here.Pass(days: RetentionPeriods.Longest.Invitation + 1);
            await Here.The<Retention>().SweepAsync(Cancel);
        });

    private async Task SentShouldBeDeadAfterAsync(Func<Preparation, Task> erase)
    {
        var sent = await Here.SendAsync();
        await ShouldBeDeadAfterAsync((await OnlyRecoveryAsync()).Id, () => erase(sent));
    }

    private async Task ShouldBeDeadAfterAsync(Func<RecoveryId, Task> erase)
    {
        var id = await Everything.WriteAsync(Here);
        await ShouldBeDeadAfterAsync(id, () => erase(id));
    }

    private async Task ShouldBeDeadAfterAsync(RecoveryId id, Func<Task> erase)
    {
        var other = await Here.AgreeAsync();
        await using var copy = await Database.CopyAsync();
        await NoWordShouldBeReadableAsync();
        (await copy.EverythingAsync()).ShouldNotContainAny(Everything.Words);

        await erase();

        Here.The<KeyStore>().Find(id.Value).ShouldBeNull();
        await NoWordShouldBeReadableAsync();

        // The copy with today's keys: the key of what was erased is gone, the key of another recovery opens that alone.
        await Database.GiveKeysAsync(copy);
        await using var there = Organisation.Over(copy.Options);
        await using var db = there.The<Func<FootingDb>>()();
        await Should.ThrowAsync<SealBrokenException>(() => db.Recoveries.SingleAsync(recovery => recovery.Id == id, Cancel));
        if (Here.The<KeyStore>().Find(other.Value) is not null)
            (await db.Recoveries.SingleAsync(recovery => recovery.Id == other, Cancel)).Triggers.ShouldNotBeEmpty();
    }

    private async Task NoWordShouldBeReadableAsync()
    {
        (await Database.RawAsync()).ShouldNotContainAny(Everything.Words);
        (await Database.EverythingAsync()).ShouldNotContainAny(Everything.Words);
    }

    private Task<Recovery> OnlyRecoveryAsync() =>
        Here.The<Store>().ReadAsync(db => db.Recoveries.SingleAsync(Cancel), Cancel);
}

public sealed class ErasureInSqliteTests(PostgresServer postgres) : ErasureTests(On.Sqlite, postgres);

public sealed class ErasureInPostgresTests(PostgresServer postgres) : ErasureTests(On.Postgres, postgres);
