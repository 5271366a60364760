using Footing.App.Recoveries;
using Footing.App.Tests.Storage;

namespace Footing.App.Tests.Recoveries;

public abstract class InvitationTests(On on, PostgresServer postgres) : StorageSuite(on, postgres)
{
    [Fact]
    public async Task Declined_and_unanswered_read_the_same_to_the_lead_on_every_day()
    {
        var declined = await Here.SendAsync();
        var unanswered = await Here.SendAsync();
        await Here.The<Answering>().DeclineAsync(declined.Token, Cancel);
        for (var day = 0; day <= RetentionPeriods.Longest.Invitation + 2; day++)
        {
            await Here.The<Retention>().SweepAsync(Cancel);
            var sent = (await Here.The<Invitations>().SentByAsync(Here.Lead, Cancel)).ToDictionary(line => line.Id);
            sent[declined.Id].ShouldBe(sent[unanswered.Id] with { Id = declined.Id });
            sent[declined.Id].NotTakenUp.ShouldBe(day > RetentionPeriods.Longest.Invitation);
            Here.Pass(days: 1);
        }
    }

    [Fact]
    public async Task Taking_back_a_declined_invitation_looks_like_taking_back_an_open_one()
    {
        var preparation = await Here.SendAsync();
        await Here.The<Answering>().DeclineAsync(preparation.Token, Cancel);
        (await Here.The<Invitations>().WithdrawAsync(preparation.Id, Here.Lead, Cancel)).ShouldBe(WithdrawOutcome.Withdrawn);
        (await Here.The<Invitations>().SentByAsync(Here.Lead, Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Sending_twice_sends_once()
    {
        var preparation = await Here.SendAsync();
        await Here.SendAsync(preparation);
        (await Here.CountAsync<Recovery>()).ShouldBe(1);
    }

    [Fact]
    public async Task Posting_again_after_a_decline_stores_nothing()
    {
        var preparation = await Here.SendAsync();
        await Here.The<Answering>().DeclineAsync(preparation.Token, Cancel);
        await Here.SendAsync(preparation);
        (await Here.CountAsync<Recovery>()).ShouldBe(0);
    }

    [Fact]
    public async Task The_colleague_reads_everything_before_agreeing()
    {
        var preparation = await Here.SendAsync();
        var open = (await Here.The<Answering>().OpenAsync(preparation.Token, Cancel)).ShouldNotBeNull();
        open.Recovery.FactsLine.ShouldBe(preparation.FactsLine!.Value);
        open.Recovery.SignsAtOpening["volunteering"].Example.ShouldBe(preparation.Signs["volunteering"].Example);
        open.Recovery.Moves.Single(move => move.Move == "pair-up").Reason.ShouldBe(preparation.Moves[2].Reason);
        open.Recovery.ColleagueName.ShouldBe("Wilhelmina");
        open.OpenUntil.ShouldBe(Here.Today.AddDays(RetentionPeriods.Longest.Invitation));
    }

    [Fact]
    public async Task The_lead_sees_nothing_before_the_colleague_agrees()
    {
        await Here.SendAsync();
        (await Here.The<RecoveryReading>().OfAsync(Here.Lead, Cancel)).ShouldBeEmpty();
        var id = await Here.The<Footing.App.Storage.Store>().ReadAsync(db => Task.FromResult(db.Recoveries.Single().Id), Cancel);
        (await Here.The<RecoveryReading>().ReadAsync(id, Here.Lead, "course", Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task Agreeing_links_the_account_and_takes_the_colleagues_changes()
    {
        var id = await Here.AgreeAsync(new Acceptance
        {
            Dropped = ["small-win"], Added = ["pair-up"], Account = PersonalText.From("It was the network."),
            Before = Prepared.Sorted(("competence", 8)),
        });
        var view = await Here.ReadAsync(id, Here.Lead);
        view.ColleagueName.ShouldBe("Mina Okafor");
        view.Moves.ToDictionary(move => move.Move, move => move.Status).ShouldBe(new Dictionary<string, MoveStatus>
        {
            ["debrief"] = MoveStatus.Agreed, ["small-win"] = MoveStatus.Dropped, ["pair-up"] = MoveStatus.Agreed,
        }, ignoreOrder: true);
        view.ColleagueAccount.ShouldBe("It was the network.");
        view.Before.ShouldBeEmpty();
        (await Here.The<Invitations>().SentByAsync(Here.Lead, Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Neither_the_sender_nor_the_holder_can_agree()
    {
        var preparation = await Here.SendAsync(Prepared.By(Here) with { HolderId = Here.OtherLead });
        foreach (var lead in (Guid[])[Here.Lead, Here.OtherLead])
            (await Here.The<Answering>().AcceptAsync(preparation.Token, lead, new(), Cancel)).ShouldBeOfType<AcceptOutcome.OwnInvitation>();
    }

    [Fact]
    public async Task A_link_works_once_and_not_after_its_time()
    {
        var used = await Here.SendAsync();
        await Here.The<Answering>().AcceptAsync(used.Token, Here.Colleague, new(), Cancel);
        (await Here.The<Answering>().AcceptAsync(used.Token, Here.Stranger, new(), Cancel)).ShouldBeOfType<AcceptOutcome.NotFound>();

        var late = await Here.SendAsync();
        Here.Pass(days: RetentionPeriods.Longest.Invitation + 1);
        (await Here.The<Answering>().OpenAsync(late.Token, Cancel)).ShouldBeNull();
        (await Here.The<Answering>().AcceptAsync(late.Token, Here.Colleague, new(), Cancel)).ShouldBeOfType<AcceptOutcome.NotFound>();
    }

    [Fact]
    public async Task Of_two_who_agree_at_once_one_is_the_colleague()
    {
        var sent = await Here.SendAsync();
        var outcomes = await Task.WhenAll(new[] { Here.Colleague, Here.Stranger, Here.Admin }.Select(
            person => Task.Run(() => Here.The<Answering>().AcceptAsync(sent.Token, person, new(), Cancel), Cancel)));
        outcomes.Count(outcome => outcome is AcceptOutcome.Agreed).ShouldBe(1);
        outcomes.Count(outcome => outcome is AcceptOutcome.NotFound).ShouldBe(2);
    }

    [Fact]
    public async Task Only_a_lead_can_hold_a_recovery() =>
        (await Here.The<Invitations>().SendAsync(Prepared.By(Here), Here.Stranger, Cancel))
            .ShouldBeOfType<SendOutcome.Refused>().Faults.ShouldHaveSingleItem().Code.ShouldBe("not-a-lead");
}

public sealed class InvitationInSqliteTests(PostgresServer postgres) : InvitationTests(On.Sqlite, postgres);

public sealed class InvitationInPostgresTests(PostgresServer postgres) : InvitationTests(On.Postgres, postgres);
