using System.Net;
using Footing.App.People;
using Footing.App.Storage;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Footing.Web.Tests.Features.SignIn;

/// <summary>The organisation's own sign-in, against a complete provider.</summary>
public sealed class ProviderSignInTests : IAsyncLifetime
{
    private const string Name = "Harbour sign-in";
    private const string OwnEmail = SignInTests.Email;
    private static readonly ProviderUser Robin = new("robin-at-harbour", OwnEmail, Name: "Robin Hale");
    private TestProvider provider = null!;
    private RunningSite site = null!;
    private Visitor visitor = null!;

    public async ValueTask InitializeAsync() => provider = await TestProvider.StartAsync();

    public async ValueTask DisposeAsync()
    {
        visitor?.Dispose();
        if (site is not null) await site.DisposeAsync();
        await provider.DisposeAsync();
    }

    [Fact]
    public async Task A_person_connects_their_account_and_signs_in_with_it_from_then_on()
    {
        await OpenAsync();
        provider.SignedIn = Robin with { Email = "somewhere.else@example.org" };
        (await visitor.OpenAsync("/account")).Text.ShouldContain($"Connect {Name}");
        (await ConnectAsync(visitor)).ShouldBe("/account");
        (await visitor.OpenAsync("/account")).Text.ShouldContain("Connected");

        using var elsewhere = site.Visitor();
        (await elsewhere.OpenAsync("/sign-in")).Text.ShouldContain($"Sign in with {Name}");
        (await ArriveAsync(elsewhere, "/account")).ShouldBe("/account");
        (await elsewhere.OpenAsync("/account")).Text.ShouldContain(OwnEmail);
    }

