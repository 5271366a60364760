using Footing.App.Recoveries;
using Footing.App.Storage.Keys;
using Footing.App.Tests.Storage;

namespace Footing.App.Tests.Recoveries;

/// <summary>Nothing about a person is stored before they can see it, and nothing is left when they do not agree.</summary>
public abstract class NothingStoredTests(On on, PostgresServer postgres) : StorageSuite(on, postgres)
{
    protected static IEnumerable<string> Traces => Prepared.Content.Concat(Prepared.Rows);

    [Fact]
    public async Task A_preparation_that_is_never_sent_leaves_nothing()
    {
        var preparation = Prepared.By(Here);
        PreparationCheck.Of(preparation, Repository.Playbook, Here.Clock).ShouldBeEmpty();
        await Here.The<Invitations>().SentByAsync(Here.Lead, Cancel);
        await NoTraceShouldBeLeftAsync();
    }

    [Fact]
    public async Task A_preparation_that_is_refused_leaves_nothing()
    {
        var preparation = Prepared.By(Here) with { PartAnswered = false };
        (await Here.The<Invitations>().SendAsync(preparation, Here.Lead, Cancel)).ShouldBeOfType<SendOutcome.Refused>();
        await NoTraceShouldBeLeftAsync();
    }

    [Fact]
    public async Task A_declined_invitation_leaves_nothing()
    {
        var preparation = await Here.SendAsync();
        await ShouldBeStoredAsync();
        await Here.The<Answering>().DeclineAsync(preparation.Token, Cancel);
        await NoTraceShouldBeLeftAsync();
    }

    [Fact]
    public async Task An_expired_invitation_leaves_nothing()
    {
        await Here.SendAsync();
        Here.Pass(days: RetentionPeriods.Longest.Invitation);
        await Here.The<Retention>().SweepAsync(Cancel);
        await ShouldBeStoredAsync();

        Here.Pass(days: 1);
        await Here.The<Retention>().SweepAsync(Cancel);
        await NoTraceShouldBeLeftAsync();
    }

    [Fact]
    public async Task A_withdrawn_invitation_leaves_nothing()
    {
        var preparation = await Here.SendAsync();
        (await Here.The<Invitations>().WithdrawAsync(preparation.Id, Here.Lead, Cancel)).ShouldBe(WithdrawOutcome.Withdrawn);
        await NoTraceShouldBeLeftAsync();
    }

    [Fact]
    public async Task An_erased_recovery_leaves_nothing()
    {
        var id = await Here.AgreeAsync();
        (await Here.The<Lifecycle>().EraseAsync(id, Here.Colleague, Cancel)).ShouldBeOfType<ChangeOutcome.Done>();
        await NoTraceShouldBeLeftAsync();
    }

    private async Task ShouldBeStoredAsync()
    {
        // Reading like this must be able to find what is there.
        var everything = await Database.EverythingAsync();
        foreach (var id in Prepared.Rows) everything.ShouldContain(id);
        Prepared.Content.Where(word => everything.Contains(word, StringComparison.Ordinal)).ShouldBeEmpty();
        (await Here.The<KeyStore>().AllAsync(Cancel)).ShouldHaveSingleItem();
    }

    private async Task NoTraceShouldBeLeftAsync()
    {
        (await Here.CountAsync<Recovery>()).ShouldBe(0);
        var everything = await Database.EverythingAsync();
        Traces.Where(trace => everything.Contains(trace, StringComparison.Ordinal)).ShouldBeEmpty();
        (await Here.The<KeyStore>().AllAsync(Cancel)).ShouldBeEmpty();
    }
}

public sealed class NothingStoredInSqliteTests(PostgresServer postgres) : NothingStoredTests(On.Sqlite, postgres)
{
    [Fact]
    public async Task A_declined_invitation_leaves_nothing_in_the_files_as_they_are()
    {
        var preparation = await Here.SendAsync();
        await Here.The<Answering>().DeclineAsync(preparation.Token, Cancel);
        var bytes = ((SqliteTestDatabase)Database).RawBytes();
        Traces.Where(trace => bytes.Contains(trace, StringComparison.Ordinal)).ShouldBeEmpty();
    }
}

public sealed class NothingStoredInPostgresTests(PostgresServer postgres) : NothingStoredTests(On.Postgres, postgres);
