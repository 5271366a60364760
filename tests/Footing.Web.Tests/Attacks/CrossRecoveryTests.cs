using System.Net;
using Footing.Web.Tests.Features;
using Footing.Web.Tests.Features.Recoveries;

namespace Footing.Web.Tests.Attacks;

/// <summary>Someone with a recovery of their own, and the ids of another, in addresses and hidden fields.</summary>
public sealed class CrossRecoveryTests(DemoHost demo) : IClassFixture<DemoHost>
{
    [Fact]
    public async Task No_form_of_a_recovery_can_be_sent_by_a_stranger()
    {
        var two = await TheTwo.OfAsync(demo, "mina");
        var jonas = await demo.AsAsync("jonas");
        var own = await jonas.OpenAsync("/account");
        var forms = (await FormsAsync(two.Lead, two.Recovery)).Concat(await FormsAsync(two.Colleague, two.Recovery)).DistinctBy(form => form.Key).ToList();
        var before = await StoredThings.AllAsync(demo.Site);

        forms.Count.ShouldBeGreaterThan(12);
        foreach (var form in forms)
        {
            var fields = form.Filled(_ => "from a stranger").Where(field => field.Name != "__RequestVerificationToken").ToArray();
            (await jonas.SendFromAsync(own, form.Action.Split("?handler=")[0], Handler(form), fields)).Status.ShouldBe(HttpStatusCode.NotFound, form.Key);
        }
        (await StoredThings.AllAsync(demo.Site)).ShouldStillBe(before);
    }

    [Fact]
    public async Task A_hidden_id_cannot_turn_a_form_towards_another_recovery()
    {
        var minas = await TheTwo.OfAsync(demo, "mina");
        var jonass = await TheTwo.OfAsync(demo, "jonas");
        var page = minas.Recovery + "/tries";
        (string, string)[] attempt =
            [("What", "meant for Mina"), ("Day", TheTwo.Day(0)), ("Size", "Small"), ("Seen", "true"), ("Result", "Met")];

        // Asha leads both, so that no policy stands in the way: what she was shown is what she changes.
        await minas.Lead.SendAsync(page, null, [.. attempt, ("Id", jonass.Recovery.Split('/')[2])]);
        (await minas.Lead.OpenAsync(jonass.Recovery + "/tries")).Text.ShouldNotContain("meant for Mina");
        (await minas.Lead.OpenAsync(page)).Text.ShouldContain("meant for Mina");
        (await jonass.Colleague.SendAsync(jonass.Recovery + "/tries", null, [.. attempt, ("Id", minas.Recovery.Split('/')[2])])).Location.ShouldBe(jonass.Recovery + "/tries");
    }

    [Fact]
    public async Task A_query_cannot_turn_a_page_towards_another_recovery()
    {
        var minas = await TheTwo.OfAsync(demo, "mina");
        var jonas = await demo.AsAsync("jonas");
        var own = (await jonas.OpenAsync("/today")).First("(/recoveries/[0-9a-f-]{36})");
        var plain = await jonas.OpenAsync(own);
        var shown = await jonas.OpenAsync($"{own}?id={minas.Recovery.Split('/')[2]}");
        shown.Text.ShouldBe(plain.Text);
        shown.Html.ShouldContain(own);
        shown.Html.ShouldNotContain(minas.Recovery);
    }

    [Fact]
    public async Task A_hand_over_of_another_recovery_cannot_be_answered()
    {
        var minas = await TheTwo.OfAsync(demo, "mina");
        var jonass = await TheTwo.OfAsync(demo, "jonas");
        var change = jonass.Recovery + "/change";
        var page = await jonass.Lead.OpenAsync(change);
        await jonass.Lead.SendFromAsync(page, change, "ProposeHandOver", ("ToLead", demo.Site.Person("tomas").ToString()));
        var proposed = (await jonass.Colleague.OpenAsync(change)).First("name=\"HandOverId\" value=\"([^\"]*)\"");

        (await minas.Colleague.SendAsync(minas.Recovery + "/change", "AnswerHandOver", ("HandOverId", proposed), ("Agree", "true"))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await jonass.Lead.SendAsync(change, "AnswerHandOver", ("HandOverId", proposed), ("Agree", "true"))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await demo.AsAsync("tomas")).OpenAsync(jonass.Recovery)).Status.ShouldBe(HttpStatusCode.NotFound);
        await jonass.Colleague.SendAsync(change, "AnswerHandOver", ("HandOverId", proposed), ("Agree", "false"));
    }

    [Theory]
    [InlineData("mina")]
    [InlineData("asha")]
    [InlineData("robin")]
    public async Task A_hand_over_goes_to_a_lead_who_is_none_of_the_two(string to)
    {
        var two = await TheTwo.OfAsync(demo, "mina");
        var refused = await two.Lead.SendAsync(two.Recovery + "/change", "ProposeHandOver", ("ToLead", demo.Site.Person(to).ToString()));
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task The_lead_cannot_send_what_is_the_colleagues_alone()
    {
        var two = await TheTwo.OfAsync(demo, "mina");
        var leads = (await FormsAsync(two.Lead, two.Recovery)).Select(form => form.Action).ToHashSet();
        var colleagues = (await FormsAsync(two.Colleague, two.Recovery)).Where(form => !leads.Contains(form.Action)).ToList();
        var own = await two.Lead.OpenAsync("/account");
        var before = await StoredThings.AllAsync(demo.Site);

        colleagues.ShouldNotBeEmpty();
        foreach (var form in colleagues)
        {
            var fields = form.Filled(_ => "by the lead", ticked: true).Where(field => field.Name != "__RequestVerificationToken").ToArray();
            var answer = await two.Lead.SendFromAsync(own, form.Action.Split("?handler=")[0], Handler(form), fields);
            answer.Status.ShouldBe(HttpStatusCode.NotFound, form.Key);
        }
        (await StoredThings.AllAsync(demo.Site)).ShouldStillBe(before);
    }

    private static string? Handler(PageForm form) => form.Action.Contains("?handler=") ? form.Action.Split("?handler=")[1] : null;

    /// <summary>The forms on the pages of a recovery that change it.</summary>
    private static async Task<List<PageForm>> FormsAsync(Visitor reader, string recovery) =>
    [
        .. (await Walk.AllAsync(reader, recovery)).SelectMany(page => PageForm.Of(page.Key, page.Value))
            .Where(form => form.Action.StartsWith(recovery, StringComparison.Ordinal)).DistinctBy(form => form.Key),
    ];
}
