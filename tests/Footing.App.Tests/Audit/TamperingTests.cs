using CsCheck;
using Footing.App.Audit;
using Footing.App.Recoveries;
using Footing.App.Storage;
using Footing.App.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footing.App.Tests.Audit;

/// <summary>Whatever someone with access to the database changes in the chain is found.</summary>
public abstract class TamperingTests(On on, PostgresServer postgres) : StorageSuite(on, postgres)
{
    private const int Length = 12;

    private static readonly string[] Columns = ["at", "kind", "by", "subject", "previous_hash", "hash"];

    private static readonly Gen<Tampering> AnyTampering = Gen.OneOf(
        Gen.Select(Gen.Int[1, Length], Gen.Int[0, 5], (at, column) => new Tampering(What.Alter, at, at, Columns[column])),
        Gen.Int[1, Length].Select(at => new Tampering(What.Remove, at, at, "")),
        Gen.Int[1, Length].Select(at => new Tampering(What.RemoveAndCloseUp, at, at, "")),
        Gen.Select(Gen.Int[1, Length], Gen.Int[1, Length], (a, b) => new Tampering(What.Swap, a, b, "")).Where(swap => swap.At != swap.With),
        Gen.Int[1, Length].Select(at => new Tampering(What.CutOff, at, at, "")),
        Gen.Int[1, Length].Select(at => new Tampering(What.WriteAnew, at, at, "")));

    private enum What
    {
        Alter,
        Remove,
        RemoveAndCloseUp,
        Swap,
        CutOff,
        WriteAnew,
    }

