using Footing.App.Audit;
using Footing.App.Recoveries;
using Footing.App.Storage;
using Footing.App.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footing.App.Tests.Audit;

public abstract class AuditChainTests(On on, PostgresServer postgres) : StorageSuite(on, postgres)
{
    private const int Writers = 32;

    private AuditChain Chain => Here.The<AuditChain>();

    [Fact]
    public async Task Many_who_append_at_once_all_get_a_place_of_their_own()
    {
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(
            () => writer % 4 == 0 ? InAUnitAsync() : Chain.NoteAsync(AuditKind.SignedIn, Here.Lead, Here.Lead, Cancel), Cancel)));
        var entries = await EntriesAsync();
        entries.Select(entry => entry.Sequence).ShouldBe(Enumerable.Range(1, Writers).Select(place => (long)place));
        entries.ShouldAllBe(entry => entry.ComputeHash().SequenceEqual(entry.Hash));
        entries.Skip(1).Select(entry => entry.PreviousHash).ShouldBe(entries.SkipLast(1).Select(entry => entry.Hash));
    }

    [Fact]
    public async Task An_entry_is_gone_with_the_unit_it_belongs_to()
    {
        await Should.ThrowAsync<InvalidOperationException>(() => Here.The<Store>().WriteAsync<bool>(
            async db =>
            {
                await Chain.AddAsync(db, AuditKind.SettingsChanged, Here.Admin, null, Cancel);
                await db.SaveChangesAsync(Cancel);
                throw new InvalidOperationException("stop");
            }, Cancel));
        (await EntriesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Several_entries_of_one_unit_follow_one_another()
    {
        await Here.The<Store>().WriteAsync(
            async db =>
            {
                await Chain.AddAsync(db, AuditKind.AccountMade, Here.Admin, Here.Lead, Cancel);
                await Chain.AddAsync(db, AuditKind.LeadRoleGiven, Here.Admin, Here.Lead, Cancel);
                return true;
            }, Cancel);
        var entries = await EntriesAsync();
        entries.Select(entry => entry.Kind).ShouldBe([AuditKind.AccountMade, AuditKind.LeadRoleGiven]);
        entries[1].PreviousHash.ShouldBe(entries[0].Hash);
    }

    [Theory]
    [InlineData(AuditKind.InvitationSent)]
    [InlineData(AuditKind.InvitationOver)]
    [InlineData(AuditKind.Agreed)]
    [InlineData(AuditKind.Closed)]
    [InlineData(AuditKind.Erased)]
    [InlineData(AuditKind.DeletedByTime)]
    public async Task Whatever_concerns_a_recovery_is_refused_a_name(AuditKind kind) =>
        await Should.ThrowAsync<ArgumentException>(() => Chain.NoteAsync(kind, Here.Lead, Here.Colleague, Cancel));

    private Task InAUnitAsync() => Here.The<Store>().WriteAsync(
        async db =>
        {
            await Chain.AddAsync(db, AuditKind.Closed, RecoveryId.New(Here.Clock), Cancel);
            return true;
        }, Cancel);

    private Task<List<AuditEntry>> EntriesAsync() =>
        Here.The<Store>().ReadAsync(db => db.AuditEntries.OrderBy(entry => entry.Sequence).ToListAsync(Cancel), Cancel);
}

public sealed class AuditChainInSqliteTests(PostgresServer postgres) : AuditChainTests(On.Sqlite, postgres);

public sealed class AuditChainInPostgresTests(PostgresServer postgres) : AuditChainTests(On.Postgres, postgres);
