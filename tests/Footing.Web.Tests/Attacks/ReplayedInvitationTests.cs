using System.Net;
using Footing.App.Storage;
using Footing.Web.Tests.Features;
using Footing.Web.Tests.Features.Prepare;
using Microsoft.EntityFrameworkCore;

namespace Footing.Web.Tests.Attacks;

/// <summary>A link that is used twice, at once, too late, or by someone else.</summary>
public sealed class ReplayedInvitationTests(DemoHost demo) : IClassFixture<DemoHost>
{
    private const string Password = "four quiet words here";

    [Fact]
    public async Task Many_answers_at_once_make_one_account_and_one_recovery()
    {
        var link = await InviteAsync("asha");
        var colleague = demo.Nobody();
        var form = await colleague.OpenAsync($"{link}/answer");
        var before = await AccountsAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(turn =>
            colleague.SendFromAsync(form, $"{link}/answer", null, Account($"many{turn}@example.org"))));

        answers.Count(answer => answer.Location?.StartsWith("/recoveries/", StringComparison.Ordinal) == true).ShouldBe(1);
        answers.Count(answer => answer.Location == "/invitation/over").ShouldBe(7);
        (await AccountsAsync() - before).ShouldBe(1);
    }

    [Fact]
    public async Task A_yes_after_a_no_changes_nothing()
    {
        var link = await InviteAsync("asha");
        var colleague = demo.Nobody();
        var form = await colleague.OpenAsync($"{link}/answer");
        await colleague.SendAsync($"{link}/decline", null);
        var before = await StoredThings.AllAsync(demo.Site);

        (await colleague.SendFromAsync(form, $"{link}/answer", null, Account("late@example.org"))).Location.ShouldBe("/invitation/over");
        (await StoredThings.AllAsync(demo.Site)).ShouldStillBe(before);
    }

    [Fact]
    public async Task A_no_after_a_yes_deletes_nothing()
    {
        var link = await InviteAsync("asha");
        var colleague = demo.Nobody();
        var agreed = await colleague.SendAsync($"{link}/answer", null, Account("yes@example.org"));
        var form = await colleague.OpenAsync("/account");

        (await colleague.SendFromAsync(form, $"{link}/decline", null)).Location.ShouldBe("/invitation/over");
        (await colleague.OpenAsync(agreed.Location!)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Nothing_works_after_it_was_taken_back_not_even_sending_it_again()
    {
        var lead = await demo.AsAsync("tomas");
        var preparing = await (await new Preparing(lead).BeginAsync()).ToPlanAsync();
        var sending = await lead.OpenAsync(preparing.Path("send"));
        var link = await preparing.InviteAsync();
        var colleague = demo.Nobody();
        var form = await colleague.OpenAsync($"{link}/answer");
        (await lead.SendAsync($"/today/take-back/{preparing.Id}", null)).Location.ShouldBe("/today");

        (await colleague.SendFromAsync(form, $"{link}/answer", null, Account("gone@example.org"))).Location.ShouldBe("/invitation/over");
        (await colleague.SendFromAsync(form, $"{link}/decline", null)).Location.ShouldBe("/invitation/over");
        await lead.SendFromAsync(sending, preparing.Path("send"), null, ("ColleagueName", "Someone"));
        (await demo.Nobody().OpenInvitationAsync(link)).Location.ShouldBe("/invitation/over");
    }

    [Fact]
    public async Task Another_browser_cannot_answer_a_link_that_was_opened()
    {
        var link = await InviteAsync("asha");
        var colleague = demo.Nobody();
        var form = await colleague.OpenAsync($"{link}/answer");
        var other = demo.Nobody();
        var own = await other.OpenAsync("/sign-in");

        (await other.SendFromAsync(own, $"{link}/answer", null, Account("thief@example.org"))).Location.ShouldBe("/invitation/over");
        (await other.SendFromAsync(own, $"{link}/decline", null)).Location.ShouldBe("/invitation/over");
        (await colleague.SendFromAsync(form, $"{link}/answer", null, Account("real@example.org"))).Location!.ShouldStartWith("/recoveries/");
    }

    [Fact]
    public async Task The_cookie_of_one_link_does_not_open_another()
    {
        var first = await InviteAsync("asha");
        var second = await InviteAsync("asha");
        var colleague = demo.Nobody();
        await colleague.OpenAsync($"{first}/answer");
        await demo.Nobody().OpenAsync($"{second}/answer");

        var cookie = colleague.Cookies.Single(kept => kept.Name == "footing.invitation").Value;
        var answer = await demo.Nobody().RequestAsync(HttpMethod.Get, $"{second}/answer", null, ("Cookie", $"footing.invitation={cookie}"));
        answer.Location.ShouldBe("/invitation/over");
    }

    [Fact]
    public async Task The_sender_cannot_answer_their_own_invitation()
    {
        var lead = await demo.AsAsync("tomas");
        var preparing = await (await new Preparing(lead).BeginAsync()).ToPlanAsync();
        var link = await preparing.InviteAsync();
        var form = await lead.OpenAsync("/account");
        (await lead.SendFromAsync(form, $"{link}/answer", null, ("View.Account", "I say so."))).Location.ShouldBe("/invitation/over");

        var kept = await demo.Site.The<Store>().ReadAsync(db => db.Invitations.SingleAsync(sent => sent.Id == Guid.Parse(preparing.Id)), TestContext.Current.CancellationToken);
        kept.Accepted.ShouldBeFalse();
    }

    [Fact]
    public async Task A_link_to_an_account_makes_one_account_however_often_it_is_sent_at_once()
    {
        await using var site = await RunningSite.EmptyAsync();
        using var admin = site.Visitor();
        await SignInTests.SetUpAsync(admin);
        var invited = await admin.SendAsync("/admin/people", "Invite", ("Name", "Ana"), ("Email", "ana@example.org"));
        var link = invited.First("(/join/[A-Za-z0-9_-]+)");
        using var visitor = site.Visitor();
        var form = await visitor.OpenAsync(link);

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => visitor.SendFromAsync(
            form, link, null, ("Form.DisplayName", "Ana"), ("Form.Password", Password), ("Form.TimeZone", "UTC"))));

        answers.Count(answer => answer.Location == "/today").ShouldBe(1);
        answers.ShouldAllBe(answer => (int)answer.Status < 500);
        (await site.The<Store>().ReadAsync(db => db.Users.CountAsync(), TestContext.Current.CancellationToken)).ShouldBe(2);
    }

    private static (string, string)[] Account(string email) =>
        [("Who", "new"), ("DisplayName", "Ida"), ("Email", email), ("Password", Password)];

    private Task<int> AccountsAsync() => demo.Site.The<Store>().ReadAsync(db => db.Users.CountAsync());

    private async Task<string> InviteAsync(string lead) =>
        await (await (await new Preparing(await demo.AsAsync(lead)).BeginAsync()).ToPlanAsync()).InviteAsync();
}
