using Footing.App.Allies;
using Footing.App.Recoveries;
using Footing.App.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footing.App.Tests.Allies;

public sealed class SharedTaskTests(PostgresServer postgres) : StorageSuite(On.Sqlite, postgres)
{
    private const string Move = "pair-up";

    [Fact]
    public async Task A_leads_wish_to_share_waits_for_the_colleagues_yes()
    {
        var id = await WithPairingAsync();
        (await Sharing.AskAsync(id, Here.Lead, Move, Cancel)).ShouldBeOfType<ChangeOutcome.Done>();
        (await Sharing.OpenAsync(id, Here.Lead, Move, "token", Cancel)).ShouldBeOfType<ChangeOutcome.NotFound>();
        (await Here.The<Waiting>().ForAsync(Here.Colleague, Cancel)).ShouldContain(line => line.What == WaitingFor.Sharing && line.Move == Move);
        (await Here.The<Waiting>().ForAsync(Here.Lead, Cancel)).ShouldNotContain(line => line.What == WaitingFor.Sharing);

        (await Sharing.AskAsync(id, Here.Colleague, Move, Cancel)).ShouldBeOfType<ChangeOutcome.Done>();
        (await Sharing.OpenAsync(id, Here.Lead, Move, "token", Cancel)).ShouldBeOfType<ChangeOutcome.Done>();
    }

    [Fact]
    public async Task A_link_works_once_for_fourteen_days_and_only_its_hash_is_stored()
    {
        var id = await WithPairingAsync();
        var first = await LinkAsync(id);
        Here.Pass(days: SharedTask.OpenDays);
        (await AllyAsync(tasks => tasks.TakeOnAsync(first, Here.Stranger, Cancel))).ShouldBeOfType<TakeOnOutcome.NotFound>();

        var second = await LinkAsync(id);
        var stored = await Here.The<App.Storage.Store>().ReadAsync(db => db.SharedTasks.SingleAsync(Cancel), Cancel);
        stored.TokenHash.ShouldBe(InvitationToken.Hash(second));
        (await AllyAsync(tasks => tasks.TakeOnAsync(second, Here.Stranger, Cancel))).ShouldBeOfType<TakeOnOutcome.Taken>();
        (await AllyAsync(tasks => tasks.TakeOnAsync(second, Here.OtherLead, Cancel))).ShouldBeOfType<TakeOnOutcome.NotFound>();
    }

    [Fact]
    public async Task A_new_link_ends_the_one_before_and_ending_ends_both()
    {
        var id = await WithPairingAsync();
        var (first, second) = (await LinkAsync(id), await LinkAsync(id));
        (await AllyAsync(tasks => tasks.IsOpenAsync(first, Cancel))).ShouldBeFalse();
        (await AllyAsync(tasks => tasks.IsOpenAsync(second, Cancel))).ShouldBeTrue();
        await Sharing.EndAsync(id, Here.Lead, Move, Cancel);
        (await AllyAsync(tasks => tasks.IsOpenAsync(second, Cancel))).ShouldBeFalse();
    }

    [Fact]
    public async Task Neither_of_the_two_can_be_the_ally()
    {
        var link = await LinkAsync(await WithPairingAsync());
        foreach (var own in (Guid[])[Here.Lead, Here.Colleague])
            (await AllyAsync(tasks => tasks.TakeOnAsync(link, own, Cancel))).ShouldBeOfType<TakeOnOutcome.OwnTask>();
    }

    [Fact]
    public async Task An_ally_reads_the_shared_fields_and_nothing_of_the_recovery()
    {
        var id = await WithPairingAsync();
        var task = await TakenAsync(id);
        var view = (await AllyAsync(tasks => tasks.ReadAsync(task, Here.Stranger, Cancel))).ShouldNotBeNull();
        view.Lines.Select(line => line.Text).ShouldBe(["Jonas", "She opens, he answers."], ignoreOrder: true);

        (await Here.The<RecoveryReading>().ReadAsync(id, Here.Stranger, "course", Cancel)).ShouldBeNull();
        (await AllyAsync(tasks => tasks.ReadAsync(task, Here.OtherLead, Cancel))).ShouldBeNull();
        (await AllyAsync(tasks => tasks.ReadAsync(task, Here.Lead, Cancel))).ShouldBeNull();
    }

    [Fact]
    public async Task An_ally_says_that_it_is_done_and_leaves_when_they_like()
    {
        var id = await WithPairingAsync();
        var task = await TakenAsync(id);
        (await AllyAsync(tasks => tasks.FinishAsync(task, Here.OtherLead, Cancel))).ShouldBeFalse();
        (await AllyAsync(tasks => tasks.FinishAsync(task, Here.Stranger, Cancel))).ShouldBeTrue();
        (await Sharing.OfAsync(id, Here.Colleague, Move, Cancel)).ShouldBe(new TaskShared(Move, Here.Colleague, true, null, "Jonas Lind", Here.Today));

        (await AllyAsync(tasks => tasks.LeaveAsync(task, Here.Stranger, Cancel))).ShouldBeTrue();
        (await AllyAsync(tasks => tasks.ReadAsync(task, Here.Stranger, Cancel))).ShouldBeNull();
        (await Sharing.OfAsync(id, Here.Lead, Move, Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task A_task_pauses_and_ends_with_what_it_belongs_to_and_says_no_more()
    {
        var id = await WithPairingAsync();
        var task = await TakenAsync(id);
        await Here.The<Lifecycle>().PauseAsync(id, Here.Colleague, Cancel);
        (await AllyAsync(tasks => tasks.ReadAsync(task, Here.Stranger, Cancel)))!.Paused.ShouldBeTrue();
        await Here.The<Lifecycle>().CloseAsync(id, Here.Lead, Cancel);
        (await AllyAsync(tasks => tasks.ReadAsync(task, Here.Stranger, Cancel)))!.Ended.ShouldBeTrue();
        await Here.The<Lifecycle>().EraseAsync(id, Here.Colleague, Cancel);
        (await AllyAsync(tasks => tasks.OfAsync(Here.Stranger, Cancel))).ShouldBeEmpty();
    }

    private SharingTasks Sharing => Here.The<SharingTasks>();

    private async Task<T> AllyAsync<T>(Func<SharedTasks, Task<T>> act)
    {
        await using var scope = Here.Scope();
        return await act(Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<SharedTasks>(scope.ServiceProvider));
    }

    private async Task<RecoveryId> WithPairingAsync()
    {
        var id = await Here.AgreeAsync(new Acceptance { Added = [Move] });
        var version = (await Here.ReadAsync(id, Here.Lead)).Moves.Single(move => move.Move == Move).Version;
        var work = new Dictionary<string, string?> { ["peer"] = "Jonas", ["parts"] = "She opens, he answers." };
        (await Here.The<PlanWork>().SaveWorkAsync(id, Here.Colleague, Move, work, version, Cancel)).ShouldBeOfType<ChangeOutcome.Done>();
        return id;
    }

    private async Task<string> LinkAsync(RecoveryId id)
    {
        var token = InvitationToken.New();
        await Sharing.AskAsync(id, Here.Colleague, Move, Cancel);
        (await Sharing.OpenAsync(id, Here.Colleague, Move, token, Cancel)).ShouldBeOfType<ChangeOutcome.Done>();
        return token;
    }

    private async Task<Guid> TakenAsync(RecoveryId id)
    {
        var token = await LinkAsync(id);
        return (await AllyAsync(tasks => tasks.TakeOnAsync(token, Here.Stranger, Cancel))).ShouldBeOfType<TakeOnOutcome.Taken>().Task;
    }
}