    [Fact]
    public async Task An_untouched_chain_is_whole()
    {
        var kept = await FillAsync();
        (await VerifyAsync(kept)).ShouldBeEmpty();
        await NoteAsync(3);
        (await VerifyAsync(kept)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Any_one_tampering_is_found()
    {
        var kept = await FillAsync();
        var before = await RowsAsync();
        await AnyTampering.SampleAsync(
            async tampering =>
            {
                await DoAsync(tampering);
                (await VerifyAsync(kept: null)).ShouldNotBeEmpty($"{tampering} with the head beside the database");
                File.Delete(HeadFile);
                (await VerifyAsync(kept)).ShouldNotBeEmpty($"{tampering} with an exported head");
                await PutBackAsync(before);
                await File.WriteAllTextAsync(HeadFile, kept.ToJson(), Cancel);
                (await VerifyAsync(kept)).ShouldBeEmpty("after putting everything back");
            },
            iter: 60,
            threads: 1);
    }

    [Fact]
    public async Task Each_kind_of_tampering_is_said_in_plain_words()
    {
        var kept = await FillAsync();
        var before = await RowsAsync();
        await SaysAsync(new(What.Alter, 5, 5, "kind"), "Entry 5 was altered.");
        await SaysAsync(new(What.Remove, 5, 5, ""), "Entry 5 is missing.");
        await SaysAsync(new(What.Swap, 5, 9, ""), "Entry 5 is not the one that stood there: it was altered or put in the place of another.");
        await SaysAsync(new(What.CutOff, 9, 9, ""), "The chain ends with entry 8, but the signed head beside the database, signed on 2026-03-02 09:00 UTC, names entry 12: 4 entries were cut off.");
        await SaysAsync(new(What.WriteAnew, 5, 5, ""), "Entry 12 is not the one that the signed head beside the database names: the chain was written anew.");

        async Task SaysAsync(Tampering tampering, string sentence)
        {
            await DoAsync(tampering);
            (await VerifyAsync(kept: null)).ShouldContain(sentence);
            await PutBackAsync(before);
        }
    }

    [Fact]
    public async Task A_head_signed_elsewhere_or_altered_is_refused()
    {
        var kept = await FillAsync();
        (await VerifyAsync(kept with { Sequence = 2 })).ShouldHaveSingleItem().ShouldContain("was not signed by this installation's key");
        await using var elsewhere = new SqliteTestDatabase();
        await using var other = await Organisation.FoundAsync(elsewhere.Options);
        var foreign = (await other.The<AuditCheckpoint>().MoveAsync(Cancel)).ShouldBeOfType<CheckpointOutcome.Stands>().Head;
        (await VerifyAsync(foreign)).ShouldHaveSingleItem().ShouldContain("comes from elsewhere");
    }

    [Fact]
    public async Task The_head_never_moves_over_a_chain_that_was_tampered_with()
    {
        await FillAsync();
        var before = await File.ReadAllTextAsync(HeadFile, Cancel);
        await DoAsync(new(What.CutOff, 9, 9, ""));
        await NoteAsync(10);
        (await Here.The<AuditCheckpoint>().MoveAsync(Cancel)).ShouldBeOfType<CheckpointOutcome.Refused>();
        (await File.ReadAllTextAsync(HeadFile, Cancel)).ShouldBe(before);
    }

    [Fact]
    public async Task A_cut_that_calls_itself_a_restore_is_found_all_the_same()
    {
        await FillAsync();
        await DoAsync(new(What.CutOff, 9, 9, ""));
        await Here.The<AuditChain>().NoteAsync(AuditKind.BackupRestored, by: null, subject: null, Cancel);
        (await VerifyAsync(kept: null)).ShouldHaveSingleItem().ShouldContain("3 entries were cut off");
    }

    [Fact]
    public async Task Only_the_owner_can_read_the_key_that_signs()
    {
        await FillAsync();
        if (OperatingSystem.IsWindows()) return;
        File.GetUnixFileMode(Path.Combine(Database.Options.KeysFolder, "audit-key.pem")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    private string HeadFile => Path.Combine(Database.Options.KeysFolder, "audit-head.json");

    private async Task<AuditHead> FillAsync()
    {
        await NoteAsync(Length - 1);
        await Here.The<Store>().WriteAsync(
            async db =>
            {
                await Here.The<AuditChain>().AddAsync(db, AuditKind.Closed, RecoveryId.New(Here.Clock), Cancel);
                return true;
            }, Cancel);
        return (await Here.The<AuditCheckpoint>().MoveAsync(Cancel)).ShouldBeOfType<CheckpointOutcome.Stands>().Head;
    }

    private async Task NoteAsync(int times)
    {
        for (var time = 0; time < times; time++)
            await Here.The<AuditChain>().NoteAsync(time % 2 == 0 ? AuditKind.SignedIn : AuditKind.PasswordChanged, Here.Lead, Here.Colleague, Cancel);
    }

    private async Task<string[]> VerifyAsync(AuditHead? kept) =>
        [.. (await Here.The<AuditVerification>().RunAsync(kept, cancel: Cancel)).Faults.Select(fault => fault.Text)];

    private Task<List<AuditEntry>> RowsAsync() =>
        Here.The<Store>().ReadAsync(db => db.AuditEntries.AsNoTracking().OrderBy(entry => entry.Sequence).ToListAsync(Cancel), Cancel);

    private Task PutBackAsync(List<AuditEntry> rows) => Here.The<Store>().WriteAsync(
        async db =>
        {
            await db.AuditEntries.ExecuteDeleteAsync(Cancel);
            db.AuditEntries.AddRange(rows);
            return true;
        }, Cancel);

    private Task DoAsync(Tampering tampering) => Here.The<Store>().WriteAsync(
        async db =>
        {
            var (what, at, with, column) = tampering;
            var rows = db.AuditEntries;
            switch (what)
            {
                case What.Alter:
                    await AlterAsync(rows.Where(entry => entry.Sequence == at), column);
                    break;
                case What.Remove or What.RemoveAndCloseUp:
                    await rows.Where(entry => entry.Sequence == at).ExecuteDeleteAsync(Cancel);
                    if (what == What.Remove) break;
                    for (var later = at + 1; later <= Length; later++) await MoveAsync(later, later - 1);
                    break;
                case What.Swap:
                    await MoveAsync(at, -1);
                    await MoveAsync(with, at);
                    await MoveAsync(-1, with);
                    break;
                case What.CutOff:
                    await rows.Where(entry => entry.Sequence >= at).ExecuteDeleteAsync(Cancel);
                    break;
                case What.WriteAnew:
                    await WriteAnewAsync(db, at);
                    break;
                default:
                    throw new InvalidOperationException($"{what} is not a way to tamper.");
            }
            return true;

            Task<int> MoveAsync(long from, long to) =>
                rows.Where(entry => entry.Sequence == from).ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Sequence, to), Cancel);
        }, Cancel);

    private static Task<int> AlterAsync(IQueryable<AuditEntry> entry, string column) => column switch
    {
        "at" => entry.ExecuteUpdateAsync(set => set.SetProperty(e => e.At, new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero)), Cancel),
        "kind" => entry.ExecuteUpdateAsync(set => set.SetProperty(e => e.Kind, AuditKind.BackupMade), Cancel),
        "by" => entry.ExecuteUpdateAsync(set => set.SetProperty(e => e.By, new Guid("00000000-0000-7000-8000-000000000001")), Cancel),
        "subject" => entry.ExecuteUpdateAsync(set => set.SetProperty(e => e.Subject, (Guid?)null), Cancel),
        "previous_hash" => entry.ExecuteUpdateAsync(set => set.SetProperty(e => e.PreviousHash, new byte[31]), Cancel),
        "hash" => entry.ExecuteUpdateAsync(set => set.SetProperty(e => e.Hash, new byte[32]), Cancel),
        _ => throw new InvalidOperationException($"{column} is no column."),
    };

    /// <summary>The cleverest way: leave one entry out and compute everything after it again.</summary>
    private async Task WriteAnewAsync(FootingDb db, int at)
    {
        var rows = await db.AuditEntries.AsNoTracking().OrderBy(entry => entry.Sequence).ToListAsync(Cancel);
        await db.AuditEntries.Where(entry => entry.Sequence >= at).ExecuteDeleteAsync(Cancel);
        var chain = Here.The<AuditChain>();
        foreach (var row in rows.Skip(at)) await chain.AddAsync(db, AuditKind.SignedIn, row.By, row.Subject, Cancel);
        await chain.AddAsync(db, AuditKind.SignedIn, by: null, subject: null, Cancel);
    }

    private sealed record Tampering(What What, int At, int With, string Column);
}

public sealed class TamperingInSqliteTests(PostgresServer postgres) : TamperingTests(On.Sqlite, postgres);

public sealed class TamperingInPostgresTests(PostgresServer postgres) : TamperingTests(On.Postgres, postgres);
