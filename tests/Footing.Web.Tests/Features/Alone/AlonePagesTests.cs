using System.Net;

namespace Footing.Web.Tests.Features.Alone;

/// <summary>Working alone over HTTP, and inviting a lead with picks.</summary>
public sealed class AlonePagesTests(DemoHost host) : IClassFixture<DemoHost>
{
    private static readonly string[] Below =
        ["", "/story", "/rate", "/before", "/tries", "/why", "/asks", "/invite", "/copy", "/copy.json", "/erase"];

    [Fact]
    public async Task Someone_begins_rates_tries_asks_and_erases()
    {
        var priya = await host.AsAsync("priya");
        var work = await BeginAsync(priya, "The curlew workshop went off the rails.");
        var today = DateTime.UtcNow.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

        (await priya.SendAsync($"{work}/rate", null, ("Ratings[competence]", "3"), ("Day", today))).Status.ShouldBe(HttpStatusCode.Found);
        (await priya.SendAsync($"{work}/tries", null, ("What", "Led one exercise."), ("Size", "Small"), ("Seen", "true"), ("Result", "Nearly"), ("Day", today))).Location.ShouldBe(work);
        var asks = await priya.OpenAsync($"{work}/asks");
        var move = asks.First("name=\"Move\" value=\"([a-z-]+)\"");
        (await priya.SendFromAsync(asks, $"{work}/asks", "Choose", ("Move", move))).Location.ShouldBe($"{work}/asks");

        var page = await priya.OpenAsync(work);
        page.Text.ShouldContain("curlew");
        page.Text.ShouldContain("Led one exercise.");
        foreach (var below in Below) (await priya.OpenAsync(work + below)).Status.ShouldBe(HttpStatusCode.OK, below);
        (await priya.OpenAsync("/today")).Text.ShouldContain("only you see this");

        (await priya.SendAsync($"{work}/erase", null)).Location.ShouldBe("/alone");
        (await priya.OpenAsync(work)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task To_everyone_else_it_looks_like_a_page_that_does_not_exist()
    {
        var work = await BeginAsync(await host.AsAsync("priya"), "Only for me.");
        foreach (var person in (string[])["asha", "tomas", "mina", "robin"])
        {
            var other = await host.AsAsync(person);
            var nowhere = await other.OpenAsync($"/alone/{Guid.NewGuid()}");
            foreach (var below in Below)
            {
                var answer = await other.OpenAsync(work + below);
                answer.Status.ShouldBe(HttpStatusCode.NotFound, $"{person} {below}");
                answer.Text.ShouldBe(nowhere.Text);
            }
            (await other.OpenAsync("/today")).Html.ShouldNotContain(work);
        }
        (await host.Nobody().OpenAsync(work)).Location!.ShouldContain("/sign-in");
    }

    [Fact]
    public async Task A_lead_reads_what_was_previewed_after_their_own_part_and_agrees()
    {
        var tomas = await host.AsAsync("tomas");
        var before = await AskedAsync(tomas);
        var jonas = await host.AsAsync("jonas");
        var work = await BeginAsync(jonas, "The lapwing figures were wrong.");
        var form = await jonas.OpenAsync($"{work}/invite");
        var lead = form.All("name=\"Fields.Lead\"[^>]*value=\"([0-9a-f-]+)\"")[1];
        var preview = await jonas.SendFromAsync(form, $"{work}/invite", "Preview", ("Fields.Lead", lead), ("Fields.ShareAccount", "true"));
        preview.Text.ShouldContain("lapwing");
        preview.Text.ShouldContain("You did not tick the day");
        (await jonas.SendFromAsync(preview, $"{work}/invite", "Send", ("Fields.Lead", lead), ("Fields.ShareAccount", "true"))).Location.ShouldBe($"{work}/invite");

        var asked = (await AskedAsync(tomas)).Except(before).ShouldHaveSingleItem();
        (await tomas.OpenAsync(asked)).Text.ShouldNotContain("lapwing");
        (await (await host.AsAsync("asha")).OpenAsync(asked)).Status.ShouldBe(HttpStatusCode.NotFound);

        (await tomas.SendAsync(asked, "Part")).Location.ShouldBe(asked);
        (await tomas.OpenAsync(asked)).Text.ShouldContain("lapwing");
        var recovery = (await tomas.SendAsync(asked, "Accept")).Location.ShouldNotBeNull();
        (await tomas.OpenAsync($"{recovery}/account")).Text.ShouldContain("lapwing");
        (await jonas.OpenAsync(work)).Html.ShouldContain(recovery);
    }

    [Fact]
    public async Task A_persons_own_copy_holds_their_work_alone_and_whom_they_invited()
    {
        var mina = await host.AsAsync("mina");
        var work = await BeginAsync(mina, "The plover table was upside down.");
        var form = await mina.OpenAsync($"{work}/invite");
        var lead = form.All("name=\"Fields.Lead\"[^>]*value=\"([0-9a-f-]+)\"")[1];
        await mina.SendFromAsync(form, $"{work}/invite", "Send", ("Fields.Lead", lead), ("Fields.ShareAccount", "true"));
        foreach (var copy in (string[])["/account/copy", "/account/copy.json"])
        {
            var own = (await mina.OpenAsync(copy)).Text;
            own.ShouldContain("plover", Case.Sensitive, copy);
            own.ShouldContain("Tomás Vidal", Case.Sensitive, copy);
            var leads = (await (await host.AsAsync("tomas")).OpenAsync(copy)).Text;
            leads.ShouldContain("Mina Okafor", Case.Sensitive, copy);
            leads.ShouldNotContain("plover", Case.Sensitive, copy);
        }
    }

    /// <summary>What a lead is asked for on their page of today.</summary>
    private static async Task<IEnumerable<string>> AskedAsync(Visitor lead) => (await lead.OpenAsync("/today")).All("href=\"(/asked/[0-9a-f-]+)\"");

    private static async Task<string> BeginAsync(Visitor visitor, string account)
    {
        var day = DateTime.UtcNow.AddDays(-3).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var begun = await visitor.SendAsync("/alone/begin", null, ("SetbackDay", day), ("Account", account));
        return begun.Location.ShouldNotBeNull(begun.Text);
    }
}
