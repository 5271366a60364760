using System.Collections.Immutable;
using System.Text.Json;
using Footing.App.Alone;
using Footing.App.People;
using Footing.App.Recoveries;
using Footing.App.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footing.App.Tests.Alone;

/// <summary>Inviting a lead shares what was picked, and nothing else, ever.</summary>
public abstract class LeadInvitationTests(On on, PostgresServer postgres) : StorageSuite(on, postgres)
{
    [Fact]
    public async Task The_lead_reads_exactly_what_was_previewed_once_their_own_part_is_said()
    {
        var work = await AloneExample.FilledAsync(Here);
        var pick = await SomeAsync(work);
        var preview = await Here.The<LeadInvitations>().PreviewAsync(work, Here.Colleague, pick, Cancel);
        var invitation = await SendAsync(work, pick);

        (await OpenAsync(invitation)).Picked.ShouldBeNull();
        await SayPartAsync(invitation);
        Json((await OpenAsync(invitation)).Picked).ShouldBe(Json(preview));
    }

    [Fact]
    public async Task Nothing_unpicked_reaches_the_lead_or_the_new_recovery()
    {
        var work = await AloneExample.FilledAsync(Here);
        var invitation = await SendAsync(work, await SomeAsync(work));
        await SayPartAsync(invitation);
        ShouldHoldOnlyThePicked(Json(await OpenAsync(invitation)));

        var recovery = (await Here.The<LeadAnswering>().AcceptAsync(invitation, Here.Lead, Cancel)).ShouldBeOfType<LeadAnswerOutcome.Agreed>().Recovery;
        var view = await Here.ReadAsync(recovery, Here.Lead);
        view.Stage.ShouldBe(Stage.Agreed);
        view.ColleagueId.ShouldBe(Here.Colleague);
        view.ColleagueAccount.ShouldBeNull();
        view.Triggers.ShouldBeEmpty();
        view.Answers.ShouldBeEmpty();
        view.SetbackDay.ShouldBe(Here.Today.AddDays(-2), "the earliest picked day, since the day itself was not picked");
        view.Tries.Select(attempt => attempt.What.Value).ShouldBe([AloneExample.PickedTry]);
        view.CheckIns.Select(checkIn => (checkIn.Day, checkIn.Colleague!.Ratings.Single().Value)).ShouldBe([(Here.Today, 6)]);
        view.Moves.Select(move => (move.Move, move.Status, move.Reason!.Value)).ShouldBe([(AloneExample.Move(0), MoveStatus.Agreed, AloneExample.OwnWords)]);

        // Not even the colleague's own view of the recovery holds more: the work alone stays where it was.
        var own = await Here.ReadAsync(recovery, Here.Colleague);
        own.Before.ShouldBeEmpty();
        own.Answers.ShouldBeEmpty();
        own.Tries.Length.ShouldBe(1);
        (await AloneExample.ReadAsync(Here, work)).Work.Tries.Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_invitation_with_everything_picked_carries_all_of_it()
    {
        var work = await AloneExample.FilledAsync(Here);
        var own = (await AloneExample.ReadAsync(Here, work)).Work;
        var invitation = await SendAsync(work, new Pick
        {
            SetbackDay = true, Account = true, Triggers = true,
            Tries = [.. own.Tries.Select(attempt => attempt.Id)],
            Ratings = [.. own.Before.Keys.Select(id => new RatingName(null, id)), .. own.CheckIns.SelectMany(checkIn => checkIn.Ratings.Keys.Select(id => new RatingName(checkIn.Day, id)))],
            Asks = [.. own.Asks.Select(ask => ask.Move)],
        });
        await SayPartAsync(invitation);
        var recovery = (await Here.The<LeadAnswering>().AcceptAsync(invitation, Here.Lead, Cancel)).ShouldBeOfType<LeadAnswerOutcome.Agreed>().Recovery;

        var view = await Here.ReadAsync(recovery, Here.Lead);
        view.ColleagueAccount.ShouldBe(AloneExample.Account);
        view.SetbackDay.ShouldBe(own.SetbackDay);
        view.Triggers.ShouldBe([AloneExample.Trigger]);
        view.Before.Count.ShouldBe(2);
        view.CheckIns.Length.ShouldBe(2);
        view.Tries.Length.ShouldBe(2);
        view.Moves.Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_no_reads_like_silence_on_every_day_and_leaves_nothing_behind()
    {
        var declined = await AloneExample.BegunAsync(Here);
        var unanswered = await AloneExample.BegunAsync(Here);
        var no = await SendAsync(declined, new Pick { Account = true });
        await SendAsync(unanswered, new Pick { Account = true });
        (await Here.The<LeadAnswering>().DeclineAsync(no, Here.Lead, Cancel)).ShouldBeTrue();
        (await Here.CountAsync<SharedWithLead>()).ShouldBe(1);

        for (var day = 0; day <= RetentionPeriods.Longest.Invitation + 1; day++)
        {
            await Here.The<Retention>().SweepAsync(Cancel);
            var one = (await AloneExample.ReadAsync(Here, declined));
            var other = (await AloneExample.ReadAsync(Here, unanswered));
            one.Invitations.Single().ShouldBe(other.Invitations.Single() with { Id = no });
            Json(one.Work.Sent).ShouldBe(Json(other.Work.Sent));
            one.Invitations.Single().State.ShouldBe(day > RetentionPeriods.Longest.Invitation ? SentState.NotTakenUp : SentState.Open);
            Here.Pass(days: 1);
        }
        (await Here.CountAsync<SharedWithLead>()).ShouldBe(0);
        (await Here.CountAsync<Recovery>()).ShouldBe(0);
    }

    [Fact]
    public async Task Taking_back_looks_the_same_after_a_no()
    {
        var work = await AloneExample.BegunAsync(Here);
        var invitation = await SendAsync(work, new Pick { Account = true });
        await Here.The<LeadAnswering>().DeclineAsync(invitation, Here.Lead, Cancel);
        (await Here.The<LeadInvitations>().WithdrawAsync(work, Here.Colleague, invitation, Cancel)).ShouldBeOfType<ChangeOutcome.Done>();
        (await AloneExample.ReadAsync(Here, work)).Invitations.ShouldBeEmpty();
    }

    [Fact]
    public async Task After_taking_back_the_lead_finds_nothing_and_another_can_be_sent()
    {
        var work = await AloneExample.BegunAsync(Here);
        var invitation = await SendAsync(work, new Pick { Account = true });
        await Here.The<LeadInvitations>().WithdrawAsync(work, Here.Colleague, invitation, Cancel);

        (await Here.The<LeadAnswering>().OpenAsync(invitation, Here.Lead, Cancel)).ShouldBeNull();
        (await Here.The<LeadAnswering>().WaitingForAsync(Here.Lead, Cancel)).ShouldBeEmpty();
        await SendAsync(work, new Pick(), Here.OtherLead);
    }

    [Fact]
    public async Task One_invitation_is_open_at_a_time_and_the_same_post_sends_once()
    {
        var work = await AloneExample.BegunAsync(Here);
        var once = Guid.CreateVersion7();
        (await TrySendAsync(work, Here.Lead, once)).ShouldBeOfType<LeadInvitationOutcome.Sent>();
        (await TrySendAsync(work, Here.Lead, once)).ShouldBeOfType<LeadInvitationOutcome.Sent>();
        (await TrySendAsync(work, Here.OtherLead, Guid.CreateVersion7())).ShouldBeOfType<LeadInvitationOutcome.Refused>().Faults.Single().Code.ShouldBe("already-open");
        (await Here.CountAsync<LeadInvitation>()).ShouldBe(1);
    }

    [Fact]
    public async Task Only_an_active_lead_other_than_oneself_can_be_invited()
    {
        var work = await AloneExample.BegunAsync(Here);
        foreach (var nobody in new[] { Here.Stranger, Here.Admin, Here.Colleague, Guid.NewGuid() })
            (await TrySendAsync(work, nobody, Guid.CreateVersion7())).ShouldBeOfType<LeadInvitationOutcome.Refused>();
    }

    [Fact]
    public async Task Only_the_invited_lead_can_open_and_answer_it()
    {
        var work = await AloneExample.BegunAsync(Here);
        var invitation = await SendAsync(work, new Pick { Account = true });
        foreach (var other in new[] { Here.OtherLead, Here.Colleague, Here.Stranger, Here.Admin })
        {
            (await Here.The<LeadAnswering>().OpenAsync(invitation, other, Cancel)).ShouldBeNull();
            (await Here.The<LeadAnswering>().AnswerPartAsync(invitation, other, ImmutableSortedDictionary<string, bool>.Empty, Cancel)).ShouldBeOfType<ChangeOutcome.NotFound>();
            (await Here.The<LeadAnswering>().AcceptAsync(invitation, other, Cancel)).ShouldBeOfType<LeadAnswerOutcome.NotFound>();
            (await Here.The<LeadAnswering>().DeclineAsync(invitation, other, Cancel)).ShouldBeFalse();
        }
        await Here.The<AccountChanges>().SetRolesAsync(Here.Lead, Here.Admin, lead: false, admin: false, partner: false, cancel: Cancel);
        (await Here.The<LeadAnswering>().OpenAsync(invitation, Here.Lead, Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task The_leads_own_part_comes_before_a_yes_and_is_shown_to_the_colleague()
    {
        var work = await AloneExample.BegunAsync(Here);
        var invitation = await SendAsync(work, new Pick());
        (await Here.The<LeadAnswering>().AcceptAsync(invitation, Here.Lead, Cancel)).ShouldBeOfType<LeadAnswerOutcome.PartComesFirst>();

        var part = Repository.Playbook.Facts.First(fact => fact.AskedAt == "part").Id;
        await Here.The<LeadAnswering>().AnswerPartAsync(invitation, Here.Lead, ImmutableSortedDictionary<string, bool>.Empty.Add(part, true), Cancel);
        var recovery = (await Here.The<LeadAnswering>().AcceptAsync(invitation, Here.Lead, Cancel)).ShouldBeOfType<LeadAnswerOutcome.Agreed>().Recovery;
        (await Here.ReadAsync(recovery, Here.Colleague)).Facts[part].ShouldBeTrue();
        (await AloneExample.ReadAsync(Here, work)).Invitations.Single().Recovery.ShouldBe(recovery);
    }

    [Fact]
    public async Task An_invitation_that_ran_out_cannot_be_accepted()
    {
        var work = await AloneExample.BegunAsync(Here);
        var invitation = await SendAsync(work, new Pick());
        await SayPartAsync(invitation);
        Here.Pass(days: RetentionPeriods.Longest.Invitation + 1);
        (await Here.The<LeadAnswering>().AcceptAsync(invitation, Here.Lead, Cancel)).ShouldBeOfType<LeadAnswerOutcome.NotFound>();
    }

    [Fact]
    public async Task Rows_beside_the_work_itself_never_hold_a_word_that_was_not_picked()
    {
        var work = await AloneExample.FilledAsync(Here);
        var invitation = await SendAsync(work, await SomeAsync(work));
        await SayPartAsync(invitation);
        await Here.The<LeadAnswering>().AcceptAsync(invitation, Here.Lead, Cancel);
        await Here.The<AloneWriting>().EraseAsync(work, Here.Colleague, Cancel);

        var everything = await Database.EverythingAsync();
        foreach (var trace in (string[])["kestrel", "wren", "osprey"]) everything.ShouldNotContain(trace);
    }

    private static void ShouldHoldOnlyThePicked(string text)
    {
        foreach (var trace in (string[])["heron", "plover"]) text.ShouldContain(trace);
        foreach (var trace in (string[])["kestrel", "wren", "osprey"]) text.ShouldNotContain(trace);
    }

    /// <summary>One of two tries, one of seven ratings, one of two asks; neither account nor day nor pressure points.</summary>
    private async Task<Pick> SomeAsync(AloneWorkId id)
    {
        var work = (await AloneExample.ReadAsync(Here, id)).Work;
        return new() { Tries = [work.Tries[0].Id], Ratings = [new(Here.Today, AloneExample.Self[1])], Asks = [AloneExample.Move(0)] };
    }

    private async Task<Guid> SendAsync(AloneWorkId work, Pick pick, Guid? lead = null)
    {
        (await Here.The<LeadInvitations>().SendAsync(work, Here.Colleague, lead ?? Here.Lead, pick, Guid.CreateVersion7(), Cancel)).ShouldBeOfType<LeadInvitationOutcome.Sent>();
        return (await AloneExample.ReadAsync(Here, work)).Open.ShouldNotBeNull().Id;
    }

    private Task<LeadInvitationOutcome> TrySendAsync(AloneWorkId work, Guid lead, Guid once) =>
        Here.The<LeadInvitations>().SendAsync(work, Here.Colleague, lead, new Pick(), once, Cancel);

    private async Task<LeadInvitationView> OpenAsync(Guid invitation) =>
        (await Here.The<LeadAnswering>().OpenAsync(invitation, Here.Lead, Cancel)).ShouldNotBeNull();

    private async Task SayPartAsync(Guid invitation) =>
        (await Here.The<LeadAnswering>().AnswerPartAsync(invitation, Here.Lead, ImmutableSortedDictionary<string, bool>.Empty, Cancel)).ShouldBeOfType<ChangeOutcome.Done>();

    private static string Json<T>(T value) => JsonSerializer.Serialize(value);
}

public sealed class LeadInvitationInSqliteTests(PostgresServer postgres) : LeadInvitationTests(On.Sqlite, postgres);

public sealed class LeadInvitationInPostgresTests(PostgresServer postgres) : LeadInvitationTests(On.Postgres, postgres);
