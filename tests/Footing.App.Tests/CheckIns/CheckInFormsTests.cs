using Footing.App.CheckIns;
using Footing.App.Recoveries;
using Footing.App.Tests.Storage;
using Footing.Core.Playbooks;

namespace Footing.App.Tests.CheckIns;

public abstract class CheckInFormsTests(On on, PostgresServer postgres) : StorageSuite(on, postgres)
{
    private CheckInForms Forms => Here.The<CheckInForms>();

    [Fact]
    public async Task Refuses_a_rating_dated_before_the_setback() => (await FaultOfAsync(day: -4)).ShouldBe("before-setback");

    [Fact]
    public async Task Refuses_a_rating_dated_in_the_future() => (await FaultOfAsync(day: 1)).ShouldBe("in-future");

    [Fact]
    public async Task Refuses_a_level_out_of_range() => (await FaultOfAsync(level: 5)).ShouldBe("out-of-range");

    [Fact]
    public async Task Refuses_a_sign_the_playbook_does_not_know() => (await FaultOfAsync(sign: "voise")).ShouldBe("unknown-sign");

    [Fact]
    public async Task Refuses_a_text_that_is_too_long() => (await FaultOfAsync(nextStep: new string('x', Limits.Line + 1))).ShouldBe("too-long");

    [Fact]
    public async Task Refuses_a_colleagues_level_of_a_sign_that_is_not_about_the_lead()
    {
        var id = await Here.AgreeAsync();
        var form = new ColleagueFormInput(Here.Today, Prepared.Sorted(("competence", 11)), Prepared.Sorted(("voice", 2)), null, null, ["rating/competence"], Guid.NewGuid());
        (await Forms.SaveColleagueFormAsync(id, Here.Colleague, form, Cancel)).ShouldBeOfType<ChangeOutcome.Refused>()
            .Faults.Select(fault => (fault.Code, fault.Path)).ShouldBe([("out-of-range", "ratings.competence"), ("unknown-sign", "leadSigns.voice")]);
    }

    [Fact]
    public async Task The_same_post_again_changes_nothing()
    {
        var id = await Here.AgreeAsync();
        var form = new LeadFormInput(Here.Today, Prepared.Sorted(("voice", 2)), "A small slot on Friday.", Guid.NewGuid());
        (await Forms.SaveLeadFormAsync(id, Here.Lead, form, Cancel)).ShouldBeOfType<ChangeOutcome.Done>();
        (await Forms.SaveLeadFormAsync(id, Here.Lead, form, Cancel)).ShouldBeOfType<ChangeOutcome.Done>();
        var saved = (await Here.ReadAsync(id, Here.Lead)).CheckIns.ShouldHaveSingleItem().Lead.ShouldNotBeNull();
        saved.Version.ShouldBe(1);
        saved.Levels.ShouldBe(form.Levels);
    }

    [Fact]
    public async Task A_form_saved_elsewhere_in_between_is_not_lost()
    {
        var id = await Here.AgreeAsync();
        var first = new LeadFormInput(Here.Today, Prepared.Sorted(("voice", 2)), null, Guid.NewGuid());
        var second = new LeadFormInput(Here.Today, Prepared.Sorted(("voice", 1)), null, Guid.NewGuid());
        await Forms.SaveLeadFormAsync(id, Here.Lead, first, Cancel);
        (await Forms.SaveLeadFormAsync(id, Here.Lead, second, Cancel)).ShouldBe(new ChangeOutcome.Conflict(1));
        (await Here.ReadAsync(id, Here.Lead)).CheckIns[0].Lead!.Levels["voice"].ShouldBe(2);

        (await Forms.SaveLeadFormAsync(id, Here.Lead, second with { Version = 1 }, Cancel)).ShouldBeOfType<ChangeOutcome.Done>();
        (await Here.ReadAsync(id, Here.Lead)).CheckIns[0].Lead!.Levels["voice"].ShouldBe(1);
    }

    [Fact]
    public async Task Both_voices_can_save_at_the_same_moment()
    {
        var id = await Here.AgreeAsync();
        var lead = new LeadFormInput(Here.Today, Prepared.Sorted(("voice", 2)), null, Guid.NewGuid());
        var colleague = new ColleagueFormInput(Here.Today, Prepared.Sorted(("competence", 4)), Prepared.Sorted<int>(), null, null, ["rating/competence"], Guid.NewGuid());
        var outcomes = await Task.WhenAll(
            Task.Run(() => Forms.SaveLeadFormAsync(id, Here.Lead, lead, Cancel), Cancel),
            Task.Run(() => Forms.SaveColleagueFormAsync(id, Here.Colleague, colleague, Cancel), Cancel));
        outcomes.ShouldAllBe(outcome => outcome is ChangeOutcome.Done);
        var meeting = (await Here.ReadAsync(id, Here.Lead)).CheckIns.ShouldHaveSingleItem();
        meeting.Lead.ShouldNotBeNull();
        meeting.Colleague.ShouldNotBeNull();
    }

