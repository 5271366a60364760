using System.Net;
using System.Text.RegularExpressions;
using Footing.App.Library;
using Footing.App.People;
using Footing.App.Storage;
using Footing.Web.Tests.Features;
using Microsoft.EntityFrameworkCore;

namespace Footing.Web.Tests.Hosting;

public sealed class CarriedFormTests : IAsyncLifetime
{
    private const string AnasEmail = "ana@example.org";
    private const string Typed = "Robin of the Harbour Desk";
    private RunningSite site = null!;
    private Visitor visitor = null!;

    public async ValueTask InitializeAsync()
    {
        site = await RunningSite.EmptyAsync();
        visitor = site.Visitor();
        await SignInTests.SetUpAsync(visitor);
    }

    public async ValueTask DisposeAsync()
    {
        visitor.Dispose();
        await site.DisposeAsync();
    }

    [Fact]
    public async Task What_was_typed_survives_a_sign_in_that_ended_meanwhile()
    {
        var page = await visitor.OpenAsync("/account");
        await EndEverySignInAsync();

        var held = await visitor.SendFromAsync(page, "/account", "Details", ("Name", Typed), ("Zone", "UTC"));
        held.Status.ShouldBe(HttpStatusCode.Unauthorized);
        held.Text.ShouldContain("What you typed is safe");
        held.Html.ShouldNotContain(Typed);

        var shown = await visitor.SendFromAsync(held, "/sign-in", null,
            ("Email", SignInTests.Email), ("Password", SignInTests.Password), ("Carried", HiddenValue(held, "Carried")));
        shown.Text.ShouldContain("Here is what you typed");
        shown.Text.ShouldContain(Typed);

        (await visitor.SendFromAsync(shown, "/account", "Details", ("Name", Typed), ("Zone", "UTC"))).Location.ShouldBe("/account");
        (await NameAsync()).ShouldBe(Typed);
    }

