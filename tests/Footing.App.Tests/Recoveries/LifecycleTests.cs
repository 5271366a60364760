using System.Text.Json;
using Footing.App.CheckIns;
using Footing.App.Recoveries;
using Footing.App.Tests.Storage;
using Footing.Core.Drivers;
using Footing.Core.Playbooks;

namespace Footing.App.Tests.Recoveries;

public abstract class LifecycleTests(On on, PostgresServer postgres) : StorageSuite(on, postgres)
{
    private Lifecycle Life => Here.The<Lifecycle>();

    [Fact]
    public async Task A_pause_stops_all_work_and_the_lead_cannot_lift_it_alone()
    {
        var id = await Here.AgreeAsync();
        (await Life.PauseAsync(id, Here.Colleague, Cancel)).ShouldBeOfType<ChangeOutcome.Done>();
        var form = new LeadFormInput(Here.Today, Prepared.Sorted(("voice", 2)), null, Guid.NewGuid());
        (await Here.The<CheckInForms>().SaveLeadFormAsync(id, Here.Lead, form, Cancel)).ShouldBe(new ChangeOutcome.NotNow(Stage.Paused));

        (await Life.ResumeAsync(id, Here.Lead, Cancel)).ShouldBeOfType<ChangeOutcome.Done>();
        var view = await Here.ReadAsync(id, Here.Colleague);
        view.Stage.ShouldBe(Stage.Paused);
        view.ResumeAsked.ShouldBeTrue();

        (await Life.ResumeAsync(id, Here.Colleague, Cancel)).ShouldBeOfType<ChangeOutcome.Done>();
        (await Here.ReadAsync(id, Here.Lead)).Stage.ShouldBe(Stage.Agreed);
    }

    [Fact]
    public async Task Every_pause_reads_the_same_to_the_lead_whoever_paused()
    {
        var byLead = await Here.AgreeAsync();
        var byColleague = await Here.AgreeAsync();
        await Life.PauseAsync(byLead, Here.Lead, Cancel);
        await Life.PauseAsync(byColleague, Here.Colleague, Cancel);
        var first = JsonSerializer.Serialize(await Here.ReadAsync(byLead, Here.Lead));
        var second = JsonSerializer.Serialize(await Here.ReadAsync(byColleague, Here.Lead));
        second.Replace(byColleague.ToString(), byLead.ToString()).ShouldBe(first);
    }

    [Fact]
    public async Task A_hand_over_needs_the_colleagues_yes_and_then_takes_the_former_leads_access_at_once()
    {
        var id = await Here.AgreeAsync();
        (await Life.ProposeHandOverAsync(id, Here.Lead, Here.OtherLead, Cancel)).ShouldBeOfType<ChangeOutcome.Done>();
        var proposal = (await Here.ReadAsync(id, Here.Colleague)).HandOver.ShouldNotBeNull();
        (await Here.The<RecoveryReading>().ReadAsync(id, Here.OtherLead, "course", Cancel)).ShouldBeNull();
        (await Life.AnswerHandOverAsync(id, Here.Lead, proposal.Id, agree: true, Cancel)).ShouldBeOfType<ChangeOutcome.NotFound>();

        (await Life.AnswerHandOverAsync(id, Here.Colleague, proposal.Id, agree: true, Cancel)).ShouldBeOfType<ChangeOutcome.Done>();
        (await Here.The<RecoveryReading>().ReadAsync(id, Here.Lead, "course", Cancel)).ShouldBeNull();
        (await Here.ReadAsync(id, Here.OtherLead)).LeadName.ShouldBe("Tomas Vidal");
    }

    [Fact]
    public async Task A_refused_hand_over_changes_nothing()
    {
        var id = await Here.AgreeAsync();
        await Life.ProposeHandOverAsync(id, Here.Lead, Here.OtherLead, Cancel);
        var proposal = (await Here.ReadAsync(id, Here.Colleague)).HandOver!;
        await Life.AnswerHandOverAsync(id, Here.Colleague, proposal.Id, agree: false, Cancel);
        (await Here.ReadAsync(id, Here.Lead)).HandOver.ShouldBeNull();
    }

