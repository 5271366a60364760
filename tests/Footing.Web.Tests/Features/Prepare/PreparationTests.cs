using System.Net;

namespace Footing.Web.Tests.Features.Prepare;

public sealed class PreparationTests(DemoHost demo) : IClassFixture<DemoHost>
{
    [Fact]
    public async Task Keeps_every_step_in_the_browser_and_nothing_in_the_database()
    {
        using var lead = demo.Nobody();
        var preparing = await (await new Preparing(lead).BeginAsync()).ToPlanAsync();
        await preparing.SendAsync("send", ("ColleagueName", Preparing.Colleague));

        (await lead.OpenAsync(preparing.Path("what-happened"))).Text.ShouldContain(Preparing.FactsLine);
        (await lead.OpenAsync(preparing.Path("signs"))).Html.ShouldContain(Preparing.Example);
        (await lead.OpenAsync(preparing.Path("plan"))).Text.ShouldContain("What to do");
        var stored = demo.StoredText();
        foreach (var secret in new[] { "zebrafish", "walrus", "Quillfeather" })
            stored.ShouldNotContain(secret);
    }

    [Fact]
    public async Task Carries_over_what_the_Monday_sheet_was_told()
    {
        using var lead = demo.Nobody();
        var preparing = await new Preparing(lead).BeginAsync($"?On={Preparing.Day(-4)}&Points=tight-timeline&Blame=me&Talk={Preparing.Day(1)}");
        var page = await lead.OpenAsync($"{preparing.Path("what-happened")}?On={Preparing.Day(-4)}&Points=tight-timeline&Blame=me&Talk={Preparing.Day(1)}");
        page.Html.ShouldContain($"value=\"{Preparing.Day(-4)}\"");
        page.Html.ShouldMatch("checked=\"checked\"[^>]*value=\"tight-timeline\"");
        page.Html.ShouldMatch("checked=\"checked\"[^>]*value=\"publicBlame\"");

        await preparing.WhatHappenedAsync(("Facts", "publicBlame"), ("JoinedBlame", "true"));
        var part = await lead.OpenAsync(preparing.Path("part"));
        part.Html.ShouldMatch("value=\"leadJoinedBlame\"[^>]*checked");
        part.Times("Put this right first").ShouldBe(3);
        part.Times("Someone else holds this").ShouldBe(1);
    }

    [Fact]
    public async Task A_form_sent_from_Back_or_a_second_tab_changes_its_own_part_only()
    {
        using var lead = demo.Nobody();
        var preparing = await (await new Preparing(lead).BeginAsync()).ToPlanAsync();
        var signs = await lead.OpenAsync(preparing.Path("signs"));
        await preparing.WhatHappenedAsync(("WhoSaw", "Two clients"));
        await lead.SendFromAsync(signs, preparing.Path("signs"), null, ("Seen", "voice"));

        var first = await lead.OpenAsync(preparing.Path("what-happened"));
        first.Html.ShouldContain("Two clients");
        var later = await lead.OpenAsync(preparing.Path("signs"));
        later.Html.ShouldMatch("value=\"voice\"[^>]*checked");
        later.Html.ShouldNotMatch("value=\"volunteering\"[^>]*checked");
    }

    [Fact]
    public async Task Two_preparations_in_one_browser_stay_apart()
    {
        using var lead = demo.Nobody();
        var one = await (await new Preparing(lead).BeginAsync()).ToPlanAsync();
        var other = await new Preparing(lead).BeginAsync();
        await other.SendAsync("what-happened", ("On", Preparing.Day(-2)), ("FactsLine", "The report went out with an old price."));

        (await lead.OpenAsync(one.Path("what-happened"))).Text.ShouldContain(Preparing.FactsLine);
        (await lead.OpenAsync(other.Path("what-happened"))).Text.ShouldContain("old price");
    }

