using System.Net;
using Footing.App.People;
using Footing.App.Storage;
using Footing.Web.Tests.Features;
using Microsoft.EntityFrameworkCore;

namespace Footing.Web.Tests.Attacks;

/// <summary>A copied session cookie lives no longer than the person's rights do.</summary>
public sealed class StolenSessionTests : IAsyncLifetime
{
    private const string Password = "four quiet words here";
    private const string Address = "ana@example.org";
    private RunningSite site = null!;
    private Visitor admin = null!;
    private Visitor ana = null!;
    private Visitor thief = null!;

    public async ValueTask InitializeAsync()
    {
        site = await RunningSite.EmptyAsync();
        admin = site.Visitor();
        await SignInTests.SetUpAsync(admin);
        var invited = await admin.SendAsync("/admin/people", "Invite", ("Name", "Ana"), ("Email", Address), ("Lead", "true"));
        ana = site.Visitor();
        await ana.SendAsync(invited.First("(/join/[A-Za-z0-9_-]+)"), null, ("Form.DisplayName", "Ana"), ("Form.Password", Password), ("Form.TimeZone", "UTC"));
        thief = site.Visitor();
        thief.Take(ana.Cookies);
        (await thief.OpenAsync("/today")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Ends_when_the_account_is_disabled_and_stays_ended_when_it_is_enabled_again()
    {
        await admin.SendAsync("/admin/people", "Disable", ("id", (await AnasIdAsync()).ToString()));
        (await thief.OpenAsync("/today")).Status.ShouldBe(HttpStatusCode.Redirect);
        using var kept = site.Visitor();
        kept.Take(ana.Cookies);
        await admin.SendAsync("/admin/people", "Enable", ("id", (await AnasIdAsync()).ToString()));
        (await kept.OpenAsync("/today")).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Ends_when_the_password_changes_and_the_persons_own_goes_on()
    {
        await ana.SendAsync("/account", "Password", ("OldPassword", Password), ("NewPassword", "other quiet words now"));
        (await ana.OpenAsync("/today")).Status.ShouldBe(HttpStatusCode.OK);
        (await thief.OpenAsync("/today")).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Ends_when_the_person_ends_every_other_sign_in()
    {
        await ana.SendAsync("/account", "Elsewhere");
        (await ana.OpenAsync("/today")).Status.ShouldBe(HttpStatusCode.OK);
        (await thief.OpenAsync("/today")).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Ends_when_a_new_sign_in_link_was_used()
    {
        var made = await admin.SendAsync("/admin/people", "SignInLink", ("id", (await AnasIdAsync()).ToString()));
        using var elsewhere = site.Visitor();
        await elsewhere.SendAsync(made.First("(/new-password/[A-Za-z0-9_-]+)"), null, ("Password", "other quiet words now"));
        (await thief.OpenAsync("/today")).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Holds_no_right_that_was_taken_away_even_in_a_form_that_was_opened_before()
    {
        await site.The<AccountChanges>().SetRolesAsync(await AnasIdAsync(), Guid.CreateVersion7(), lead: true, admin: true, partner: false, TestContext.Current.CancellationToken);
        await SignInTests.SignInAsync(ana, Address);
        var form = await ana.OpenAsync("/admin/people");
        form.Status.ShouldBe(HttpStatusCode.OK);
        await site.The<AccountChanges>().SetRolesAsync(await AnasIdAsync(), Guid.CreateVersion7(), lead: true, admin: false, partner: false, TestContext.Current.CancellationToken);

        var answer = await ana.SendFromAsync(form, "/admin/people", "Invite", ("Name", "Ben"), ("Email", "ben@example.org"));
        answer.Html.ShouldNotContain("/join/");
        (await admin.OpenAsync("/admin/people")).Text.ShouldNotContain("ben@example.org");
    }

    [Fact]
    public async Task An_altered_cookie_is_no_session()
    {
        var cookie = ana.Cookies.Single(kept => kept.Name == "footing").Value;
        foreach (var forged in new[] { "", "x", cookie[..^4], cookie[..20] + (cookie[20] == 'A' ? 'B' : 'A') + cookie[21..], cookie + cookie })
        {
            using var nobody = site.Visitor();
            var answer = await nobody.RequestAsync(HttpMethod.Get, "/today", null, ("Cookie", $"footing={forged}"));
            answer.Status.ShouldBe(HttpStatusCode.Redirect, forged);
        }
    }

    [Fact]
    public async Task Cookies_that_matter_are_out_of_reach_for_script_and_other_sites()
    {
        using var fresh = site.Visitor();
        var signedIn = await SignInTests.SignInAsync(fresh, Address);
        var set = signedIn.Headers["Set-Cookie"];
        set.ShouldContain("footing=", Case.Insensitive);
        set.ShouldContain("httponly", Case.Insensitive);
        set.ShouldContain("samesite=", Case.Insensitive);
        set.ShouldNotContain("samesite=none", Case.Insensitive);
        set.ShouldNotContain("domain=", Case.Insensitive);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var visitor in (Visitor[])[admin, ana, thief]) visitor.Dispose();
        await site.DisposeAsync();
    }

    private Task<Guid> AnasIdAsync() =>
        site.The<Store>().ReadAsync(db => db.Users.Where(account => account.Email == Address).Select(account => account.Id).SingleAsync());
}