    [Fact]
    public async Task What_the_colleague_takes_back_is_gone_from_the_view_and_from_the_database()
    {
        var id = await Here.AgreeAsync(new Acceptance { Account = PersonalText.From("A pelican flew in.") });
        var form = new ColleagueFormInput(
            Here.Today, Prepared.Sorted(("competence", 3)), Prepared.Sorted(("leader-grip", 4)), Usefulness.Partly, "Ask the ombudsman.", ["rating/competence", "sign/leader-grip", "useful", "step"], Guid.NewGuid());
        await Here.The<CheckInForms>().SaveColleagueFormAsync(id, Here.Colleague, form, Cancel);
        await Here.The<Sharing>().AnswerAsColleagueAsync(id, Here.Colleague, "cog-e1", Answer.Yes, Cancel);
        await Here.The<Debriefs>().SaveLineAsync(id, Here.Colleague, "feelings", "Like a windmill.", 0, Cancel);
        string[] traces = ["pelican", "competence", "leader-grip", "ombudsman", "windmill", "cog-e1"];
        var before = await Database.EverythingAsync();
        traces.Where(trace => before.Contains(trace, StringComparison.Ordinal)).ShouldBe(["cog-e1"]);

        (await Life.TakeBackInputAsync(id, Here.Colleague, Cancel)).ShouldBeOfType<ChangeOutcome.Done>();
        var view = await Here.ReadAsync(id, Here.Colleague);
        (view.CheckIns.Length, view.Debrief.Length, view.ColleagueAccount).ShouldBe((0, 0, null));
        view.Answers.ShouldAllBe(answer => answer.By == Voice.Manager);
        var after = await Database.EverythingAsync();
        traces.Where(trace => after.Contains(trace, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_closed_recovery_is_deleted_after_ninety_days()
    {
        var id = await Here.AgreeAsync();
        (await Life.CloseAsync(id, Here.Lead, Cancel)).ShouldBeOfType<ChangeOutcome.Done>();
        await ShouldBeKeptForAsync(RetentionPeriods.Longest.Closed);
    }

    [Fact]
    public async Task An_untouched_recovery_is_deleted_after_a_hundred_and_eighty_days()
    {
        await Here.AgreeAsync();
        await ShouldBeKeptForAsync(RetentionPeriods.Longest.Untouched);
    }

    [Fact]
    public async Task The_log_is_for_the_colleague_and_names_every_read_by_the_lead()
    {
        var id = await Here.AgreeAsync();
        await Here.The<RecoveryReading>().ReadAsync(id, Here.Lead, "plan", Cancel);
        Here.Clock.Advance(TimeSpan.FromMinutes(1));
        await Here.The<RecoveryReading>().ReadAsync(id, Here.Lead, "course", Cancel);
        await Here.ReadAsync(id, Here.Colleague);
        var log = (await Here.The<RecoveryReading>().LogAsync(id, Here.Colleague, Cancel)).ShouldNotBeNull();
        log.Select(entry => (entry.Name, entry.Page)).ShouldBe([("Asha Rao", "course"), ("Asha Rao", "plan")]);
        (await Here.The<RecoveryReading>().LogAsync(id, Here.Lead, Cancel)).ShouldBeNull();
    }

    private async Task ShouldBeKeptForAsync(int days)
    {
        Here.Pass(days);
        await Here.The<Retention>().SweepAsync(Cancel);
        (await Here.CountAsync<Recovery>()).ShouldBe(1);
        Here.Pass(days: 1);
        await Here.The<Retention>().SweepAsync(Cancel);
        (await Here.CountAsync<Recovery>()).ShouldBe(0);
    }
}

public sealed class LifecycleInSqliteTests(PostgresServer postgres) : LifecycleTests(On.Sqlite, postgres);

public sealed class LifecycleInPostgresTests(PostgresServer postgres) : LifecycleTests(On.Postgres, postgres);
