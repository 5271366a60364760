using System.Collections.Immutable;
using Footing.App.Allies;
using Footing.App.Alone;
using Footing.App.CheckIns;
using Footing.App.Library;
using Footing.App.People;
using Footing.App.Recoveries;
using Footing.App.Storage;
using Footing.Core.Drivers;
using Footing.Web.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Footing.Web.Tests.Access;

/// <summary>
/// A real site with an organisation in it: one recovery that was handed over and is under way, one whose lead's account
/// was disabled, one invitation that is open, and somebody for each column of the matrix.
/// </summary>
internal sealed class MatrixSite : IAsyncDisposable
{
    private const string Password = "Three-quiet-rivers-7";
    private readonly Dictionary<string, Guid> accounts = new(StringComparer.Ordinal);
    private readonly List<Someone> people = [];
    private Snapshot snapshot = null!;

    private MatrixSite(RunningSite site, ChangeablePolicy policy) => (Site, Policy) = (site, policy);

    public RunningSite Site { get; }
    public ChangeablePolicy Policy { get; }
    public IReadOnlyList<Someone> People => people;

    /// <summary>Ids that forms send.</summary>
    public Dictionary<string, string> Ids { get; } = new(StringComparer.Ordinal);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<MatrixSite> FoundAsync()
    {
        var policy = new ChangeablePolicy();
        var site = await RunningSite.StartAsync(demo: false, prepared: true, replace: services => services.AddSingleton<AccessPolicy>(policy));
        var here = new MatrixSite(site, policy);
        await here.FillAsync();
        here.snapshot = new Snapshot(site.DataFolder);
        return here;
    }

    /// <summary>Puts back what a form changed.</summary>
    public void PutBack() => snapshot.PutBack();

    public async ValueTask DisposeAsync()
    {
        people.ForEach(someone => someone.Dispose());
        await Site.DisposeAsync();
        snapshot.Dispose();
    }

    private async Task FillAsync()
    {
        await AddAccountsAsync();
        var together = await AgreeAsync(accounts["former"], accounts["colleague"]);
        await HandOverAsync(together, accounts["former"], accounts["lead"]);
        var ofTheDisabled = await AgreeAsync(accounts["disabled"], await AddAsync("second colleague"));
        var ofTheOther = await AgreeAsync(accounts["other lead"], await AddAsync("third colleague"));
        var open = await SendAsync(accounts["sender"]);
        var invited = await Site.The<Store>().ReadAsync(db => db.Invitations.Where(sent => sent.Id == open.Id).Select(sent => sent.RecoveryId).SingleAsync(Cancel), Cancel);

        await FillTogetherAsync(together);
        var openTask = await ShareAsync(ofTheOther, accounts["third colleague"]);
        var taken = (await Site.The<SharedTasks>().TakeOnAsync(await ShareAsync(ofTheDisabled, accounts["second colleague"]), accounts["ally"], Cancel)).ShouldBeOfType<TakeOnOutcome.Taken>().Task;
        var (alone, asked) = await WorkAloneAsync();
        Ids["asked"] = asked.ToString();
        await using var scope = Site.Scope();
        var newcomer = await scope.ServiceProvider.GetRequiredService<AccountLinks>().MakeAsync("Ana Lima", "ana@example.org", lead: false, accounts["admin"], Cancel);
        var forgot = await scope.ServiceProvider.GetRequiredService<SignInLinks>().MakeAsync(accounts["former"], accounts["admin"], Cancel);
        var asset = Site.The<Assets>().Url("footing.svg").Split('/', 4);

        foreach (var name in Matrix.Columns)
        {
            var someone = new Someone(name, Site.Address);
            people.Add(someone);
            if (accounts.ContainsKey(name)) await someone.SignInAsync(Email(name), Password);
            someone.Values["/recoveries id"] = (name switch { "disabled" or "ally" => ofTheDisabled, "sender" or "link" => invited!.Value, _ => together }).ToString();
            someone.Values["/recoveries move"] = "pair-up";
            someone.Values["/today/take-back id"] = someone.Values["/prepare id"] = open.Id.ToString();
            someone.Values["/invitation token"] = open.Token;
            someone.Values["/join token"] = newcomer;
            someone.Values["/new-password token"] = forgot!;
            someone.Values["/recoveries line"] = "facts";
            (someone.Values["/alone id"], someone.Values["/asked id"]) = (alone.ToString(), asked.ToString());
            someone.Values["/tasks id"] = taken.ToString();
            someone.Values["/tasks/join token"] = openTask;
            someone.Values["/error code"] = "400";
            someone.Values["/sign-in/trouble what"] = "no-account";
            someone.Values["/openapi documentName"] = "v1";
            (someone.Values["/assets version"], someone.Values["/assets path"]) = (asset[2], asset[3]);
        }
        (await Person("link").GetAsync($"/invitation/{open.Token}/answer")).Dispose();

        await Site.The<AccountChanges>().DisableAsync(accounts["disabled"], accounts["admin"], Cancel);
        await Site.The<Store>().WriteAsync(db => db.Users.Where(account => account.Id == accounts["deleted"]).ExecuteDeleteAsync(Cancel), Cancel);
        foreach (var someone in people) await someone.KeepAsync();
    }

