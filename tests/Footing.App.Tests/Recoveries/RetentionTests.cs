using Footing.App.Alone;
using Footing.App.Audit;
using Footing.App.People;
using Footing.App.Recoveries;
using Footing.App.Storage;
using Footing.App.Storage.Sealing;
using Footing.App.Tests.Alone;
using Footing.App.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footing.App.Tests.Recoveries;

/// <summary>How long things are kept, by the clock, and what keeps them longer.</summary>
public abstract class RetentionTests(On on, PostgresServer postgres) : StorageSuite(on, postgres)
{
    private static readonly RetentionPeriods Shorter = new(5, 20, 40);

    private RetentionRules Rules => Here.The<RetentionRules>();

    private Lifecycle Life => Here.The<Lifecycle>();

    private LegalHolds Holds => Here.The<LegalHolds>();

    [Fact]
    public async Task Lower_periods_hold_for_what_begins_afterwards()
    {
        (await Rules.LowerAsync(Shorter, Here.Admin, Cancel)).ShouldBeEmpty();
        var preparation = await Here.SendAsync();
        var open = (await Here.The<Answering>().OpenAsync(preparation.Token, Cancel)).ShouldNotBeNull();
        open.OpenUntil.ShouldBe(Here.Today.AddDays(Shorter.Invitation));
        var id = await Here.AgreeAsync();
        (await Here.ReadAsync(id, Here.Colleague)).KeptUntil.ShouldBe(Here.Today.AddDays(Shorter.Untouched));
        await Life.CloseAsync(id, Here.Lead, Cancel);
        await ShouldBeGoneAfterAsync(Shorter.Closed);
    }

    [Theory]
    [InlineData(0, 20)]
    [InlineData(3, 17)]
    [InlineData(30, 14)]
    [InlineData(76, 14)]
    [InlineData(85, 5)]
    [InlineData(90, 0)]
    public async Task Lowering_deletes_nothing_without_notice_and_nothing_later_than_promised(int daysClosed, int daysLeft)
    {
        var id = await Here.AgreeAsync();
        await Life.CloseAsync(id, Here.Lead, Cancel);
        Here.Pass(daysClosed);
        await Rules.LowerAsync(Shorter, Here.Admin, Cancel);
        await ShouldBeGoneAfterAsync(daysLeft);
    }

    [Fact]
    public async Task An_open_invitation_keeps_the_day_it_says()
    {
        var preparation = await Here.SendAsync();
        await Rules.LowerAsync(Shorter, Here.Admin, Cancel);
        Here.Pass(RetentionPeriods.Longest.Invitation);
        await SweepAsync();
        (await Here.The<Answering>().OpenAsync(preparation.Token, Cancel)).ShouldNotBeNull();
        Here.Pass(days: 1);
        await SweepAsync();
        (await Here.CountAsync<Recovery>()).ShouldBe(0);
    }

    [Fact]
    public async Task A_period_is_never_raised_and_never_lowered_too_far()
    {
        await Rules.LowerAsync(Shorter, Here.Admin, Cancel);
        (await Rules.LowerAsync(Shorter with { Closed = 21 }, Here.Admin, Cancel)).ShouldHaveSingleItem().Path.ShouldBe("closed");
        (await Rules.LowerAsync(new(2, 13, 29), Here.Admin, Cancel)).Length.ShouldBe(3);
        (await Rules.ReadAsync(Cancel)).ShouldBe(Shorter);
        (await KindsAsync()).Count(kind => kind == AuditKind.RetentionChanged).ShouldBe(1);
    }

    [Fact]
    public async Task Only_the_colleague_is_told_from_two_weeks_before()
    {
        var id = await Here.AgreeAsync();
        Here.Pass(RetentionPeriods.Longest.Untouched - RetentionPeriods.DaysOfNotice - 1);
        (await EndingAsync(Here.Colleague)).ShouldBeEmpty();
        (await Here.ReadAsync(id, Here.Colleague)).DeletedSoon.ShouldBeNull();
        Here.Pass(days: 1);
        (await EndingAsync(Here.Colleague)).ShouldBe([Here.Today.AddDays(RetentionPeriods.DaysOfNotice)]);
        (await EndingAsync(Here.Lead)).ShouldBeEmpty();
        (await Here.ReadAsync(id, Here.Colleague)).DeletedSoon.ShouldBe(Here.Today.AddDays(RetentionPeriods.DaysOfNotice));
        var lead = await Here.ReadAsync(id, Here.Lead);
        (lead.DeletedSoon, lead.KeptUntil).ShouldBe((null, null));
    }

