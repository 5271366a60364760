using System.Collections.Immutable;
using Footing.App.CheckIns;
using Footing.App.Recoveries;
using Footing.App.Storage;
using Footing.App.Storage.Keys;
using Footing.App.Storage.Sealing;
using Footing.Core.Drivers;
using Microsoft.EntityFrameworkCore;

namespace Footing.App.Tests.Storage.Sealing;

/// <summary>Entities know nothing of it: their content comes and goes as if it had columns.</summary>
public abstract class SealedRowsTests(On on, PostgresServer postgres) : StorageSuite(on, postgres)
{
    [Fact]
    public async Task Content_comes_back_tracked_and_untracked()
    {
        var sent = await Here.SendAsync();
        await WithDbAsync(async db =>
        {
            foreach (var query in (IQueryable<Recovery>[])[db.Recoveries.Whole(), db.Recoveries.Whole().AsNoTracking(), db.Recoveries.Include(known => known.Moves).AsSingleQuery()])
            {
                var recovery = await query.SingleAsync(Cancel);
                recovery.ColleagueName.ShouldBe(sent.ColleagueName);
                recovery.Triggers.ShouldBe(sent.Triggers);
                recovery.Facts.ShouldBe(sent.Facts);
                recovery.SignsAtOpening.ShouldBe(sent.Signs);
                recovery.Playbook.Id.ShouldBe(sent.Playbook);
                recovery.Moves.Single(move => move.Move == "pair-up").Reason.ShouldBe(PersonalText.From("No lighthouse partner is free."));
                db.ChangeTracker.Clear();
            }
        });
    }

    [Fact]
    public async Task A_change_of_content_alone_is_saved()
    {
        await Here.SendAsync();
        await WithDbAsync(async db =>
        {
            var answer = await db.Set<QuestionAnswer>().SingleAsync(Cancel);
            answer.Change(Answer.No);
            (await db.SaveChangesAsync(Cancel)).ShouldBe(1);
        });
        await WithDbAsync(async db => (await db.Set<QuestionAnswer>().SingleAsync(Cancel)).Answer.ShouldBe(Answer.No));
    }

    [Fact]
    public async Task What_was_only_read_is_not_written()
    {
        await Here.AgreeAsync();
        await WithDbAsync(async db =>
        {
            await db.Recoveries.Whole().SingleAsync(Cancel);
            (await db.SaveChangesAsync(Cancel)).ShouldBe(0);
        });
    }

    [Fact]
    public async Task Any_answer_and_any_level_takes_as_many_bytes()
    {
        var id = await Here.AgreeAsync();
        var lengths = new HashSet<int>();
        foreach (var answer in Enum.GetValues<Answer>())
        {
            await Here.The<Sharing>().AnswerAsLeadAsync(id, Here.Lead, "soc-m1", answer, Cancel);
            await WithDbAsync(async db => lengths.Add((await SealedAsync(db, "answers"))[0].Length));
        }
        lengths.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_flipped_bit_ends_the_reading()
    {
        var id = await Here.AgreeAsync();
        await WithDbAsync(async db =>
        {
            var box = (await SealedAsync(db, "recoveries"))[0];
            box[^1] ^= 1;
            await db.Database.ExecuteSqlAsync($"UPDATE recoveries SET sealed = {box}", Cancel);
        });
        await Should.ThrowAsync<SealBrokenException>(() => Here.ReadAsync(id, Here.Colleague));
    }

    [Fact]
    public async Task Content_that_is_moved_to_another_row_does_not_open()
    {
        var id = await Here.AgreeAsync();
        await WithDbAsync(async db =>
        {
            var boxes = await SealedAsync(db, "planned_moves");
            boxes.Count.ShouldBeGreaterThan(1);
            await db.Database.ExecuteSqlAsync($"UPDATE planned_moves SET sealed = {boxes[0]}", Cancel);
        });
        await Should.ThrowAsync<SealBrokenException>(() => Here.ReadAsync(id, Here.Colleague));
    }

    [Fact]
    public async Task Content_that_is_moved_to_another_recovery_does_not_open()
    {
        await Here.AgreeAsync();
        var other = await Here.AgreeAsync();
        await WithDbAsync(async db =>
        {
            var boxes = await SealedAsync(db, "recoveries");
            await db.Database.ExecuteSqlAsync($"UPDATE recoveries SET sealed = {boxes[0]}", Cancel);
        });
        await Should.ThrowAsync<SealBrokenException>(() => Here.ReadAsync(other, Here.Colleague));
    }

    [Fact]
    public async Task A_data_key_that_is_put_in_the_place_of_another_opens_nothing()
    {
        var one = await Here.AgreeAsync();
        var other = await Here.AgreeAsync();
        var store = Here.The<KeyStore>();
        var taken = store.Find(one.Value)!;
        await store.DestroyAsync([other.Value], Cancel);
        await store.AddAsync(taken with { Owner = other.Value }, Cancel);
        await using var again = Organisation.Over(Database.Options);
        Should.Throw<SealBrokenException>(() => again.The<DataKeys>().Of(other.Value));
    }

    [Fact]
    public async Task Without_its_key_content_is_an_error_and_never_empty()
    {
        var id = await Here.AgreeAsync();
        await Here.The<DataKeys>().DestroyAsync([id.Value], Cancel);
        await Should.ThrowAsync<SealBrokenException>(() => Here.ReadAsync(id, Here.Colleague));
        await Should.ThrowAsync<SealBrokenException>(() => Here.The<Tries>().AddAsync(
            id, Here.Colleague, new(Here.Today, "Try", Footing.Core.Playbooks.TrySize.Small, false, Footing.Core.Playbooks.TryResult.Met, Guid.NewGuid()), Cancel));
    }

    [Fact]
    public async Task Saving_without_waiting_is_refused_since_it_could_not_make_keys() =>
        await WithDbAsync(db =>
        {
            Should.Throw<NotSupportedException>(() => db.SaveChanges());
            return Task.CompletedTask;
        });

    private async Task WithDbAsync(Func<FootingDb, Task> use)
    {
        await using var db = Here.The<Func<FootingDb>>()();
        await use(db);
    }

    private static async Task<List<byte[]>> SealedAsync(FootingDb db, string table)
    {
        var order = $"SELECT sealed AS \"Value\" FROM {table}";
        return await db.Database.SqlQueryRaw<byte[]>(order).ToListAsync(Cancel);
    }
}

public sealed class SealedRowsInSqliteTests(PostgresServer postgres) : SealedRowsTests(On.Sqlite, postgres);

public sealed class SealedRowsInPostgresTests(PostgresServer postgres) : SealedRowsTests(On.Postgres, postgres);
