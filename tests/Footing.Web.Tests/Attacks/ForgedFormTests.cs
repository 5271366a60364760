using System.Net;
using Footing.Web.Tests.Features;
using Footing.Web.Tests.Features.Recoveries;

namespace Footing.Web.Tests.Attacks;

/// <summary>A form that another site, or another person, makes someone send.</summary>
public sealed class ForgedFormTests(DemoHost demo) : IClassFixture<DemoHost>
{
    private static readonly (string, string)[] FromElsewhere = [("Origin", "https://elsewhere.example"), ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "navigate")];

    [Fact]
    public async Task No_form_of_any_page_is_taken_without_its_token()
    {
        var two = await TheTwo.OfAsync(demo, "mina");
        var people = new[] { two.Lead, two.Colleague, await demo.AsAsync("robin"), demo.Nobody() };
        var forms = new List<(Visitor Person, PageForm Form)>();
        foreach (var person in people) forms.AddRange((await FormsAsync(person)).Select(form => (person, form)));
        forms.Count.ShouldBeGreaterThan(40);
        var before = await StoredThings.AllAsync(demo.Site);
        foreach (var (person, form) in forms)
        {
            var fields = form.Filled(_ => "planted").Where(field => field.Name != "__RequestVerificationToken").ToArray();
            var bare = await person.PostAsync(form.Action, fields, FromElsewhere);
            Refused(bare).ShouldBeTrue($"{form.Key}: {bare.Status} {bare.Location}");
            bare.Html.ShouldNotContain("planted", Case.Sensitive, "another site's words are not shown with a button that sends them");
        }
        (await StoredThings.AllAsync(demo.Site)).ShouldStillBe(before);
    }

    [Fact]
    public async Task A_token_of_someone_else_is_not_taken()
    {
        var two = await TheTwo.OfAsync(demo, "mina");
        var jonas = await demo.AsAsync("jonas");
        var foreign = (await jonas.OpenAsync("/account")).Hidden.Single(field => field.Name == "__RequestVerificationToken");
        await two.Colleague.PostAsync(two.Recovery + "/account", [("Told", "planted"), foreign, ("Version", "1")]);
        (await two.Lead.OpenAsync(two.Recovery + "/account")).Text.ShouldNotContain("planted");

        var cookie = jonas.Cookies.Single(kept => kept.Name == "footing.form").Value;
        var both = string.Join("; ", two.Colleague.Cookies.Where(kept => kept.Name == "footing").Select(kept => $"footing={kept.Value}").Append($"footing.form={cookie}"));
        await demo.Nobody().PostAsync(two.Recovery + "/account", [("Told", "planted"), foreign, ("Version", "1")], ("Cookie", both));
        (await two.Lead.OpenAsync(two.Recovery + "/account")).Text.ShouldNotContain("planted");
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("CfDJ8AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_made_up_token_is_not_taken(string token)
    {
        var two = await TheTwo.OfAsync(demo, "mina");
        await two.Colleague.PostAsync(two.Recovery + "/account", [("Told", "planted"), ("__RequestVerificationToken", token), ("Version", "1")]);
        (await two.Lead.OpenAsync(two.Recovery + "/account")).Text.ShouldNotContain("planted");
    }

    [Fact]
    public async Task A_post_from_another_site_is_not_taken_even_with_a_good_token()
    {
        var two = await TheTwo.OfAsync(demo, "mina");
        var good = (await two.Colleague.OpenAsync(two.Recovery + "/account")).Hidden;
        var answer = await two.Colleague.PostAsync(two.Recovery + "/account", [.. good, ("Told", "planted")], FromElsewhere);
        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        (await two.Lead.OpenAsync(two.Recovery + "/account")).Text.ShouldNotContain("planted");
    }

    [Fact]
    public async Task Another_site_cannot_sign_a_person_out_or_in()
    {
        var mina = await demo.AsAsync("mina");
        await mina.PostAsync("/sign-out", [], FromElsewhere);
        (await mina.OpenAsync("/today")).Status.ShouldBe(HttpStatusCode.OK);
        Refused(await demo.Nobody().PostAsync("/demo?handler=StepInto", [("person", "mina")], FromElsewhere)).ShouldBeTrue();
        Refused(await demo.Nobody().PostAsync("/sign-in", [("Email", "a@example.org"), ("Password", "x")], FromElsewhere)).ShouldBeTrue();
    }

    /// <summary>Neither done nor shown again: refused, or led to the sign-in page.</summary>
    private static bool Refused(Visitor.Seen answer) =>
        answer.Status is HttpStatusCode.BadRequest or HttpStatusCode.NotFound
        || answer.Location?.StartsWith("/sign-in", StringComparison.Ordinal) == true;

    private static async Task<List<PageForm>> FormsAsync(Visitor person) =>
        [.. (await Walk.AllAsync(person)).SelectMany(page => PageForm.Of(page.Key, page.Value)).DistinctBy(form => form.Key)];
}