    [Fact]
    public async Task Of_two_first_saves_at_the_same_moment_one_is_told_of_the_other()
    {
        var id = await Here.AgreeAsync();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(level => Task.Run(
            () => Forms.SaveLeadFormAsync(id, Here.Lead, new(Here.Today, Prepared.Sorted(("voice", level)), null, Guid.NewGuid()), Cancel), Cancel)));
        outcomes.Count(outcome => outcome is ChangeOutcome.Done).ShouldBe(1);
        outcomes.Count(outcome => outcome is ChangeOutcome.Conflict(1)).ShouldBe(3);
    }

    [Fact]
    public async Task A_try_posted_twice_counts_once()
    {
        var id = await Here.AgreeAsync();
        var attempt = new TryInput(Here.Today, "Showed the agenda to two people.", TrySize.Small, Seen: true, TryResult.Met, Guid.NewGuid());
        await Here.The<Tries>().AddAsync(id, Here.Colleague, attempt, Cancel);
        await Here.The<Tries>().AddAsync(id, Here.Colleague, attempt, Cancel);
        (await Here.ReadAsync(id, Here.Lead)).Tries.ShouldHaveSingleItem().What.Value.ShouldBe(attempt.What);
    }

    [Fact]
    public async Task Two_accounts_stand_side_by_side_in_the_debrief()
    {
        var id = await Here.AgreeAsync();
        await Here.The<Debriefs>().SaveLineAsync(id, Here.Lead, "happened", "It stopped at slide nine.", 0, Cancel);
        await Here.The<Debriefs>().SaveLineAsync(id, Here.Colleague, "happened", "The network went first.", 0, Cancel);
        (await Here.ReadAsync(id, Here.Lead)).Debrief.Count(line => line.Section == "happened").ShouldBe(2);
    }

    [Fact]
    public async Task A_move_changed_by_the_other_is_not_overwritten()
    {
        var id = await Here.AgreeAsync();
        var shown = (await Here.ReadAsync(id, Here.Lead)).Moves.Single(move => move.Move == "small-win").Version;
        (await Here.The<PlanWork>().BeginAsync(id, Here.Colleague, "small-win", Here.Today, shown, Cancel)).ShouldBeOfType<ChangeOutcome.Done>();
        (await Here.The<PlanWork>().DropAsync(id, Here.Lead, "small-win", "No time.", shown, Cancel)).ShouldBe(new ChangeOutcome.Conflict(shown + 1));
    }

    [Fact]
    public async Task A_lead_owes_a_reason_for_dropping_a_move_and_a_colleague_does_not()
    {
        var id = await Here.AgreeAsync();
        var shown = (await Here.ReadAsync(id, Here.Lead)).Moves.Single(move => move.Move == "small-win").Version;
        (await Here.The<PlanWork>().DropAsync(id, Here.Lead, "small-win", " ", shown, Cancel)).ShouldBeOfType<ChangeOutcome.Refused>();
        (await Here.The<PlanWork>().DropAsync(id, Here.Colleague, "small-win", null, shown, Cancel)).ShouldBeOfType<ChangeOutcome.Done>();
    }

    private async Task<string> FaultOfAsync(int day = 0, string sign = "voice", int level = 2, string? nextStep = null)
    {
        var id = await Here.AgreeAsync();
        var form = new LeadFormInput(Here.Today.AddDays(day), Prepared.Sorted((sign, level)), nextStep, Guid.NewGuid());
        var outcome = await Forms.SaveLeadFormAsync(id, Here.Lead, form, Cancel);
        return outcome.ShouldBeOfType<ChangeOutcome.Refused>().Faults.ShouldHaveSingleItem().Code;
    }
}

public sealed class CheckInFormsInSqliteTests(PostgresServer postgres) : CheckInFormsTests(On.Sqlite, postgres);

public sealed class CheckInFormsInPostgresTests(PostgresServer postgres) : CheckInFormsTests(On.Postgres, postgres);
