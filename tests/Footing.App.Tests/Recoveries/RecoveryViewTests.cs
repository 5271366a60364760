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

        await ReleaseAsync(id, OwnItem.Rating(Here.Today, "competence"), OwnItem.LeadSign(Here.Today, "leader-grip"), OwnItem.Answer("cog-e1"));
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

    [Fact]
    public async Task Each_item_is_released_and_taken_back_on_its_own()
    {
        var id = await WithColleagueInputAsync(release: false);
        await ReleaseAsync(id, OwnItem.Rating(Here.Today, "competence"), OwnItem.Useful(Here.Today));
        var lead = (await Here.ReadAsync(id, Here.Lead)).CheckIns.Single(checkIn => checkIn.Colleague is not null).Colleague!;
        lead.Ratings.Keys.ShouldBe(["competence"]);
        lead.UsefulAndSafe.ShouldBe(Usefulness.Partly);
        lead.LeadSigns.ShouldBeEmpty();
        lead.NextStep.ShouldBeNull();

        var taken = new HashSet<string> { OwnItem.Rating(Here.Today, "competence").Key, OwnItem.Useful(Here.Today).Key };
        (await Here.The<Releases>().TakeBackAsync(id, Here.Colleague, taken, Cancel)).ShouldBeOfType<ChangeOutcome.Done>();
        (await Here.ReadAsync(id, Here.Lead)).CheckIns.ShouldAllBe(checkIn => checkIn.Colleague == null);
        (await Here.ReadAsync(id, Here.Colleague)).CheckIns.ShouldContain(checkIn => checkIn.Colleague!.Ratings.Count == 1);
    }

    [Fact]
    public async Task A_changed_rating_is_released_only_if_its_form_says_so_again()
    {
        var id = await WithColleagueInputAsync(release: true);
        var version = (await Here.ReadAsync(id, Here.Colleague)).CheckIns.Single(checkIn => checkIn.Colleague is not null).Colleague!.Version;
        var form = new ColleagueFormInput(
            Here.Today, Prepared.Sorted(("competence", 9)), Prepared.Sorted(("leader-grip", 4)), null, null, ["sign/leader-grip"], Guid.NewGuid(), version);
        await Here.The<CheckInForms>().SaveColleagueFormAsync(id, Here.Colleague, form, Cancel);
        var lead = (await Here.ReadAsync(id, Here.Lead)).CheckIns.Single(checkIn => checkIn.Colleague is not null).Colleague!;
        lead.Ratings.ShouldBeEmpty();
        lead.LeadSigns.Keys.ShouldBe(["leader-grip"]);
    }

    [Fact]
    public async Task A_lead_reads_the_same_bytes_whether_or_not_something_unreleased_is_stored()
    {
        var id = await Here.AgreeAsync();
        Here.Pass(days: 2);
        var before = JsonSerializer.Serialize(await Here.ReadAsync(id, Here.Lead), Plain);

        var form = new ColleagueFormInput(Here.Today, Prepared.Sorted(("competence", 3)), Prepared.Sorted(("leader-grip", 4)), Usefulness.No, "Mine.", [], Guid.NewGuid());
        await Here.The<CheckInForms>().SaveColleagueFormAsync(id, Here.Colleague, form, Cancel);
        await Here.The<Sharing>().AnswerAsColleagueAsync(id, Here.Colleague, "cog-e1", Answer.Yes, Cancel);
        await Here.The<Sharing>().SayWhetherOverAsync(id, Here.Colleague, over: true, shown: false, Cancel);
        var version = (await Here.ReadAsync(id, Here.Colleague)).Version;
        (await Here.The<Sharing>().RateBeforeAsync(id, Here.Colleague, Prepared.Sorted(("competence", 8)), new HashSet<string>(), version, Cancel)).ShouldBeOfType<ChangeOutcome.Done>();
        await Here.The<Releases>().ShowRatingsEachTimeAsync(id, Here.Colleague, show: true, Cancel);

        JsonSerializer.Serialize(await Here.ReadAsync(id, Here.Lead), Plain).ShouldBe(before);
    }

    private async Task ReleaseAsync(RecoveryId id, params OwnItem[] items) =>
        (await Here.The<Releases>().ReleaseAsync(id, Here.Colleague, items.Select(item => item.Key).ToHashSet(), Cancel)).ShouldBeOfType<ChangeOutcome.Done>();

    private async Task<RecoveryId> WithColleagueInputAsync(bool release)
    {
        var id = await Here.AgreeAsync(new Acceptance { Before = Prepared.Sorted(("competence", 8)), BeforeShown = release ? ["competence"] : [] });
        var form = new ColleagueFormInput(
            Here.Today, Prepared.Sorted(("competence", 3)), Prepared.Sorted(("leader-grip", 4)), Usefulness.Partly, "Ask the ombudsman.",
            release ? ["rating/competence", "sign/leader-grip", "useful", "step"] : [], Guid.NewGuid());
        (await Here.The<CheckInForms>().SaveColleagueFormAsync(id, Here.Colleague, form, Cancel)).ShouldBeOfType<ChangeOutcome.Done>();
        await Here.The<Sharing>().AnswerAsColleagueAsync(id, Here.Colleague, "cog-e1", Answer.Yes, Cancel);
        if (release) await ReleaseAsync(id, OwnItem.Answer("cog-e1"));
        return id;
    }
}
