using Footing.App.Allies;
using Footing.App.Alone;
using Footing.App.Insights;
using Footing.App.People;
using Footing.App.Recoveries;
using Footing.App.Tests.Alone;
using Footing.App.Tests.Storage;
using Footing.Core.Playbooks;
using Microsoft.Extensions.DependencyInjection;

namespace Footing.App.Tests.People;

/// <summary>
/// An organisation in which there is one of every kind of content, all of it released, and for each kind of reader a way to
/// see what of it they are shown.
/// </summary>
public sealed class EverythingSeen : IAsyncLifetime
{
    private const string Pairing = "pair-up";
    private readonly SqliteTestDatabase database = new();
    private readonly ChangeableAudience audience = new();
    private Organisation here = null!;
    private RecoveryId recovery;
    private AloneWorkId alone;
    private Guid task;
    private Guid asked;
    private string open = "";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        here = await Organisation.FoundAsync(database.Options, services => services.AddSingleton<Audience>(audience));
        recovery = await Everything.WriteAsync(here);
        await FillTheRestAsync();
        await ReleaseAllAsync();
        task = await ShareAsync();
        await here.The<LegalHolds>().SetAsync(here.Lead, here.Admin, "The lighthouse case.", Cancel);
        await here.The<LegalHolds>().SetAsync(here.Colleague, here.Admin, "The harbour case.", Cancel);
        open = (await here.SendAsync(Prepared.By(here) with { ColleagueMinutes = 30 })).Token;
        alone = await AloneExample.FilledAsync(here);
        asked = await AskAsync();
    }

    /// <summary>From now on exactly these rows hold.</summary>
    public void Become(IEnumerable<AudienceRow> rows) => audience.Become(rows);

    /// <summary>Takes back the release of everything.</summary>
    public async Task WithholdAllAsync() =>
        (await here.The<Releases>().TakeBackAsync(recovery, here.Colleague, await KeysAsync(), Cancel)).ShouldBeOfType<ChangeOutcome.Done>();

    public async Task ReleaseAllAsync() =>
        (await here.The<Releases>().ReleaseAsync(recovery, here.Colleague, await KeysAsync(), Cancel)).ShouldBeOfType<ChangeOutcome.Done>();

    /// <summary>The views of a recovery that there are: the lead's, the colleague's, and that of whoever is invited.</summary>
    public async Task<IReadOnlyList<RecoveryView>> ViewsAsync() =>
    [
        await here.ReadAsync(recovery, here.Lead), await here.ReadAsync(recovery, here.Colleague),
        (await here.The<Answering>().OpenAsync(open, Cancel))!.Recovery,
    ];

    /// <summary>Everything that this reader is shown.</summary>
    public async Task<IReadOnlyList<Content>> SeenByAsync(Relationship who) => [.. (await AllSeenByAsync(who)).Order()];

    public async ValueTask DisposeAsync()
    {
        await here.DisposeAsync();
        await database.DisposeAsync();
    }

    private async Task<IEnumerable<Content>> AllSeenByAsync(Relationship who) => who switch
    {
        Relationship.Lead => InView(await here.ReadAsync(recovery, here.Lead)),
        Relationship.Colleague =>
        [
            .. InView(await here.ReadAsync(recovery, here.Colleague)),
            .. If(await here.The<RecoveryReading>().LogAsync(recovery, here.Colleague, Cancel) is { Length: > 0 }, Content.ReadLog),
        ],
        Relationship.InvitedColleague => InView((await here.The<Answering>().OpenAsync(open, Cancel))!.Recovery),
        Relationship.Ally => If(!(await AllyAsync(tasks => tasks.ReadAsync(task, here.Stranger, Cancel)))!.Lines.IsEmpty, Content.SharedTask),
        Relationship.Owner => await here.The<AloneReading>().ReadAsync(alone, here.Colleague, RecoveryAction.ReadAlone, Cancel) is { } view
            ? [Content.AloneWork, .. If(!view.Work.Answers.IsEmpty, Content.AloneAnswers)]
            : [],
        Relationship.InvitedLead => If(!(await here.The<LeadAnswering>().OpenAsync(asked, here.OtherLead, Cancel))!.Picked!.IsEmpty, Content.AloneWork),
        Relationship.Admin => If(!(await here.The<LegalHolds>().AllAsync(Cancel)).IsEmpty, Content.Hold),
        Relationship.SignedIn => If(await here.The<LegalHolds>().OnAsync(here.Lead, Cancel) is not null, Content.Hold),
        _ => throw new ArgumentOutOfRangeException(nameof(who), who, "Say how they read it."),
    };

    private IEnumerable<Content> InView(RecoveryView view) =>
    [
        .. If(view.ColleagueName.Length > 0, Content.ColleagueName),
        .. If(view.FactsLine is not null || view.WhoSaw is not null, Content.FactsLine),
        .. If(!view.Triggers.IsEmpty || !view.Facts.IsEmpty || view.LeadMinutes is not null, Content.Circumstances),
        .. If(!view.SignsAtOpening.IsEmpty, Content.Signs),
        .. If(view.Answers.Any(answer => answer.By == Voice.Manager), Content.LeadAnswers),
        .. If(view.CheckIns.Any(checkIn => checkIn.Lead is not null), Content.LeadForm),
        .. If(!view.Moves.IsEmpty, Content.Plan),
        .. If(view.Moves.Any(move => !move.Work.IsEmpty), Content.MoveWork),
        .. If(view.ColleagueAccount is not null, Content.ColleagueAccount),
        .. If(!view.ColleagueFacts.IsEmpty, Content.ColleagueFacts),
        .. If(!view.Before.IsEmpty, Content.RatingsBefore),
        .. If(view.CheckIns.Any(checkIn => checkIn.Colleague is { Ratings.IsEmpty: false }), Content.Ratings),
        .. If(view.CheckIns.Any(checkIn => checkIn.Colleague is { LeadSigns.IsEmpty: false }), Content.LeadScores),
        .. If(view.CheckIns.Any(checkIn => checkIn.Colleague?.UsefulAndSafe is not null), Content.UsefulAndSafe),
        .. If(view.CheckIns.Any(checkIn => checkIn.Colleague?.NextStep is not null), Content.ColleagueStep),
        .. If(view.Answers.Any(answer => answer.By == Voice.Employee), Content.ColleagueAnswers),
        .. If(view.ColleagueAgreesItIsOver is not null, Content.WhetherOver),
        .. If(!view.Tries.IsEmpty, Content.Tries),
        .. If(!view.Debrief.IsEmpty, Content.Debrief),
        .. If(!view.Marks.IsEmpty, Content.NotRightMark),
        .. If(view.HandOver is not null || view.HandOverTo is not null, Content.HandOver),
        .. If(view.LeftOut, Content.LeftOut),
        .. If(view.Holds.Any(hold => hold.Account == here.Lead), Content.HoldOnLead),
        .. If(view.Holds.Any(hold => hold.Account == here.Colleague), Content.HoldOnColleague),
    ];

    private static IEnumerable<Content> If(bool seen, Content what) => seen ? [what] : [];

    private async Task<T> AllyAsync<T>(Func<SharedTasks, Task<T>> act)
    {
        await using var scope = here.Scope();
        return await act(scope.ServiceProvider.GetRequiredService<SharedTasks>());
    }

    private async Task<IReadOnlySet<string>> KeysAsync() =>
        (await here.ReadAsync(recovery, here.Colleague)).OwnItems.Select(item => item.Key).ToHashSet(StringComparer.Ordinal);

    private async Task FillTheRestAsync()
    {
        Saved(await here.The<Sharing>().SayFactsAsync(recovery, here.Colleague, new Dictionary<string, bool?> { ["publicBlame"] = true }, Cancel));
        Saved(await here.The<Sharing>().SayWhetherOverAsync(recovery, here.Colleague, over: true, shown: true, Cancel));
        Saved(await here.The<CountingChoice>().ChooseAsync(recovery, here.Colleague, leaveOut: true, Cancel));
        Saved(await here.The<Lifecycle>().ProposeHandOverAsync(recovery, here.Lead, here.OtherLead, Cancel));
    }

    private async Task<Guid> ShareAsync()
    {
        var version = (await here.ReadAsync(recovery, here.Colleague)).Moves.Single(move => move.Move == Pairing).Version;
        Saved(await here.The<PlanWork>().ChangeAsync(recovery, here.Colleague, Pairing, null, null, null, version, Cancel));
        version = (await here.ReadAsync(recovery, here.Colleague)).Moves.Single(move => move.Move == Pairing).Version;
        Saved(await here.The<PlanWork>().SaveWorkAsync(recovery, here.Colleague, Pairing, new Dictionary<string, string?> { ["parts"] = "She opens." }, version, Cancel));
        var (sharing, token) = (here.The<SharingTasks>(), InvitationToken.New());
        Saved(await sharing.AskAsync(recovery, here.Colleague, Pairing, Cancel));
        Saved(await sharing.OpenAsync(recovery, here.Colleague, Pairing, token, Cancel));
        return (await AllyAsync(tasks => tasks.TakeOnAsync(token, here.Stranger, Cancel))).ShouldBeOfType<TakeOnOutcome.Taken>().Task;
    }

    private async Task<Guid> AskAsync()
    {
        (await here.The<LeadInvitations>().SendAsync(alone, here.Colleague, here.OtherLead, new Pick { Account = true }, Guid.CreateVersion7(), Cancel))
            .ShouldBeOfType<LeadInvitationOutcome.Sent>();
        var waiting = (await here.The<LeadAnswering>().WaitingForAsync(here.OtherLead, Cancel)).Single().Id;
        Saved(await here.The<LeadAnswering>().AnswerPartAsync(waiting, here.OtherLead, Prepared.Sorted<bool>(), Cancel));
        return waiting;
    }

    private static void Saved(ChangeOutcome outcome) => outcome.ShouldBeOfType<ChangeOutcome.Done>();
}