    [Fact]
    public async Task A_form_with_a_stale_token_comes_back_with_a_fresh_one()
    {
        var page = await visitor.OpenAsync("/account");
        var back = await visitor.SendFromAsync(page, "/account", "Details", ("__RequestVerificationToken", "stale"), ("Name", Typed), ("Zone", "UTC"));

        back.Text.ShouldContain("Here is what you typed");
        (await visitor.SendFromAsync(back, "/account", "Details", ("Name", Typed), ("Zone", "UTC"))).Location.ShouldBe("/account");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_one_person_typed_is_shown_to_nobody_else_who_signs_in_there(bool cookieStillNamesThem)
    {
        await AddAnaAsync();
        var page = await visitor.OpenAsync("/account");
        await EndEverySignInAsync();
        using var browser = site.Visitor();
        if (cookieStillNamesThem) browser.Take(visitor.Cookies);
        else browser.Take([.. visitor.Cookies.Where(cookie => cookie.Name != "footing")]);

        var held = await browser.SendFromAsync(page, "/account", "Details", ("Name", Typed), ("Zone", "UTC"));
        held.Text.ShouldContain("What you typed is safe");
        var other = await browser.SendFromAsync(held, "/sign-in", null,
            ("Email", AnasEmail), ("Password", SignInTests.Password), ("Carried", HiddenValue(held, "Carried")));
        other.Location.ShouldBe("/today");
        other.Html.ShouldNotContain(Typed);
        (await browser.SendFromAsync(held, "/sign-in/carried", null, ("Carried", HiddenValue(held, "Carried")))).Html.ShouldNotContain(Typed);

        // Whoever typed it still gets it back, from the same page, without the cookie that ended.
        using var again = site.Visitor();
        again.Take([.. browser.Cookies.Where(cookie => cookie.Name != "footing")]);
        (await again.SendFromAsync(held, "/sign-in", null,
            ("Email", SignInTests.Email), ("Password", SignInTests.Password), ("Carried", HiddenValue(held, "Carried")))).Text.ShouldContain(Typed);
    }

    [Fact]
    public async Task A_form_left_open_is_not_handed_to_whoever_signed_in_meanwhile()
    {
        await AddAnaAsync();
        var page = await visitor.OpenAsync("/account");
        await visitor.SendAsync("/sign-out", null);
        await SignInTests.SignInAsync(visitor, AnasEmail);

        var refused = await visitor.SendFromAsync(page, "/account", "Details", ("Name", Typed), ("Zone", "UTC"));
        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.Html.ShouldNotContain(Typed);
        (await site.The<Store>().ReadAsync(db => db.Users.AnyAsync(account => account.DisplayName == Typed, TestContext.Current.CancellationToken), TestContext.Current.CancellationToken)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_form_that_was_altered_to_hide_who_typed_it_is_shown_to_nobody()
    {
        var page = await visitor.OpenAsync("/account");
        await EndEverySignInAsync();
        var held = await visitor.SendFromAsync(page, "/account", "Details", ("typed-by", "altered"), ("Name", Typed), ("Zone", "UTC"));
        var after = await visitor.SendFromAsync(held, "/sign-in", null,
            ("Email", SignInTests.Email), ("Password", SignInTests.Password), ("Carried", HiddenValue(held, "Carried")));
        after.Location.ShouldBe("/today");
    }

    [Fact]
    public async Task What_waited_in_one_window_is_shown_there_after_signing_in_in_another()
    {
        var page = await visitor.OpenAsync("/account");
        await EndEverySignInAsync();
        var held = await visitor.SendFromAsync(page, "/account", "Details", ("Name", Typed), ("Zone", "UTC"));
        var carried = HiddenValue(held, "Carried");
        (await visitor.SendFromAsync(held, "/sign-in/carried", null, ("Carried", carried))).Status.ShouldBe(HttpStatusCode.Unauthorized);
        await SignInTests.SignInAsync(visitor);
        (await visitor.SendFromAsync(held, "/sign-in/carried", null, ("Carried", carried))).Text.ShouldContain(Typed);
    }

    [Fact]
    public async Task A_form_from_another_site_is_not_shown_with_a_button_that_sends_it()
    {
        using var stranger = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = site.Address };
        using var form = new FormUrlEncodedContent([new("Name", Typed)]);
        stranger.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");
        using var answer = await stranger.PostAsync(new Uri("/account?handler=Details", UriKind.Relative), form, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.OriginalString.ShouldStartWith("/sign-in");
    }

    [Fact]
    public async Task Words_that_ask_for_help_show_help_and_are_written_nowhere()
    {
        var phrase = $"zebra {site.The<Shelf>().Default.Support.WordCheck[0].ToUpperInvariant()} zebra";
        var page = await visitor.OpenAsync("/account");

        var help = await visitor.SendFromAsync(page, "/account", "Details", ("Name", phrase), ("Zone", "UTC"));
        help.Text.ShouldContain("Help, first");
        help.Text.ShouldContain("tells no one");
        help.Html.ShouldContain(phrase);
        site.StoredText().ShouldNotContain("zebra", Case.Insensitive);

        var done = await visitor.SendFromAsync(help, "/account", "Details", ("Name", phrase), ("Zone", "UTC"), ("help-shown", "yes"));
        done.Location.ShouldBe("/account");
        (await NameAsync()).ShouldBe(phrase);
    }

    [Fact]
    public async Task A_ticked_red_flag_shows_help_and_is_dropped_from_the_form()
    {
        var rules = site.The<Shelf>().Default.Support;
        var flag = rules.RedFlags.First(known => known.Id != rules.ComplaintFlag).Id;
        var page = await visitor.OpenAsync("/account");

        var help = await visitor.SendFromAsync(page, "/account", "Details", ("Name", Typed), ("Zone", "UTC"), ("RedFlag", flag), ("RedFlag", rules.ComplaintFlag));
        help.Text.ShouldContain("Help, first");
        help.Html.ShouldContain(Typed);
        help.Html.ShouldNotContain($"value=\"{flag}\"");
        help.Html.ShouldContain($"value=\"{rules.ComplaintFlag}\"");
    }

    private async Task AddAnaAsync()
    {
        var invited = await visitor.SendAsync("/admin/people", "Invite", ("Name", "Ana"), ("Email", AnasEmail));
        using var ana = site.Visitor();
        await ana.SendAsync(invited.First("(/join/[A-Za-z0-9_-]+)"), null, ("Form.DisplayName", "Ana"), ("Form.Password", SignInTests.Password), ("Form.TimeZone", "UTC"));
    }

    private static string HiddenValue(Visitor.Seen page, string name) =>
        WebUtility.HtmlDecode(Regex.Match(page.Html, $"name=\"{name}\"[^>]*value=\"([^\"]*)\"").Groups[1].Value);

    private Task<string> NameAsync() => site.The<Store>().ReadAsync(db => db.Users.Select(account => account.DisplayName).SingleAsync());

    private Task EndEverySignInAsync() => site.The<Store>().WriteAsync(async db =>
    {
        foreach (var account in await db.Users.ToListAsync()) account.SecurityStamp = Guid.NewGuid().ToString();
        return true;
    });
}
