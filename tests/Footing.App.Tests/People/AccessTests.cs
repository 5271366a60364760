using System.Collections.Immutable;
using Footing.App.Allies;
using Footing.App.CheckIns;
using Footing.App.People;
using Footing.App.Recoveries;
using Footing.App.Storage;
using Footing.App.Tests.Storage;
using Footing.Core.Drivers;
using Footing.Core.Playbooks;
using Microsoft.EntityFrameworkCore;

namespace Footing.App.Tests.People;

/// <summary>Every use case refuses whoever has no business with a recovery.</summary>
public sealed class AccessTests(PostgresServer postgres) : StorageSuite(On.Sqlite, postgres)
{
    [Fact]
    public async Task Strangers_former_leads_admins_and_disabled_accounts_reach_nothing()
    {
        var id = await HandedOverAsync();
        foreach (var outsider in (Guid[])[Here.Stranger, Here.Lead, Here.Admin])
        {
            foreach (var attempt in Attempts(id, outsider)) (await attempt()).ShouldBeOfType<ChangeOutcome.NotFound>();
            (await Here.The<RecoveryReading>().ReadAsync(id, outsider, "course", Cancel)).ShouldBeNull();
            (await Here.The<RecoveryReading>().LogAsync(id, outsider, Cancel)).ShouldBeNull();
            await HasNothingAsync(outsider);
        }

        (await Here.The<RecoveryReading>().OfAsync(Here.OtherLead, Cancel)).ShouldHaveSingleItem();
        (await Here.The<Waiting>().ForAsync(Here.OtherLead, Cancel)).ShouldNotBeEmpty();
        await Here.The<AccountChanges>().DisableAsync(Here.OtherLead, Here.Admin, Cancel);
        foreach (var attempt in Attempts(id, Here.OtherLead)) (await attempt()).ShouldBeOfType<ChangeOutcome.NotFound>();
        (await Here.The<RecoveryReading>().ReadAsync(id, Here.OtherLead, "course", Cancel)).ShouldBeNull();
        await HasNothingAsync(Here.OtherLead);
    }

    [Fact]
    public async Task Nothing_waits_for_a_disabled_account_not_even_what_ends_soon()
    {
        await Here.AgreeAsync();
        Here.Pass(days: RetentionPeriods.Longest.Untouched);
        (await Here.The<Waiting>().ForAsync(Here.Colleague, Cancel)).ShouldContain(line => line.What == WaitingFor.Deletion);
        await Here.The<AccountChanges>().DisableAsync(Here.Colleague, Here.Admin, Cancel);
        await HasNothingAsync(Here.Colleague);
    }

    [Fact]
    public async Task Nobody_but_the_two_and_whoever_is_invited_has_a_view_whatever_the_policy_says()
    {
        await Here.AgreeAsync();
        var recovery = await Here.The<Store>().ReadAsync(db => db.Recoveries.Whole().SingleAsync(Cancel), Cancel);
        var people = await Here.The<Store>().ReadAsync(db => Names.OfAsync(db, recovery, Cancel), Cancel);
        Relationship[] readers = [Relationship.Lead, Relationship.Colleague, Relationship.InvitedColleague];
        foreach (var who in Enum.GetValues<Relationship>())
        {
            RecoveryView Open() => new(recovery, who, Here.The<Audience>(), people, Here.Today);
            if (readers.Contains(who)) Open().ShouldNotBeNull();
            else Should.Throw<ArgumentOutOfRangeException>(Open, who.ToString());
        }
    }

    [Fact]
    public async Task Each_person_is_known_for_what_they_are()
    {
        var id = await HandedOverAsync();
        (await WhoIsAsync(id, Here.OtherLead)).ShouldBe([Relationship.Lead, Relationship.Anyone, Relationship.SignedIn, Relationship.LeadRole]);
        (await WhoIsAsync(id, Here.Colleague)).ShouldBe([Relationship.Colleague, Relationship.Anyone, Relationship.SignedIn]);
        (await WhoIsAsync(id, Here.Lead)).ShouldBe([Relationship.FormerLead, Relationship.Anyone, Relationship.SignedIn, Relationship.LeadRole]);
        (await WhoIsAsync(id, Here.Admin)).ShouldBe([Relationship.Stranger, Relationship.Anyone, Relationship.SignedIn, Relationship.Admin]);
        (await WhoIsAsync(RecoveryId.New(Here.Clock), Here.Colleague)).ShouldBe([Relationship.Stranger, Relationship.Anyone, Relationship.SignedIn]);
        await Here.The<AccountChanges>().DisableAsync(Here.OtherLead, Here.Admin, Cancel);
        (await WhoIsAsync(id, Here.OtherLead)).ShouldBe([Relationship.Stranger]);
    }