    [Fact]
    public async Task The_last_day_of_a_closed_one_stands_still_whatever_the_colleague_does()
    {
        await Rules.LowerAsync(new(14, 90, 30), Here.Admin, Cancel);
        var id = await Here.AgreeAsync();
        await Life.CloseAsync(id, Here.Colleague, Cancel);
        var before = (await Here.ReadAsync(id, Here.Lead)).KeptUntil;
        Here.Pass(days: 5);
        await Life.WantLaterLooksAsync(id, Here.Colleague, want: true, Cancel);
        (await Here.ReadAsync(id, Here.Lead)).KeptUntil.ShouldBe(before);
    }

    [Fact]
    public async Task Nothing_of_a_held_person_is_deleted_by_time_and_everything_due_at_once_when_it_is_lifted()
    {
        var id = await Here.AgreeAsync();
        await Life.CloseAsync(id, Here.Lead, Cancel);
        (await Holds.SetAsync(Here.Colleague, Here.Admin, "A court asked.", Cancel)).ShouldBeTrue();
        Here.Pass(RetentionPeriods.Longest.Untouched * 2);
        await SweepAsync();
        var own = (await Here.ReadAsync(id, Here.Colleague)).Holds.ShouldHaveSingleItem();
        (own.SetBy, own.Reason).ShouldBe(("Robin Hale", "A court asked."));
        (await Here.ReadAsync(id, Here.Lead)).Holds.ShouldBeEmpty("a lead learns nothing about the colleague from it");
        (await Holds.LiftAsync(Here.Colleague, Here.Admin, Cancel)).ShouldBeTrue();
        (await Here.CountAsync<Recovery>()).ShouldBe(0);
        (await KindsAsync()).TakeLast(3).ShouldBe([AuditKind.LegalHoldSet, AuditKind.LegalHoldLifted, AuditKind.DeletedByTime]);
    }

    [Fact]
    public async Task A_hold_on_the_lead_is_shown_to_both()
    {
        var id = await Here.AgreeAsync();
        await Holds.SetAsync(Here.Lead, Here.Admin, "A court asked.", Cancel);
        (await Here.ReadAsync(id, Here.Colleague)).Holds.Length.ShouldBe(1);
        (await Here.ReadAsync(id, Here.Lead)).Holds.Length.ShouldBe(1);
        (await Holds.SetAsync(Here.Lead, Here.Admin, "Again.", Cancel)).ShouldBeFalse();
    }

    [Fact]
    public async Task Erasing_under_a_hold_is_noted_ends_the_leads_access_and_is_done_when_the_hold_is_lifted()
    {
        var id = await Here.AgreeAsync();
        await Holds.SetAsync(Here.Colleague, Here.Admin, "A court asked.", Cancel);
        (await Life.TakeBackInputAsync(id, Here.Colleague, Cancel)).ShouldBeOfType<ChangeOutcome.Refused>();
        (await Life.EraseAsync(id, Here.Colleague, Cancel)).ShouldBeOfType<ChangeOutcome.Waits>();
        (await Here.The<RecoveryReading>().ReadAsync(id, Here.Lead, "course", Cancel)).ShouldBeNull();
        (await Here.The<RecoveryReading>().OfAsync(Here.Lead, Cancel)).ShouldBeEmpty();
        (await Here.The<Waiting>().ForAsync(Here.Lead, Cancel)).ShouldBeEmpty();
        (await Here.ReadAsync(id, Here.Colleague)).ErasureAskedOn.ShouldBe(Here.Today);
        await SweepAsync();
        (await Here.CountAsync<Recovery>()).ShouldBe(1);
        await Holds.LiftAsync(Here.Colleague, Here.Admin, Cancel);
        (await Here.CountAsync<Recovery>()).ShouldBe(0);
        var left = await Database.EverythingAsync();
        Prepared.Content.Concat(Prepared.Rows).Where(trace => left.Contains(trace, StringComparison.Ordinal)).ShouldBeEmpty();
        (await KindsAsync()).TakeLast(3).ShouldBe([AuditKind.ErasureAsked, AuditKind.LegalHoldLifted, AuditKind.Erased]);
    }

    [Fact]
    public async Task An_invitation_that_was_not_accepted_is_never_held()
    {
        await Holds.SetAsync(Here.Lead, Here.Admin, "A court asked.", Cancel);
        var declined = await Here.SendAsync();
        await Here.SendAsync();
        await Here.The<Answering>().DeclineAsync(declined.Token, Cancel);
        (await Here.CountAsync<Recovery>()).ShouldBe(1);
        Here.Pass(RetentionPeriods.Longest.Invitation + 1);
        await SweepAsync();
        (await Here.CountAsync<Recovery>()).ShouldBe(0);
    }