    private Someone Person(string name) => people.Single(someone => someone.Name == name);

    private async Task AddAccountsAsync()
    {
        await using (var scope = Site.Scope())
        {
            var made = await scope.ServiceProvider.GetRequiredService<FirstAdmin>().CreateAsync("Robin Hale", Email("admin"), Password, "UTC", Cancel);
            accounts["admin"] = made.ShouldBeOfType<AccountOutcome.Created>().Account;
        }
        foreach (var name in (string[])["lead", "former", "sender", "other lead", "asked", "disabled", "deleted"]) await AddAsync(name, account => account.MakeLead());
        await AddAsync("partner", account => account.MakePartner());
        foreach (var name in (string[])["person", "colleague", "ally", "alone"]) await AddAsync(name);
    }

    private async Task<Guid> AddAsync(string name, Action<Account>? change = null)
    {
        await using var scope = Site.Scope();
        var account = Account.Named(name, Email(name), "UTC", TimeProvider.System);
        change?.Invoke(account);
        (await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().CreateAsync(account, Password)).Succeeded.ShouldBeTrue(name);
        return accounts[name] = account.Id;
    }

    private static string Email(string name) => $"{name.Replace(' ', '.')}@example.org";

    private async Task<Preparation> SendAsync(Guid lead)
    {
        var today = DateOnly.FromDateTime(DateTime.UnixEpoch.AddTicks((TimeProvider.System.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks));
        var preparation = Preparation.Begin(Site.The<Shelf>().Default.Id, "UTC", TimeProvider.System) with
        {
            SetbackDay = today.AddDays(-3),
            Triggers = ["public-mistake"],
            FactsLine = PersonalText.From("The figures stayed empty."),
            PartAnswered = true, FairnessAnswered = true,
            Signs = ImmutableSortedDictionary<string, NotedSign>.Empty.Add("voice", new NotedSign(1, null)),
            Answers = ImmutableSortedDictionary<string, Answer>.Empty.Add("soc-m1", Answer.Yes),
            LeadMinutes = 60,
            Moves = [new("debrief", MovePart.Frame, today, today.AddDays(5)), new("pair-up", MovePart.Fit, today, today.AddDays(9))],
            ColleagueName = PersonalText.From("Wilhelmina"),
        };
        (await Site.The<Invitations>().SendAsync(preparation, lead, Cancel)).ShouldBeOfType<SendOutcome.Sent>();
        return preparation;
    }

    private async Task<RecoveryId> AgreeAsync(Guid lead, Guid colleague)
    {
        var sent = await SendAsync(lead);
        return (await Site.The<Answering>().AcceptAsync(sent.Token, colleague, new(), Cancel)).ShouldBeOfType<AcceptOutcome.Agreed>().Recovery;
    }

    private async Task<Guid> ProposeAsync(RecoveryId id, Guid from, Guid to)
    {
        (await Site.The<Lifecycle>().ProposeHandOverAsync(id, from, to, Cancel)).ShouldBeOfType<ChangeOutcome.Done>();
        return (await Site.The<RecoveryReading>().AfterOwnPostAsync(id, accounts["colleague"], cancel: Cancel))!.HandOver!.Id;
    }

    private async Task HandOverAsync(RecoveryId id, Guid from, Guid to)
    {
        var proposed = await ProposeAsync(id, from, to);
        (await Site.The<Lifecycle>().AnswerHandOverAsync(id, accounts["colleague"], proposed, agree: true, Cancel)).ShouldBeOfType<ChangeOutcome.Done>();
    }

    /// <summary>A task of a recovery, shared by a link that nobody has used.</summary>
    private async Task<string> ShareAsync(RecoveryId id, Guid colleague)
    {
        var (sharing, token) = (Site.The<SharingTasks>(), InvitationToken.New());
        var version = (await Site.The<RecoveryReading>().AfterOwnPostAsync(id, colleague, cancel: Cancel))!.Moves.Single(move => move.Move == "pair-up").Version;
        (await Site.The<PlanWork>().SaveWorkAsync(id, colleague, "pair-up", new Dictionary<string, string?> { ["parts"] = "You check the totals." }, version, Cancel))
            .ShouldBeOfType<ChangeOutcome.Done>();
        (await sharing.AskAsync(id, colleague, "pair-up", Cancel)).ShouldBeOfType<ChangeOutcome.Done>();
        (await sharing.OpenAsync(id, colleague, "pair-up", token, Cancel)).ShouldBeOfType<ChangeOutcome.Done>();
        return token;
    }

    /// <summary>Somebody who works alone and asked a lead to hold it; nobody has answered.</summary>
    private async Task<(Guid Work, Guid Asked)> WorkAloneAsync()
    {
        var day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var begun = await Site.The<AloneWriting>().BeginAsync(accounts["alone"], new AloneStory(day, null, []), "UTC", Guid.CreateVersion7(), Cancel);
        var work = begun.ShouldBeOfType<BeginOutcome.Begun>().Work;
        (await Site.The<LeadInvitations>().SendAsync(work, accounts["alone"], accounts["asked"], new Pick { SetbackDay = true }, Guid.CreateVersion7(), Cancel))
            .ShouldBeOfType<LeadInvitationOutcome.Sent>();
        return (work.Value, (await Site.The<LeadAnswering>().WaitingForAsync(accounts["asked"], Cancel)).Single().Id);
    }

    private async Task FillTogetherAsync(RecoveryId id)
    {
        var day = (await Site.The<RecoveryReading>().AfterOwnPostAsync(id, accounts["colleague"], cancel: Cancel))!.Today;
        var ratings = ImmutableSortedDictionary<string, int>.Empty.Add("competence", 5);
        (await Site.The<CheckInForms>().SaveColleagueFormAsync(
            id, accounts["colleague"], new ColleagueFormInput(day, ratings, ImmutableSortedDictionary<string, int>.Empty, null, null, Shown: [], Guid.CreateVersion7()), Cancel))
            .ShouldBeOfType<ChangeOutcome.Done>();
        Ids["handOver"] = (await ProposeAsync(id, accounts["lead"], accounts["other lead"])).ToString();
        Ids["otherLead"] = accounts["sender"].ToString();
        Ids["person"] = accounts["person"].ToString();
        (await Site.The<Sharing>().AnswerAsColleagueAsync(id, accounts["colleague"], "cog-e1", Answer.Yes, Cancel)).ShouldBeOfType<ChangeOutcome.Done>();
        await ShareAsync(id, accounts["colleague"]);
        foreach (var who in (string[])["lead", "colleague"])
            (await Site.The<Lifecycle>().WantLaterLooksAsync(id, accounts[who], want: true, Cancel)).ShouldBeOfType<ChangeOutcome.Done>();
    }
}
