using Footing.App.Recoveries;
using Footing.App.Storage;
using Footing.App.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footing.App.Tests.Recoveries;

public abstract class ReadLogTests(On on, PostgresServer postgres) : StorageSuite(on, postgres)
{
    private const int Readers = 64;

    [Fact]
    public async Task Each_of_many_readers_at_once_is_written_down_before_they_see_anything()
    {
        var id = await Here.AgreeAsync();
        await Task.WhenAll(Enumerable.Range(0, Readers).Select(reader => Task.Run(
            async () =>
            {
                var page = $"page {reader}";
                (await Here.The<RecoveryReading>().ReadAsync(id, Here.Lead, page, Cancel)).ShouldNotBeNull();
                (await PagesAsync()).ShouldContain(page);
            }, Cancel)));
        (await PagesAsync()).Count.ShouldBe(Readers);
    }

    [Fact]
    public async Task Nothing_is_shown_when_the_log_cannot_be_written()
    {
        var id = await Here.AgreeAsync();
        await Here.The<Store>().WriteAsync(db => db.Database.ExecuteSqlAsync($"DROP TABLE read_entries", Cancel), Cancel);
        await Should.ThrowAsync<System.Data.Common.DbException>(() => Here.The<RecoveryReading>().ReadAsync(id, Here.Lead, "course", Cancel));
    }

    [Fact]
    public async Task One_that_was_erased_meanwhile_leaves_no_entry_and_spoils_nobody_elses()
    {
        var id = await Here.AgreeAsync();
        var gone = RecoveryId.New(Here.Clock);
        var log = Here.The<ReadLog>();
        var notes = Enumerable.Range(0, Readers).Select(reader => log.NoteAsync(reader % 2 == 0 ? id : gone, Here.Lead, "course", Cancel)).ToList();
        (await Task.WhenAll(notes)).ShouldBe(Enumerable.Range(0, Readers).Select(reader => reader % 2 == 0));
        (await Here.CountAsync<ReadEntry>()).ShouldBe(Readers / 2);
    }

    [Fact]
    public async Task What_waits_at_the_end_is_still_written()
    {
        var id = await Here.AgreeAsync();
        var log = Here.The<ReadLog>();
        var notes = Enumerable.Range(0, Readers).Select(_ => log.NoteAsync(id, Here.Lead, "course", Cancel)).ToList();
        await log.DisposeAsync();
        (await Task.WhenAll(notes)).ShouldAllBe(written => written);
        (await Here.CountAsync<ReadEntry>()).ShouldBe(Readers);
        await Should.ThrowAsync<System.Threading.Channels.ChannelClosedException>(() => log.NoteAsync(id, Here.Lead, "course", Cancel));
    }

    private Task<List<string>> PagesAsync() => Here.The<Store>().ReadAsync(db => db.ReadEntries.Select(entry => entry.Page).ToListAsync(Cancel), Cancel);
}

public sealed class ReadLogInSqliteTests(PostgresServer postgres) : ReadLogTests(On.Sqlite, postgres);

public sealed class ReadLogInPostgresTests(PostgresServer postgres) : ReadLogTests(On.Postgres, postgres);
