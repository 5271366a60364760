using System.Text.Encodings.Web;
using System.Text.Json;
using Footing.App.CheckIns;
using Footing.App.Recoveries;
using Footing.App.Tests.Storage;
using Footing.Core.Drivers;

namespace Footing.App.Tests.Recoveries;

public sealed class RecoveryViewTests(PostgresServer postgres) : StorageSuite(On.Sqlite, postgres)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task A_lead_gets_no_word_rating_or_answer_that_was_not_released()
    {
        var id = await WithColleagueInputAsync(release: false);
        var lead = await Here.ReadAsync(id, Here.Lead);
        var everything = JsonSerializer.Serialize(lead, Plain);
        foreach (var trace in (string[])["competence", "leader-grip", "ombudsman", "cog-e1", "Partly"]) everything.ShouldNotContain(trace);

        var colleague = JsonSerializer.Serialize(await Here.ReadAsync(id, Here.Colleague), Plain);
        foreach (var trace in (string[])["competence", "leader-grip", "ombudsman", "cog-e1"]) colleague.ShouldContain(trace);
    }

    [Fact]
    public async Task The_engines_get_for_the_lead_only_what_was_released()
    {
        var id = await WithColleagueInputAsync(release: false);
        var before = await Here.ReadAsync(id, Here.Lead);
        before.ToEvidence(Repository.Playbook).Answers.Keys.ShouldBe(["soc-m1"]);
        before.ToEvidence(Repository.Playbook).Signs.ShouldNotContainKey("leader-grip");
        before.ToCourse(Repository.Playbook).CheckIns.ShouldAllBe(checkIn => checkIn.Colleague.Count == 0 && checkIn.ColleagueSigns.Count == 0);
        before.ToCourse(Repository.Playbook).ColleagueBefore.ShouldBeEmpty();

        await Here.The<CheckInForms>().ReleaseAsync(id, Here.Colleague, Here.Today, Cancel);
        await Here.The<Sharing>().ReleaseAnswersAsync(id, Here.Colleague, new HashSet<string> { "cog-e1" }, Cancel);
        var after = await Here.ReadAsync(id, Here.Lead);
        after.ToEvidence(Repository.Playbook).Answers.Keys.ShouldBe(["cog-e1", "soc-m1"]);
        after.ToEvidence(Repository.Playbook).Signs["leader-grip"].ShouldBe(SignReading.At(4));
        after.ToCourse(Repository.Playbook).CheckIns.ShouldContain(checkIn => checkIn.Colleague.ContainsKey("competence"));
    }

    [Fact]
    public async Task A_changed_answer_of_the_colleague_waits_for_release_again()
    {
        var id = await WithColleagueInputAsync(release: true);
        await Here.The<Sharing>().AnswerAsColleagueAsync(id, Here.Colleague, "cog-e1", Answer.No, Cancel);
        (await Here.ReadAsync(id, Here.Lead)).Answers.ShouldNotContain(answer => answer.Question == "cog-e1");
    }

    [Fact]
    public async Task The_levels_of_the_opening_are_the_first_check_in()
    {
        var id = await Here.AgreeAsync();
        var course = (await Here.ReadAsync(id, Here.Lead)).ToCourse(Repository.Playbook);
        var opening = course.CheckIns.ShouldHaveSingleItem();
        opening.On.ShouldBe(Here.Today);
        opening.Lead.ShouldBe(Prepared.Sorted(("volunteering", 3)));
    }

    private async Task<RecoveryId> WithColleagueInputAsync(bool release)
    {
        var id = await Here.AgreeAsync(new Acceptance { Before = Prepared.Sorted(("competence", 8)), ReleaseBefore = release });
        var form = new ColleagueFormInput(
            Here.Today, Prepared.Sorted(("competence", 3)), Prepared.Sorted(("leader-grip", 4)), Usefulness.Partly, "Ask the ombudsman.", release, Guid.NewGuid());
        (await Here.The<CheckInForms>().SaveColleagueFormAsync(id, Here.Colleague, form, Cancel)).ShouldBeOfType<ChangeOutcome.Done>();
        await Here.The<Sharing>().AnswerAsColleagueAsync(id, Here.Colleague, "cog-e1", Answer.Yes, Cancel);
        if (release) await Here.The<Sharing>().ReleaseAnswersAsync(id, Here.Colleague, new HashSet<string> { "cog-e1" }, Cancel);
        return id;
    }
}
