using System.Net;
using Footing.Web.Tests.Features.Prepare;

namespace Footing.Web.Tests.Features.Invitation;

public sealed class InvitationTests(DemoHost demo) : IClassFixture<DemoHost>
{
    private const string Around = "Move one real deadline";
    private const string Password = "four quiet words here";

    [Fact]
    public async Task Sending_needs_a_sign_in_and_keeps_what_was_prepared()
    {
        using var lead = demo.Nobody();
        var preparing = await (await new Preparing(lead).BeginAsync()).ToPlanAsync();
        var answer = await preparing.SendAsync("send", ("ColleagueName", Preparing.Colleague));
        answer.Location.ShouldBe($"/sign-in?back={Uri.EscapeDataString(preparing.Path("send"))}");
        (await lead.OpenAsync(preparing.Path("send"))).Html.ShouldContain(Preparing.Colleague);
    }

    [Fact]
    public async Task The_colleague_reads_word_for_word_what_the_lead_saw_in_the_preview()
    {
        using var lead = await demo.AsAsync("asha");
        var preparing = await (await new Preparing(lead).BeginAsync()).ToPlanAsync();
        var preview = Sent(await lead.OpenAsync(preparing.Path("send")));
        using var colleague = demo.Nobody();
        var page = await colleague.OpenInvitationAsync(await preparing.InviteAsync());

        page.Text.ShouldContain("Nothing is decided");
        Sent(page).ShouldBe(preview);
        preview.ShouldContain(Preparing.Example);
    }

    [Fact]
    public async Task The_colleague_reads_what_the_lead_does_around_them_before_and_after_agreeing()
    {
        using var lead = await demo.AsAsync("asha");
        var preparing = await new Preparing(lead).BeginAsync();
        await preparing.WhatHappenedAsync(("Points", "tight-timeline"));
        await preparing.SendAsync("part");
        await preparing.SendAsync("signs", ("Seen", "rework"));
        (await lead.OpenAsync(preparing.Path("plan"))).Text.ShouldContain(Around);
        (await lead.OpenAsync(preparing.Path("send"))).Text.ShouldContain("What the lead does around you first");

        using var colleague = demo.Nobody();
        var link = await preparing.InviteAsync();
        var invited = (await colleague.OpenInvitationAsync(link)).Text;
        invited.ShouldContain("This is not yours to fix");
        invited.ShouldContain(Around);

        var agreed = await colleague.SendAsync(
            $"{link}/answer", null, ("View.Account", "So it was."), ("Who", "new"), ("DisplayName", "Ida"), ("Email", "ida@example.org"), ("Password", Password));
        var plan = (await colleague.OpenAsync(agreed.Location + "/plan")).Text;
        plan.ShouldContain("This is not yours to fix");
        plan.ShouldContain(Around);
    }

    [Fact]
    public async Task Sending_twice_leads_to_the_same_link_and_the_link_is_forgotten_when_copied()
    {
        using var lead = await demo.AsAsync("asha");
        var preparing = await (await new Preparing(lead).BeginAsync()).ToPlanAsync();
        var form = await lead.OpenAsync(preparing.Path("send"));
        await preparing.InviteAsync();
        (await lead.SendFromAsync(form, preparing.Path("send"), null, ("ColleagueName", "Someone else"))).Location.ShouldBe(preparing.Path("sent"));

        await preparing.SendAsync("sent");
        (await lead.OpenAsync(preparing.Path("sent"))).Text.ShouldContain("no longer shown");
        (await lead.OpenAsync(preparing.Path("what-happened"))).Text.ShouldNotContain(Preparing.FactsLine);
    }

    [Fact]
    public async Task Agreeing_makes_the_account_on_the_way_and_loses_nothing_typed()
    {
        using var lead = await demo.AsAsync("asha");
        var link = await (await (await new Preparing(lead).BeginAsync()).ToPlanAsync()).InviteAsync();
        using var colleague = demo.Nobody();
        (string, string)[] typed =
        [
            ("View.Shown", "true"), ("View.Account", "The feed had changed that morning."), ("View.Kept", "debrief"), ("View.Kept", "small-test"),
            ("View.Before[competence]", "8"), ("View.Now[competence]", "4"), ("Who", "new"), ("DisplayName", "Wil"), ("Email", "wil@example.org"),
        ];

        var refused = await colleague.SendAsync($"{link}/answer", null, [.. typed, ("Password", "short")]);
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("at least 12 characters");
        refused.Text.ShouldContain("The feed had changed that morning.");
        refused.Html.ShouldContain("value=\"wil@example.org\"");
        refused.Html.ShouldNotMatch("value=\"progress-check\"[^>]*checked");

        var agreed = await colleague.SendAsync($"{link}/answer", null, [.. typed, ("Password", Password)]);
        agreed.Location.ShouldStartWith("/recoveries/");
        (await colleague.OpenAsync(agreed.Location!)).Status.ShouldBe(HttpStatusCode.OK);
        (await colleague.OpenInvitationAsync(link)).Location.ShouldBe("/invitation/over");
    }