    private async Task HasNothingAsync(Guid account)
    {
        (await Here.The<RecoveryReading>().OfAsync(account, Cancel)).ShouldBeEmpty();
        (await Here.The<Waiting>().ForAsync(account, Cancel)).ShouldBeEmpty();
    }

    private Task<ImmutableArray<Relationship>> WhoIsAsync(RecoveryId id, Guid account) =>
        Here.The<Store>().ReadAsync(db => Here.The<Access>().WhoIsAsync(db, id, account, Cancel), Cancel);

    private async Task<RecoveryId> HandedOverAsync()
    {
        var id = await Here.AgreeAsync();
        await Here.The<Lifecycle>().ProposeHandOverAsync(id, Here.Lead, Here.OtherLead, Cancel);
        var proposal = (await Here.ReadAsync(id, Here.Colleague)).HandOver!;
        await Here.The<Lifecycle>().AnswerHandOverAsync(id, Here.Colleague, proposal.Id, agree: true, Cancel);
        return id;
    }

    private Func<Task<ChangeOutcome>>[] Attempts(RecoveryId id, Guid by)
    {
        var (life, plan, sharing) = (Here.The<Lifecycle>(), Here.The<PlanWork>(), Here.The<Sharing>());
        var (forms, releases) = (Here.The<CheckInForms>(), Here.The<Releases>());
        var none = Prepared.Sorted<int>();
        return
        [
            () => life.PauseAsync(id, by), () => life.ResumeAsync(id, by), () => life.CloseAsync(id, by), () => life.EraseAsync(id, by),
            () => life.TakeBackInputAsync(id, by), () => life.ProposeHandOverAsync(id, by, Here.Lead),
            () => life.AnswerHandOverAsync(id, by, Guid.NewGuid(), agree: true),
            () => life.WantLaterLooksAsync(id, by, want: true),
            () => life.NoteSuggestionAsync(id, by), () => plan.AgreeAsync(id, by),
            () => plan.BeginAsync(id, by, "debrief", Here.Today, 1), () => plan.FinishAsync(id, by, "debrief", Here.Today, 1),
            () => plan.DropAsync(id, by, "debrief", "x", 1), () => plan.ChangeAsync(id, by, "debrief", null, null, "x", 1),
            () => plan.AddAsync(id, by, "right-size", null, null, "x"),
            () => plan.SaveWorkAsync(id, by, "debrief", new Dictionary<string, string?>(), 1),
            () => sharing.AnswerAsLeadAsync(id, by, "soc-m2", Answer.Yes), () => sharing.AnswerAsColleagueAsync(id, by, "cog-e1", Answer.Yes),
            () => releases.ReleaseAsync(id, by, new HashSet<string>()), () => releases.TakeBackAsync(id, by, new HashSet<string>()),
            () => releases.ShowRatingsEachTimeAsync(id, by, show: true), () => sharing.WriteAccountAsync(id, by, "x", 1),
            () => sharing.RateBeforeAsync(id, by, none, new HashSet<string>(), 1), () => sharing.SayWhetherOverAsync(id, by, over: true, shown: true),
            () => sharing.NoteFactsAsync(id, by, new Dictionary<string, bool?>()),
            () => forms.SaveLeadFormAsync(id, by, new(Here.Today, none, null, Guid.NewGuid())),
            () => forms.SaveColleagueFormAsync(id, by, new(Here.Today, none, none, null, null, [], Guid.NewGuid())),
            () => Here.The<Tries>().AddAsync(id, by, new(Here.Today, "x", TrySize.Small, true, TryResult.Met, Guid.NewGuid())),
            () => Here.The<Debriefs>().SaveLineAsync(id, by, "happened", "x", 0),
            () => sharing.SayFactsAsync(id, by, new Dictionary<string, bool?>()),
            () => Here.The<Marks>().MarkAsync(id, by, "facts", "x", null), () => Here.The<Marks>().TakeBackAsync(id, by, "facts"),
            () => Here.The<SharingTasks>().AskAsync(id, by, "pair-up"), () => Here.The<SharingTasks>().OpenAsync(id, by, "pair-up", "x"),
            () => Here.The<SharingTasks>().EndAsync(id, by, "pair-up"),
        ];
    }
}