    [Fact]
    public async Task An_address_that_changes_there_stays_the_same_account_here()
    {
        await OpenAsync(new ProviderTrust(TrustEmail: true, CreateAccounts: true));
        provider.SignedIn = Robin;
        (await ArriveAsync(site.Visitor())).ShouldBe("/today");

        provider.SignedIn = Robin with { Email = "robin.new@example.org" };
        using var later = site.Visitor();
        (await ArriveAsync(later)).ShouldBe("/today");
        (await later.OpenAsync("/account")).Text.ShouldContain(OwnEmail);
        (await PeopleAsync()).ShouldBe(1);
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public async Task An_address_connects_only_when_it_is_verified_and_trusted(bool trusted, bool verified)
    {
        await OpenAsync(new ProviderTrust(trusted, CreateAccounts: true));
        provider.SignedIn = Robin with { EmailVerified = verified };
        (await ArriveAsync(site.Visitor())).ShouldBe("/sign-in/trouble/NotConnected");
        (await LoginsAsync()).ShouldBe(0);
        (await PeopleAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Whoever_takes_over_an_address_does_not_take_over_the_account()
    {
        await OpenAsync(new ProviderTrust(TrustEmail: true, CreateAccounts: true));
        provider.SignedIn = Robin;
        (await ArriveAsync(site.Visitor())).ShouldBe("/today");

        provider.SignedIn = Robin with { Subject = "another-robin" };
        (await ArriveAsync(site.Visitor())).ShouldBe("/sign-in/trouble/NotConnected");
        (await LoginsAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Nobody_gets_an_account_without_being_told_so()
    {
        await OpenAsync(new ProviderTrust(TrustEmail: true, CreateAccounts: false));
        provider.SignedIn = new("ana", "ana@example.org");
        using var ana = site.Visitor();
        (await ArriveAsync(ana)).ShouldBe("/sign-in/trouble/NotConnected");
        (await ana.OpenAsync("/sign-in/trouble/NotConnected")).Text.ShouldContain("ask whoever invited you");
        (await PeopleAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Where_accounts_are_made_on_arrival_they_lead_nobody_and_are_made_once()
    {
        await OpenAsync(new ProviderTrust(TrustEmail: false, CreateAccounts: true));
        provider.SignedIn = new("ana", "ana@example.org");
        using var ana = site.Visitor();
        (await ArriveAsync(ana)).ShouldBe("/today");
        (await ArriveAsync(site.Visitor())).ShouldBe("/today");
        (await PeopleAsync()).ShouldBe(2);
        var made = await site.The<Store>().ReadAsync(db => db.Users.SingleAsync(account => account.Email == "ana@example.org", TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        (made.IsLead, made.IsAdmin, made.PasswordHash).ShouldBe((false, false, null));
        (await ana.OpenAsync("/account")).Text.ShouldNotContain("Change your password");
        (await ana.SendAsync("/account", "Disconnect")).Location.ShouldBe("/account");
        (await ana.OpenAsync("/account")).Text.ShouldContain("only way in");

        using var guesser = site.Visitor();
        (await guesser.SendAsync("/sign-in", null, ("Email", "ana@example.org"), ("Password", "any words at all here"))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task An_unverified_address_makes_no_account()
    {
        await OpenAsync(new ProviderTrust(TrustEmail: true, CreateAccounts: true));
        provider.SignedIn = new("ana", "ana@example.org", EmailVerified: false);
        (await ArriveAsync(site.Visitor())).ShouldBe("/sign-in/trouble/NotConnected");
        (await PeopleAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_disabled_account_is_refused()
    {
        await OpenAsync(new ProviderTrust(TrustEmail: false, CreateAccounts: true));
        provider.SignedIn = new("ana", "ana@example.org");
        using var ana = site.Visitor();
        await ArriveAsync(ana);
        var id = await site.The<Store>().ReadAsync(db => db.Users.Where(account => account.Email == "ana@example.org").Select(account => account.Id).SingleAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        await site.The<AccountChanges>().DisableAsync(id, id, TestContext.Current.CancellationToken);

        (await ana.OpenAsync("/today")).Status.ShouldBe(HttpStatusCode.Redirect);
        (await ArriveAsync(ana)).ShouldBe("/sign-in/trouble/Disabled");
        (await ana.OpenAsync("/today")).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task An_answer_with_another_nonce_is_refused()
    {
        await ConnectedAsync();
        using var other = site.Visitor();
        var authorize = await BeginAsync(other);
        var answer = await AskAsync(QueryOf(authorize, "nonce", "of-somebody-else"));
        (await other.OpenAsync(Here(answer))).Location.ShouldBe("/sign-in/trouble/Failed");
        (await other.OpenAsync("/today")).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task An_answer_with_another_state_is_refused()
    {
        await ConnectedAsync();
        using var other = site.Visitor();
        var answer = await AskAsync(await BeginAsync(other));
        (await other.OpenAsync(Here(QueryOf(answer, "state", "x")))).Location.ShouldBe("/sign-in/trouble/Failed");
        (await other.OpenAsync("/today")).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task An_answer_works_in_the_browser_that_asked_and_once()
    {
        await ConnectedAsync();
        using var asked = site.Visitor();
        using var another = site.Visitor();
        var answer = await AskAsync(await BeginAsync(asked));
        (await another.OpenAsync(Here(answer))).Location.ShouldBe("/sign-in/trouble/Failed");

        using var twin = site.Visitor();
        twin.Take(asked.Cookies);
        (await asked.OpenAsync(Here(answer))).Location.ShouldStartWith("/sign-in/arrived");
        (await asked.OpenAsync(Here(answer))).Location.ShouldBe("/sign-in/trouble/Failed");
        // Even with every cookie of the browser that asked: the provider takes a code once.
        (await twin.OpenAsync(Here(answer))).Location.ShouldBe("/sign-in/trouble/Failed");
    }

    [Theory]
    [InlineData("//elsewhere.example")]
    [InlineData("https://elsewhere.example/")]
    [InlineData("/\\elsewhere.example")]
    public async Task Leads_to_no_other_site_afterwards(string back)
    {
        await ConnectedAsync();
        using var other = site.Visitor();
        (await ArriveAsync(other, back)).ShouldBe("/today");
    }

    [Fact]
    public async Task Nobody_can_have_somebody_else_connect_their_account()
    {
        await OpenAsync(new ProviderTrust(TrustEmail: false, CreateAccounts: true));
        provider.SignedIn = new("ana", "ana@example.org");
        using var ana = site.Visitor();
        await ArriveAsync(ana);
        var anasProof = await ProofAsync(visitor);

        (await ana.OpenAsync($"/sign-in/provider?connect={anasProof}")).Location.ShouldBe("/sign-in/trouble/Failed");
        (await ana.OpenAsync("/sign-in/provider?connect=forged")).Location.ShouldBe("/sign-in/trouble/Failed");
        (await ConnectAsync(visitor)).ShouldBe("/sign-in/trouble/Taken");
    }

    [Fact]
    public async Task A_no_and_a_silence_of_the_provider_are_said_in_plain_words()
    {
        await OpenAsync();
        using var other = site.Visitor();
        provider.SignedIn = null;
        (await ArriveAsync(other)).ShouldBe("/sign-in/trouble/Declined");
        (await other.OpenAsync("/sign-in/trouble/Declined")).Text.ShouldContain($"{Name} did not let you through");
    }

    [Fact]
    public async Task A_provider_that_is_away_is_said_in_plain_words()
    {
        site = await StartSiteAsync(new Uri("http://127.0.0.1:9"), new(false, false));
        visitor = site.Visitor();
        await SignInTests.SetUpAsync(visitor);
        using var other = site.Visitor();
        (await other.OpenAsync("/sign-in/provider")).Location.ShouldBe("/sign-in/trouble/Unreachable");
    }

    [Fact]
    public async Task Signing_out_offers_to_sign_out_there_too()
    {
        await ConnectedAsync();
        using var other = site.Visitor();
        await ArriveAsync(other);
        var gone = await other.SendAsync("/sign-out", null);
        gone.Location.ShouldBe("/signed-out");
        gone.Headers["Clear-Site-Data"].ShouldBe("\"cache\", \"cookies\", \"storage\"");
        (await other.OpenAsync("/signed-out")).Text.ShouldContain("Sign out there too");

        var leave = (await other.OpenAsync("/signed-out?handler=There")).Location!;
        leave.ShouldStartWith($"{provider.Address}connect/leave");
        var back = await AskAsync(leave);
        new Uri(back).AbsolutePath.ShouldBe("/sign-out/callback");
        (await other.OpenAsync(Here(back))).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_sign_in_over_another_one_ends_that_in_this_browser_and_no_other()
    {
        await ConnectedAsync();
        using var asked = site.Visitor();
        await ArriveAsync(asked);
        using var copy = site.Visitor();
        copy.Take(asked.Cookies);

        await ArriveAsync(asked);
        (await asked.OpenAsync("/today")).Status.ShouldBe(HttpStatusCode.OK);
        (await copy.OpenAsync("/today")).Status.ShouldBe(HttpStatusCode.Redirect);
        (await visitor.OpenAsync("/today")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Nothing_the_provider_issued_is_kept()
    {
        await ConnectedAsync();
        (await ArriveAsync(site.Visitor())).ShouldBe("/today");
        (await site.The<Store>().ReadAsync(db => db.UserTokens.CountAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken)).ShouldBe(0);
        site.StoredText().ShouldNotContain("eyJ");
    }

    [Fact]
    public async Task Without_a_provider_there_are_no_such_pages()
    {
        site = await RunningSite.EmptyAsync();
        visitor = site.Visitor();
        await SignInTests.SetUpAsync(visitor);
        foreach (var page in (string[])["/sign-in/provider", "/sign-in/arrived", "/sign-in/callback", "/sign-in/trouble/Failed", "/signed-out"])
            (await visitor.OpenAsync(page)).Status.ShouldBe(HttpStatusCode.NotFound, page);
    }

    private async Task OpenAsync(ProviderTrust? trust = null)
    {
        site = await StartSiteAsync(provider.Address, trust ?? new(false, false));
        await provider.RegisterAsync(site.Address);
        visitor = site.Visitor();
        await SignInTests.SetUpAsync(visitor);
    }

    private async Task ConnectedAsync()
    {
        await OpenAsync();
        provider.SignedIn = Robin;
        (await ConnectAsync(visitor)).ShouldBe("/account");
    }

    private static Task<RunningSite> StartSiteAsync(Uri authority, ProviderTrust trust) => RunningSite.StartAsync(
        demo: false, prepared: true,
        with: options => options with
        {
            Provider = new SignInProvider { Authority = authority, ClientId = TestProvider.Client, ClientSecret = TestProvider.Secret, Name = Name, Trust = trust },
        });

    private static async Task<string> ProofAsync(Visitor who) =>
        WebUtility.HtmlDecode((await who.OpenAsync("/account")).First("connect=([^\"]+)\""));

    private async Task<string?> ConnectAsync(Visitor who) =>
        await FinishAsync(who, (await who.OpenAsync($"/sign-in/provider?back=%2Faccount&connect={await ProofAsync(who)}")).Location!);

    /// <summary>The whole way there and back, to where it ends.</summary>
    private async Task<string?> ArriveAsync(Visitor who, string back = "/today") => await FinishAsync(who, await BeginAsync(who, back));

    private static async Task<string> BeginAsync(Visitor who, string back = "/today") =>
        (await who.OpenAsync($"/sign-in/provider?back={Uri.EscapeDataString(back)}")).Location.ShouldNotBeNull();

    private static async Task<string?> FinishAsync(Visitor who, string authorize)
    {
        var next = (await who.OpenAsync(Here(await AskAsync(authorize)))).Location;
        return next?.StartsWith("/sign-in/arrived", StringComparison.Ordinal) == true ? (await who.OpenAsync(next)).Location : next;
    }

    /// <summary>What the provider answers to an address of its own.</summary>
    private static async Task<string> AskAsync(string address)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var answer = await client.GetAsync(new Uri(address), TestContext.Current.CancellationToken);
        return answer.Headers.Location.ShouldNotBeNull(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).OriginalString;
    }

    private static string Here(string answer) => new Uri(answer).PathAndQuery;

    private static string QueryOf(string address, string name, string value)
    {
        var url = new Uri(address);
        var query = QueryHelpers.ParseQuery(url.Query).ToDictionary(pair => pair.Key, pair => (string?)pair.Value.ToString());
        query[name] = value;
        return QueryHelpers.AddQueryString(url.GetLeftPart(UriPartial.Path), query);
    }

    private Task<int> PeopleAsync() => site.The<Store>().ReadAsync(db => db.Users.CountAsync());

    private Task<int> LoginsAsync() => site.The<Store>().ReadAsync(db => db.UserLogins.CountAsync());
}
