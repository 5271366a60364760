using System.Net;
using Footing.App.People;
using Footing.App.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Footing.Web.Tests.Features;

public sealed class SignInTests : IAsyncLifetime
{
    internal const string Email = "robin@example.org";
    internal const string Password = "four quiet words here";
    private RunningSite site = null!;

    public async ValueTask InitializeAsync() => site = await RunningSite.EmptyAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task The_first_visit_makes_the_administrator_and_then_the_door_is_gone()
    {
        using var visitor = site.Visitor();
        (await SetUpAsync(visitor)).Location.ShouldBe("/admin/help");
        (await visitor.OpenAsync("/admin/people")).Text.ShouldContain("Robin Hale");

        using var second = site.Visitor();
        (await second.OpenAsync("/setup")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/sign-in")]
    [InlineData("/today")]
    public async Task Until_there_is_an_account_every_door_leads_to_the_set_up(string door)
    {
        using var visitor = site.Visitor();
        (await visitor.OpenAsync(door)).Location.ShouldBe("/setup");
        await SetUpAsync();
        (await visitor.OpenAsync(door)).Location.ShouldNotBe("/setup");
    }

    [Theory]
    [InlineData("/monday")]
    [InlineData("/support")]
    [InlineData("/privacy")]
    public async Task Public_pages_are_open_before_there_is_an_account(string page)
    {
        using var visitor = site.Visitor();
        (await visitor.OpenAsync(page)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_password_that_is_too_short_is_refused_beside_its_field()
    {
        using var visitor = site.Visitor();
        var page = await visitor.SendAsync("/setup", null,
            ("Form.Email", Email), ("Form.DisplayName", "Robin Hale"), ("Form.Password", "short"), ("Form.TimeZone", "UTC"));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain("at least 12 characters");
        page.Html.ShouldContain("value=\"Robin Hale\"");
        page.Html.ShouldNotContain("short\"");
    }

    [Fact]
    public async Task Signs_in_with_the_right_password_only()
    {
        await SetUpAsync();
        using var visitor = site.Visitor();

        var refused = await visitor.SendAsync("/sign-in", null, ("Email", Email), ("Password", "not this one at all"));
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("do not fit together");
        refused.Text.ShouldNotContain("saved");

        (await SignInAsync(visitor)).Location.ShouldBe("/today");
        (await visitor.OpenAsync("/today")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Goes_back_to_the_page_that_asked_and_to_no_other_site()
    {
        await SetUpAsync();
        using var visitor = site.Visitor();
        (await visitor.OpenAsync("/account")).Location.ShouldBe("/sign-in?back=%2Faccount");
        (await visitor.SendAsync("/sign-in", null, ("Email", Email), ("Password", Password), ("Back", "/account"))).Location.ShouldBe("/account");

        using var other = site.Visitor();
        (await other.SendAsync("/sign-in", null, ("Email", Email), ("Password", Password), ("Back", "//elsewhere.example"))).Location.ShouldBe("/today");
    }

    [Fact]
    public async Task Signing_out_ends_it()
    {
        using var visitor = site.Visitor();
        await SetUpAsync(visitor);
        (await visitor.SendAsync("/today", null)).Status.ShouldNotBe(HttpStatusCode.Unauthorized);

        (await visitor.SendAsync("/sign-out", null)).Location.ShouldBe("/");
        (await visitor.OpenAsync("/today")).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_disabled_account_is_out_with_its_next_request()
    {
        using var admin = site.Visitor();
        await SetUpAsync(admin);
        var (visitor, id) = await SecondPersonAsync(admin);
        (await visitor.OpenAsync("/today")).Status.ShouldBe(HttpStatusCode.OK);

        await admin.SendAsync("/admin/people", "Disable", ("id", id.ToString()));

        (await visitor.OpenAsync("/today")).Status.ShouldBe(HttpStatusCode.Redirect);
        using var again = site.Visitor();
        (await again.SendAsync("/sign-in", null, ("Email", "ana@example.org"), ("Password", Password))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        visitor.Dispose();
    }

    [Fact]
    public async Task A_right_taken_away_is_gone_with_the_next_request()
    {
        using var admin = site.Visitor();
        await SetUpAsync(admin);
        var (visitor, id) = await SecondPersonAsync(admin);
        (await visitor.OpenAsync("/admin/people")).Status.ShouldBe(HttpStatusCode.Forbidden);

        await site.The<AccountChanges>().SetRolesAsync(id, id, lead: true, admin: true, partner: false, TestContext.Current.CancellationToken);
        await SignInAsync(visitor, "ana@example.org");
        (await visitor.OpenAsync("/admin/people")).Status.ShouldBe(HttpStatusCode.OK);

        await site.The<AccountChanges>().SetRolesAsync(id, id, lead: true, admin: false, partner: false, TestContext.Current.CancellationToken);
        (await visitor.OpenAsync("/admin/people")).Status.ShouldNotBe(HttpStatusCode.OK);
        visitor.Dispose();
    }

    [Fact]
    public async Task An_invitation_link_is_shown_once_and_works_once()
    {
        using var admin = site.Visitor();
        await SetUpAsync(admin);
        var (visitor, _) = await SecondPersonAsync(admin);
        (await admin.OpenAsync("/admin/people")).Html.ShouldNotContain("/join/");
        visitor.Dispose();
    }

    [Fact]
    public async Task A_new_sign_in_link_is_shown_once_sets_a_password_and_ends_other_sessions()
    {
        using var admin = site.Visitor();
        await SetUpAsync(admin);
        var (elsewhere, id) = await SecondPersonAsync(admin);
        var made = await admin.SendAsync("/admin/people", "SignInLink", ("id", id.ToString()));
        var link = made.First("(/new-password/[A-Za-z0-9_-]+)");
        (await admin.OpenAsync("/admin/people")).Html.ShouldNotContain("/new-password/");

        using var visitor = site.Visitor();
        var refused = await visitor.SendAsync(link, null, ("Password", "short"));
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("at least 12 characters");
        (await visitor.SendAsync(link, null, ("Password", "other quiet words now"))).Location.ShouldBe("/today");
        (await visitor.OpenAsync("/today")).Status.ShouldBe(HttpStatusCode.OK);

        (await elsewhere.OpenAsync("/today")).Status.ShouldBe(HttpStatusCode.Redirect);
        (await visitor.OpenAsync(link)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await SignInAsync(elsewhere, "ana@example.org")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        elsewhere.Dispose();
    }

    [Fact]
    public async Task Someone_invited_with_the_box_left_empty_leads_nobody()
    {
        using var admin = site.Visitor();
        await SetUpAsync(admin);
        (await admin.OpenAsync("/admin/people")).Html.ShouldMatch("<input(?=[^>]*name=\"Lead\")[^>]*checked");
        await admin.SendAsync("/admin/people", "Invite", ("Name", "Ben Ito"), ("Email", "ben@example.org"));
        var cancel = TestContext.Current.CancellationToken;
        var invited = await site.The<Store>().ReadAsync(db => db.AccountInvitations.SingleAsync(sent => sent.Email == "ben@example.org", cancel), cancel);
        invited.Lead.ShouldBeFalse();
    }

    [Fact]
    public async Task A_passkey_that_cannot_be_read_is_refused_in_plain_words()
    {
        using var admin = site.Visitor();
        await SetUpAsync(admin);
        using var visitor = site.Visitor();
        foreach (var garbage in new[] { "garbage", "{}", "null", "{\"id\":5}" })
        {
            var refused = await visitor.SendAsync("/sign-in", null, ("Passkey", garbage));
            refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity, garbage);
            refused.Text.ShouldContain("The passkey did not work");
        }
    }

    [Fact]
    public async Task Many_wrong_tries_are_held_back_with_what_was_typed()
    {
        await SetUpAsync();
        using var visitor = site.Visitor();
        var shown = await visitor.OpenAsync("/sign-in");
        var last = shown;
        for (var i = 0; i < 25 && last.Status != HttpStatusCode.TooManyRequests; i++)
            last = await visitor.SendFromAsync(shown, "/sign-in", null, ("Email", "nobody@example.org"), ("Password", "wrong"));

        last.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        last.Text.ShouldContain("A little too fast");
        last.Html.ShouldContain("value=\"nobody@example.org\"");
        int.Parse(last.Headers["Retry-After"]).ShouldBeInRange(1, 600);
    }

    private async Task SetUpAsync()
    {
        using var visitor = site.Visitor();
        await SetUpAsync(visitor);
    }

    internal static Task<Visitor.Seen> SetUpAsync(Visitor visitor) => visitor.SendAsync("/setup", null,
        ("Form.Email", Email), ("Form.DisplayName", "Robin Hale"), ("Form.Password", Password), ("Form.TimeZone", "Europe/Berlin"));

    internal static Task<Visitor.Seen> SignInAsync(Visitor visitor, string email = Email) =>
        visitor.SendAsync("/sign-in", null, ("Email", email), ("Password", Password));

    /// <summary>Invites Ana, a lead, who makes her account with the link.</summary>
    private async Task<(Visitor Visitor, Guid Id)> SecondPersonAsync(Visitor admin)
    {
        var invited = await admin.SendAsync("/admin/people", "Invite", ("Name", "Ana Sousa"), ("Email", "ana@example.org"), ("Lead", "true"));
        var link = System.Text.RegularExpressions.Regex.Match(invited.Html, "/join/[A-Za-z0-9_-]+").Value;
        var visitor = site.Visitor();
        var joined = await visitor.SendAsync(link, null, ("Form.DisplayName", "Ana Sousa"), ("Form.Password", Password), ("Form.TimeZone", "UTC"));
        joined.Location.ShouldBe("/today");
        (await visitor.OpenAsync(link)).Status.ShouldBe(HttpStatusCode.NotFound);
        var id = await site.The<Store>().ReadAsync(db => db.Users.Where(account => account.Email == "ana@example.org").Select(account => account.Id).SingleAsync());
        return (visitor, id);
    }
}
