using System.Collections.Immutable;
using Footing.App.Alone;
using Footing.App.Audit;
using Footing.App.People;
using Footing.App.Recoveries;
using Footing.App.Tests.Storage;

namespace Footing.App.Tests.Alone;

public abstract class AloneWorkTests(On on, PostgresServer postgres) : StorageSuite(on, postgres)
{
    [Fact]
    public async Task Keeps_all_of_it_for_its_owner()
    {
        var view = await AloneExample.ReadAsync(Here, await AloneExample.FilledAsync(Here));

        view.Work.Account!.Value.ShouldBe(AloneExample.Account);
        view.Work.Tries.Select(attempt => attempt.What.Value).ShouldBe([AloneExample.PickedTry, AloneExample.OtherTry]);
        view.Work.CheckIns.Select(checkIn => checkIn.Ratings.Count).ShouldBe([4, 3]);
        view.Work.Asks.Select(ask => (ask.Move, ask.State)).ShouldBe([(AloneExample.Move(0), AskState.Asked), (AloneExample.Move(1), AskState.Chosen)]);
        view.ToEvidence(Repository.Playbook).Answers.Keys.ShouldBe([AloneExample.Question]);
        view.ToCourse(Repository.Playbook).CheckIns.Length.ShouldBe(2);
    }

    [Fact]
    public async Task Nobody_else_finds_it()
    {
        var id = await AloneExample.FilledAsync(Here);
        foreach (var other in new[] { Here.Lead, Here.OtherLead, Here.Stranger, Here.Admin, Guid.NewGuid() })
        {
            foreach (var action in new[] { RecoveryAction.ReadAlone, RecoveryAction.WriteAlone, RecoveryAction.EraseAlone, RecoveryAction.InviteLead })
                (await Here.The<AloneReading>().ReadAsync(id, other, action, Cancel)).ShouldBeNull();
            (await Here.The<AloneReading>().OfAsync(other, Cancel)).ShouldBeEmpty();
            (await Here.The<AloneWriting>().TellAsync(id, other, AloneExample.Story(Here), 1, Cancel)).ShouldBeOfType<ChangeOutcome.NotFound>();
            (await Here.The<AloneWriting>().EraseAsync(id, other, Cancel)).ShouldBeOfType<ChangeOutcome.NotFound>();
            (await Here.The<LeadInvitations>().PreviewAsync(id, other, new Pick { Account = true }, Cancel)).ShouldBeNull();
            (await Here.The<LeadInvitations>().SendAsync(id, other, Here.OtherLead, new Pick(), Guid.NewGuid(), Cancel)).ShouldBeOfType<LeadInvitationOutcome.NotFound>();
        }
    }

    [Fact]
    public async Task Is_closed_to_an_account_that_was_disabled()
    {
        var id = await AloneExample.FilledAsync(Here);
        await Here.The<AccountChanges>().DisableAsync(Here.Colleague, Here.Admin, Cancel);
        (await Here.The<AloneReading>().ReadAsync(id, Here.Colleague, RecoveryAction.ReadAlone, Cancel)).ShouldBeNull();
        (await Here.The<AloneWriting>().RateBeforeAsync(id, Here.Colleague, AloneExample.Ratings(1), Cancel)).ShouldBeOfType<ChangeOutcome.NotFound>();
    }

    [Fact]
    public async Task Leaves_no_line_in_any_log_and_no_recovery_to_count()
    {
        var before = await Here.CountAsync<AuditEntry>();
        var id = await AloneExample.FilledAsync(Here);
        await AloneExample.ReadAsync(Here, id);
        await Here.The<AloneWriting>().EraseAsync(id, Here.Colleague, Cancel);

        (await Here.CountAsync<AuditEntry>()).ShouldBe(before);
        (await Here.CountAsync<ReadEntry>()).ShouldBe(0);
        (await Here.CountAsync<Recovery>()).ShouldBe(0);
    }

    [Fact]
    public async Task Beginning_twice_with_one_post_begins_once()
    {
        var once = Guid.CreateVersion7();
        var writing = Here.The<AloneWriting>();
        var first = await writing.BeginAsync(Here.Colleague, AloneExample.Story(Here), "UTC", once, Cancel);
        (await writing.BeginAsync(Here.Colleague, AloneExample.Story(Here), "UTC", once, Cancel)).ShouldBe(first);
        (await writing.BeginAsync(Here.Stranger, AloneExample.Story(Here), "UTC", once, Cancel)).ShouldNotBe(first);
        (await Here.CountAsync<AloneWork>()).ShouldBe(2);
    }

    [Fact]
    public async Task Refuses_ratings_and_tries_from_before_the_setback()
    {
        var id = await AloneExample.BegunAsync(Here);
        (await Here.The<AloneWriting>().RateAsync(id, Here.Colleague, Here.Today.AddDays(-8), AloneExample.Ratings(1), 0, Cancel)).ShouldBeOfType<ChangeOutcome.Refused>();
        (await Here.The<AloneWriting>().AddTryAsync(id, Here.Colleague, AloneExample.Try(Here, 1, "Tomorrow"), Cancel)).ShouldBeOfType<ChangeOutcome.Refused>();
    }

    [Fact]
    public async Task Two_windows_on_the_same_story_lose_nothing()
    {
        var id = await AloneExample.BegunAsync(Here);
        var writing = Here.The<AloneWriting>();
        (await writing.TellAsync(id, Here.Colleague, AloneExample.Story(Here) with { Account = "One" }, 1, Cancel)).ShouldBeOfType<ChangeOutcome.Done>();
        (await writing.TellAsync(id, Here.Colleague, AloneExample.Story(Here) with { Account = "Other" }, 1, Cancel)).ShouldBe(new ChangeOutcome.Conflict(2));
        (await AloneExample.ReadAsync(Here, id)).Work.Account!.Value.ShouldBe("One");
    }

    [Fact]
    public async Task Erasing_leaves_no_word_of_it()
    {
        var id = await AloneExample.FilledAsync(Here);
        await Here.The<LeadInvitations>().SendAsync(id, Here.Colleague, Here.Lead, new Pick { Account = true }, Guid.CreateVersion7(), Cancel);
        (await Here.The<AloneWriting>().EraseAsync(id, Here.Colleague, Cancel)).ShouldBeOfType<ChangeOutcome.Done>();
        await NothingIsLeftAsync();
        (await Here.The<LeadAnswering>().WaitingForAsync(Here.Lead, Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Is_deleted_when_nothing_was_entered_for_the_days_it_is_kept()
    {
        await AloneExample.FilledAsync(Here);
        Here.Pass(days: RetentionPeriods.Longest.Untouched);
        await Here.The<Retention>().SweepAsync(Cancel);
        (await Here.CountAsync<AloneWork>()).ShouldBe(1);

        Here.Pass(days: 1);
        await Here.The<Retention>().SweepAsync(Cancel);
        await NothingIsLeftAsync();
    }

    private async Task NothingIsLeftAsync()
    {
        (await Here.CountAsync<AloneWork>()).ShouldBe(0);
        (await Here.CountAsync<SharedWithLead>()).ShouldBe(0);
        var everything = await Database.EverythingAsync();
        AloneExample.Traces.Where(trace => everything.Contains(trace, StringComparison.Ordinal)).ShouldBeEmpty();
    }
}

public sealed class AloneWorkInSqliteTests(PostgresServer postgres) : AloneWorkTests(On.Sqlite, postgres);

public sealed class AloneWorkInPostgresTests(PostgresServer postgres) : AloneWorkTests(On.Postgres, postgres);
