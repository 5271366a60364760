using System.Net;
using Footing.App.Storage;
using Footing.Web.Tests.Features;
using Footing.Web.Tests.Features.Recoveries;
using Microsoft.EntityFrameworkCore;

namespace Footing.Web.Tests.Attacks;

/// <summary>Helpers' links, works alone and the leads who are asked, in the hands of anyone else, twice, at once and out of turn.</summary>
public sealed class SharedAndAloneTests : IAsyncLifetime
{
    private readonly DemoHost demo = new();

    public ValueTask InitializeAsync() => demo.InitializeAsync();

    [Fact]
    public async Task A_helpers_link_makes_one_helper_however_many_use_it_at_once()
    {
        var link = await Corners.SharedTaskAsync(await TheTwo.OfAsync(demo, "mina"));
        var people = new List<Visitor>();
        foreach (var person in (string[])["tomas", "jonas", "priya", "robin"]) people.Add(await demo.AsAsync(person));
        var forms = await Task.WhenAll(people.Select(person => person.OpenAsync(link)));

        var answers = await Task.WhenAll(people.Zip(forms).Select(pair => pair.First.SendFromAsync(pair.Second, link, "TakeOn")));
        answers.Count(answer => answer.Location?.StartsWith("/tasks/", StringComparison.Ordinal) == true).ShouldBe(1);
        answers.Count(answer => answer.Status == HttpStatusCode.NotFound).ShouldBe(3);
        (await demo.Nobody().OpenAsync(link)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await demo.Nobody().OpenAsync("/tasks/join/" + new string('A', 43))).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_helpers_link_is_dead_once_a_new_one_was_made_or_the_sharing_ended()
    {
        var two = await TheTwo.OfAsync(demo, "mina");
        var first = await Corners.SharedTaskAsync(two);
        var form = await two.Lead.OpenAsync("/account");
        (await two.Colleague.SendAsync($"{two.Recovery}/plan/pair-up", "Link")).Status.ShouldBe(HttpStatusCode.Redirect);
        var tomas = await demo.AsAsync("tomas");
        var own = await tomas.OpenAsync("/account");
        (await tomas.SendFromAsync(own, first, "TakeOn")).Status.ShouldBe(HttpStatusCode.NotFound);

        var second = (await two.Colleague.OpenAsync($"{two.Recovery}/plan/pair-up")).All("(/tasks/join/[A-Za-z0-9_-]+)<").FirstOrDefault();
        await two.Colleague.SendAsync($"{two.Recovery}/plan/pair-up", "Unshare");
        if (second is not null) (await tomas.SendFromAsync(own, second, "TakeOn")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await two.Lead.SendFromAsync(form, first, "TakeOn")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_lead_cannot_make_a_link_without_the_colleagues_yes()
    {
        var two = await TheTwo.OfAsync(demo, "mina");
        var page = $"{two.Recovery}/plan/pair-up";
        for (var turn = 0; turn < 2; turn++)
        {
            await two.Lead.SendAsync(page, "Share");
            (await two.Lead.SendAsync(page, "Link")).Status.ShouldBe(HttpStatusCode.NotFound);
        }
        (await two.Lead.OpenAsync(page)).Html.ShouldNotContain("/tasks/join/");
    }

    [Fact]
    public async Task No_form_of_a_work_alone_can_be_sent_by_anyone_else()
    {
        var priya = await demo.AsAsync("priya");
        var work = await Corners.WorkAloneAsync(priya, "Only for me.");
        var forms = (await Walk.AllAsync(priya, work)).SelectMany(page => PageForm.Of(page.Key, page.Value))
            .Where(form => form.Action.StartsWith(work, StringComparison.Ordinal)).DistinctBy(form => form.Key).ToList();
        forms.Count.ShouldBeGreaterThan(7);
        var before = await StoredThings.AllAsync(demo.Site);
        foreach (var other in (string[])["asha", "mina", "robin", "ines"])
        {
            var visitor = await demo.AsAsync(other);
            var own = await visitor.OpenAsync("/account");
            foreach (var form in forms)
            {
                var fields = form.Filled(_ => "by someone else", ticked: true).Where(field => field.Name != "__RequestVerificationToken").ToArray();
                var handler = form.Action.Split("?handler=");
                (await visitor.SendFromAsync(own, handler[0], handler.ElementAtOrDefault(1), fields)).Status.ShouldBe(HttpStatusCode.NotFound, $"{other} {form.Key}");
            }
        }
        (await StoredThings.AllAsync(demo.Site)).ShouldStillBe(before);
    }

    [Fact]
    public async Task A_lead_who_is_asked_reads_nothing_and_agrees_to_nothing_before_their_own_part()
    {
        var priya = await demo.AsAsync("priya");
        var asked = await Corners.AskAsync(demo, priya, await Corners.WorkAloneAsync(priya, "The curlew report."), "tomas");
        var tomas = await demo.AsAsync("tomas");
        (await tomas.SendAsync(asked, "Accept")).Location.ShouldBe(asked);
        (await tomas.OpenAsync(asked)).Text.ShouldNotContain("curlew");
        foreach (var (path, page) in await Walk.AllAsync(tomas)) page.Text.ShouldNotContain("curlew", Case.Insensitive, path);
    }

    [Fact]
    public async Task An_answer_out_of_turn_or_by_someone_else_makes_no_recovery()
    {
        var priya = await demo.AsAsync("priya");
        var work = await Corners.WorkAloneAsync(priya, "The curlew report.");
        var asked = await Corners.AskAsync(demo, priya, work, "tomas");
        foreach (var other in (string[])["asha", "robin", "priya"])
        {
            var visitor = await demo.AsAsync(other);
            var own = await visitor.OpenAsync("/account");
            foreach (var handler in (string[])["Part", "Accept"])
                (await visitor.SendFromAsync(own, asked, handler)).Status.ShouldBe(HttpStatusCode.NotFound, $"{other} {handler}");
            (await visitor.SendFromAsync(own, $"{asked}/no", null)).Status.ShouldBe(HttpStatusCode.NotFound, other);
        }

        var tomas = await demo.AsAsync("tomas");
        await tomas.SendAsync(asked, "Part");
        var form = await tomas.OpenAsync(asked);
        var before = await RecoveriesAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => tomas.SendFromAsync(form, asked, "Accept")));
        answers.ShouldAllBe(answer => (int)answer.Status < 500);
        (await RecoveriesAsync() - before).ShouldBe(1);
        (await tomas.SendFromAsync(form, $"{asked}/no", null)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await tomas.OpenAsync(answers.First(answer => answer.Location is not null).Location!)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_was_taken_back_cannot_be_read_or_answered()
    {
        var priya = await demo.AsAsync("priya");
        var work = await Corners.WorkAloneAsync(priya, "The curlew report.");
        var asked = await Corners.AskAsync(demo, priya, work, "tomas");
        var tomas = await demo.AsAsync("tomas");
        await tomas.SendAsync(asked, "Part");
        var form = await tomas.OpenAsync(asked);
        var own = await priya.OpenAsync($"{work}/invite");
        await priya.SendFromAsync(own, $"{work}/invite", "Withdraw", ("Invitation", own.First("name=\"Invitation\" value=\"([0-9a-f-]+)\"")));

        (await tomas.OpenAsync(asked)).Status.ShouldBe(HttpStatusCode.NotFound);
        var before = await RecoveriesAsync();
        (await tomas.SendFromAsync(form, asked, "Accept")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await RecoveriesAsync()).ShouldBe(before);
    }

    [Theory]
    [InlineData("asha")]
    [InlineData("mina")]
    [InlineData("robin")]
    public async Task Figures_are_for_people_partners_alone(string person)
    {
        var visitor = await demo.AsAsync(person);
        foreach (var path in (string[])["/insights", "/insights/why", "/insights/figures.csv"])
            (await visitor.OpenAsync(path)).Status.ShouldBe(HttpStatusCode.Forbidden, path);
    }

    [Fact]
    public async Task A_people_partner_reads_figures_and_no_recovery()
    {
        var two = await TheTwo.OfAsync(demo, "mina");
        var ines = await demo.AsAsync("ines");
        var file = await ines.OpenAsync("/insights/figures.csv");
        file.Status.ShouldBe(HttpStatusCode.OK);
        foreach (var field in file.Html.Split(['\n', ','])) field.TrimStart('"', '\uFEFF').ShouldNotMatch("^[=+@\\t-]");
        foreach (var path in (await Walk.AllAsync(two.Colleague, two.Recovery)).Keys.Where(path => path.StartsWith("/recoveries/", StringComparison.Ordinal)))
            (await ines.OpenAsync(path)).Status.ShouldBe(HttpStatusCode.NotFound, path);

        // The demo lists everyone whom one can step into.
        foreach (var (path, page) in (await Walk.AllAsync(ines)).Where(page => page.Key != "/demo")) page.Text.ShouldNotContain("Mina", Case.Sensitive, path);
    }

    public ValueTask DisposeAsync() => demo.DisposeAsync();

    private Task<int> RecoveriesAsync() => demo.Site.The<Store>().ReadAsync(db => db.Recoveries.CountAsync());
}