    [Fact]
    public async Task One_that_cannot_be_opened_any_more_keeps_neither_the_others_nor_itself()
    {
        var broken = await Here.AgreeAsync();
        var others = (RecoveryId[])[await Here.AgreeAsync(), await Here.AgreeAsync()];
        await BreakAsync(junk => $"UPDATE recoveries SET sealed = {junk} WHERE id = {broken.Value}");
        await AloneExample.FilledAsync(Here);
        var alone = await AloneExample.BegunAsync(Here);
        await BreakAsync(junk => $"UPDATE alone_works SET sealed = {junk} WHERE id = {alone.Value}");
        await Should.ThrowAsync<SealBrokenException>(() => Here.ReadAsync(broken, Here.Colleague));
        foreach (var other in others) await Life.CloseAsync(other, Here.Lead, Cancel);

        Here.Pass(RetentionPeriods.Longest.Closed + 1);
        await SweepAsync();
        (await Here.CountAsync<Recovery>()).ShouldBe(1, "the two that were closed are gone");
        Here.Pass(RetentionPeriods.Longest.Untouched - RetentionPeriods.Longest.Closed);
        await SweepAsync();
        (await Here.CountAsync<Recovery>()).ShouldBe(0);
        (await Here.CountAsync<AloneWork>()).ShouldBe(0);
    }

    [Fact]
    public async Task Lowering_passes_over_what_cannot_be_opened_any_more()
    {
        var id = await Here.AgreeAsync();
        var broken = await Here.AgreeAsync();
        await BreakAsync(junk => $"UPDATE recoveries SET sealed = {junk} WHERE id = {broken.Value}");
        (await Rules.LowerAsync(Shorter, Here.Admin, Cancel)).ShouldBeEmpty();
        (await Here.ReadAsync(id, Here.Colleague)).DaysKeptUntouched.ShouldBe(Shorter.Untouched);
        await ShouldBeGoneAfterAsync(Shorter.Untouched, stored: 2);
    }

    [Theory]
    [InlineData(0, 40)]
    [InlineData(30, 14)]
    [InlineData(175, 5)]
    public async Task Lowering_holds_for_work_alone_too_with_the_same_notice(int daysUntouched, int daysLeft)
    {
        var id = await AloneExample.FilledAsync(Here);
        Here.Pass(daysUntouched);
        await Rules.LowerAsync(Shorter, Here.Admin, Cancel);
        (await AloneExample.ReadAsync(Here, id)).Work.KeptUntil.ShouldBe(Here.Today.AddDays(daysLeft));
        Here.Pass(daysLeft);
        await SweepAsync();
        (await Here.CountAsync<AloneWork>()).ShouldBe(1);
        Here.Pass(days: 1);
        await SweepAsync();
        (await Here.CountAsync<AloneWork>()).ShouldBe(0);
    }

    [Fact]
    public async Task Lower_periods_hold_for_work_alone_that_begins_afterwards_and_for_what_it_sends()
    {
        await Rules.LowerAsync(Shorter, Here.Admin, Cancel);
        var id = await AloneExample.FilledAsync(Here);
        await Here.The<LeadInvitations>().SendAsync(id, Here.Colleague, Here.Lead, new Pick { Account = true }, Guid.CreateVersion7(), Cancel);
        var view = await AloneExample.ReadAsync(Here, id);
        view.Work.KeptUntil.ShouldBe(Here.Today.AddDays(Shorter.Untouched));
        view.Open.ShouldNotBeNull().OpenUntil.ShouldBe(Here.Today.AddDays(Shorter.Invitation));
    }

    /// <summary>Alters what is sealed of a row.</summary>
    private Task BreakAsync(Func<byte[], FormattableString> order) =>
        Here.The<Store>().WriteAsync(db => db.Database.ExecuteSqlAsync(order(new byte[64]), Cancel), Cancel);

    private Task SweepAsync() => Here.The<Retention>().SweepAsync(Cancel);

    private async Task<DateOnly?[]> EndingAsync(Guid account) =>
        [.. (await Here.The<Waiting>().ForAsync(account, Cancel)).Where(line => line.What == WaitingFor.Deletion).Select(line => line.By)];

    private Task<List<AuditKind>> KindsAsync() => Here.The<Store>().ReadAsync(
        db => db.AuditEntries.OrderBy(entry => entry.Sequence).Select(entry => entry.Kind).ToListAsync(Cancel), Cancel);

    private async Task ShouldBeGoneAfterAsync(int days, int stored = 1)
    {
        Here.Pass(days);
        await SweepAsync();
        (await Here.CountAsync<Recovery>()).ShouldBe(stored, $"on day {days}");
        Here.Pass(days: 1);
        await SweepAsync();
        (await Here.CountAsync<Recovery>()).ShouldBe(0, $"after day {days}");
    }
}

public sealed class RetentionInSqliteTests(PostgresServer postgres) : RetentionTests(On.Sqlite, postgres);

public sealed class RetentionInPostgresTests(PostgresServer postgres) : RetentionTests(On.Postgres, postgres);