    [Fact]
    public async Task A_browser_that_holds_nothing_is_told_so_calmly()
    {
        using var lead = demo.Nobody();
        var page = await lead.OpenAsync($"/prepare/{Guid.NewGuid()}/plan");
        page.Location.ShouldBe("/prepare/gone");
        (await lead.OpenAsync(page.Location!)).Text.ShouldContain("Begin a new one");
    }

    [Fact]
    public async Task What_is_sent_after_the_preparation_was_lost_is_kept()
    {
        using var lead = demo.Nobody();
        var preparing = await (await new Preparing(lead).BeginAsync()).ToPlanAsync();
        var signs = await lead.OpenAsync(preparing.Path("signs"));
        await lead.SendAsync(preparing.Path("throw-away"), null);

        var answer = await lead.SendFromAsync(signs, preparing.Path("signs"), null,
            ("Seen", "voice"), ("Level[voice]", "2"), ("Example[voice]", "Silent in both calls."));
        answer.Location.ShouldBe($"{preparing.Path("what-happened")}?lost=true");
        (await lead.OpenAsync(answer.Location!)).Text.ShouldContain("What you just sent is kept");
        await preparing.WhatHappenedAsync();
        (await lead.OpenAsync(preparing.Path("signs"))).Html.ShouldContain("Silent in both calls.");
    }

    [Fact]
    public async Task Thrown_away_is_gone()
    {
        using var lead = demo.Nobody();
        var preparing = await (await new Preparing(lead).BeginAsync()).ToPlanAsync();
        (await lead.SendAsync(preparing.Path("throw-away"), null)).Location.ShouldBe("/prepare/thrown-away");
        (await lead.OpenAsync(preparing.Path("plan"))).Location.ShouldBe("/prepare/gone");
    }

    [Fact]
    public async Task Marks_judgement_once_without_script_and_then_lets_the_lead_go_on()
    {
        using var lead = demo.Nobody();
        var preparing = await new Preparing(lead).BeginAsync();
        (string, string)[] typed = [("On", Preparing.Day(-3)), ("FactsLine", "A careless demo.")];
        var first = await preparing.SendAsync("what-happened", typed);
        first.Location.ShouldBe($"{preparing.Path("what-happened")}?look=true");
        (await lead.OpenAsync(first.Location!)).Html.ShouldContain("<mark>careless</mark>");
        (await preparing.SendAsync("what-happened", [.. typed, ("Advised", "true")])).Location.ShouldBe(preparing.Path("part"));
    }

    [Fact]
    public async Task A_formal_matter_leads_out_at_once_and_shows_no_plan()
    {
        using var lead = demo.Nobody();
        var preparing = await new Preparing(lead).BeginAsync();
        (await preparing.WhatHappenedAsync(("Facts", "formalRoute"))).Location.ShouldBe(preparing.Path("another-way"));
        foreach (var step in new[] { "part", "signs", "why", "plan", "send" })
            (await lead.OpenAsync(preparing.Path(step))).Location.ShouldBe(preparing.Path("another-way"));
        var wayOut = await lead.OpenAsync(preparing.Path("another-way"));
        wayOut.Text.ShouldContain("no plan is made");
    }

    [Fact]
    public async Task Serious_harm_shows_help_first_and_holds_the_debrief()
    {
        using var lead = demo.Nobody();
        var preparing = await new Preparing(lead).BeginAsync();
        (await preparing.WhatHappenedAsync(("Facts", "seriousHarm"))).Location.ShouldBe(preparing.Path("help-first"));
        (await lead.OpenAsync(preparing.Path("help-first"))).Text.ShouldContain("Help comes first");
        await preparing.SendAsync("part");
        var plan = await lead.OpenAsync(preparing.Path("plan"));
        plan.Text.ShouldContain("Help comes first");
        plan.Html.ShouldNotMatch("(?s)<ol class=\"plan\">.*id=\"move-debrief\".*</ol>");
    }
}