    [Fact]
    public async Task A_link_shows_every_browser_but_its_own_the_same_cover_whatever_became_of_it()
    {
        using var lead = await demo.AsAsync("asha");
        var link = await (await (await new Preparing(lead).BeginAsync()).ToPlanAsync()).InviteAsync();
        using var colleague = demo.Nobody();
        using var other = demo.Nobody();
        var unopened = await CoverAsync();
        unopened.ShouldContain("Open it here");
        unopened.ShouldNotContain("Asha");

        (await colleague.OpenInvitationAsync(link)).Text.ShouldContain(Preparing.FactsLine);
        (await CoverAsync()).ShouldBe(unopened);
        (await colleague.SendAsync($"{link}/decline", null)).Location.ShouldBe("/invitation/declined");
        (await CoverAsync()).ShouldBe(unopened);
        (await other.OpenAsync("/invitation/" + new string('A', 43))).Text.ShouldBe(unopened);

        async Task<string> CoverAsync() => (await other.OpenAsync(link)).Text;
    }

    [Fact]
    public async Task Looking_at_the_cover_keeps_nobody_out()
    {
        using var lead = await demo.AsAsync("asha");
        var link = await (await (await new Preparing(lead).BeginAsync()).ToPlanAsync()).InviteAsync();
        foreach (var curious in new[] { demo.Nobody(), lead, demo.Nobody() }) await curious.OpenAsync(link);
        using var colleague = demo.Nobody();
        (await colleague.OpenInvitationAsync(link)).Text.ShouldContain(Preparing.FactsLine);
    }

    [Fact]
    public async Task Whoever_sent_it_cannot_open_it()
    {
        using var lead = await demo.AsAsync("asha");
        var link = await (await (await new Preparing(lead).BeginAsync()).ToPlanAsync()).InviteAsync();
        (await lead.OpenInvitationAsync(link)).Location.ShouldBe("/invitation/over");
        foreach (var page in new[] { $"{link}/answer", $"{link}/decline" })
            (await lead.OpenAsync(page)).Location.ShouldBe("/invitation/over");
    }

    [Fact]
    public async Task A_second_browser_reads_the_same_before_and_after_a_decline()
    {
        using var lead = await demo.AsAsync("asha");
        var link = await (await (await new Preparing(lead).BeginAsync()).ToPlanAsync()).InviteAsync();
        using var colleague = demo.Nobody();
        using var other = demo.Nobody();
        (await colleague.OpenAsync($"{link}/decline")).Status.ShouldBe(HttpStatusCode.OK);
        (await other.OpenInvitationAsync(link)).Location.ShouldBe("/invitation/over");
        (await other.OpenAsync($"{link}/decline")).Location.ShouldBe("/invitation/over");
        (await colleague.OpenAsync(link)).Status.ShouldBe(HttpStatusCode.OK);

        (await colleague.SendAsync($"{link}/decline", null)).Location.ShouldBe("/invitation/declined");
        (await other.OpenInvitationAsync(link)).Location.ShouldBe("/invitation/over");
    }

    [Fact]
    public async Task Declining_deletes_it_and_reads_like_no_answer()
    {
        using var lead = await demo.AsAsync("tomas");
        var preparing = await new Preparing(lead).BeginAsync();
        await preparing.SendAsync("what-happened", ("On", Preparing.Day(-3)), ("FactsLine", "The plan was shown without its figures gnu."));
        await preparing.SendAsync("part");
        var link = await preparing.InviteAsync();
        using var colleague = demo.Nobody();
        (await colleague.OpenInvitationAsync(link)).Text.ShouldContain("gnu.");
        demo.StoredText().ShouldNotContain("gnu.");
        var before = (await lead.OpenAsync("/today")).Text;

        (await colleague.OpenAsync($"{link}/decline")).Text.ShouldContain("deleted at once");
        var declined = await colleague.SendAsync($"{link}/decline", null);
        (await colleague.OpenAsync(declined.Location!)).Text.ShouldContain("It is deleted");

        demo.StoredText().ShouldNotContain("gnu.");
        (await lead.OpenAsync("/today")).Text.ShouldBe(before);
        (await colleague.OpenInvitationAsync(link)).Location.ShouldBe("/invitation/over");
    }

    private static string Sent(Visitor.Seen page)
    {
        var from = page.Html.IndexOf("<section class=\"sent\">", StringComparison.Ordinal);
        return page.Html[from..page.Html.IndexOf("</section>", from, StringComparison.Ordinal)];
    }
}
