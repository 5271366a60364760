using System.Net;
using Footing.Web.Tests.Features;
using Footing.Web.Tests.Features.Recoveries;

namespace Footing.Web.Tests.Attacks;

/// <summary>Someone who knows or guesses an address that is not theirs.</summary>
public sealed class GuessedIdTests(DemoHost demo) : IClassFixture<DemoHost>
{
    [Theory]
    [InlineData("tomas")]
    [InlineData("jonas")]
    [InlineData("priya")]
    [InlineData("robin")]
    public async Task A_known_id_of_someone_elses_recovery_reads_like_one_that_does_not_exist(string stranger)
    {
        var two = await TheTwo.OfAsync(demo, "mina");
        var visitor = await demo.AsAsync(stranger);
        var guessed = $"/recoveries/{Guid.CreateVersion7()}";
        var pages = (await PagesAsync(two.Lead, two.Recovery)).Union(await PagesAsync(two.Colleague, two.Recovery)).ToList();

        pages.Count.ShouldBeGreaterThan(15);
        foreach (var page in pages)
        {
            var known = await visitor.OpenAsync(page);
            var unknown = await visitor.OpenAsync(page.Replace(two.Recovery, guessed, StringComparison.Ordinal));
            known.Status.ShouldBe(HttpStatusCode.NotFound, page);
            Shown(known).ShouldBe(Shown(unknown), page);
        }
    }

    [Fact]
    public async Task Nobody_signed_in_is_asked_to_sign_in_for_a_real_id_and_for_a_guessed_one_alike()
    {
        var two = await TheTwo.OfAsync(demo, "mina");
        var nobody = demo.Nobody();
        foreach (var page in await PagesAsync(two.Lead, two.Recovery))
            (await nobody.OpenAsync(page)).Location.ShouldBe($"/sign-in?back={Uri.EscapeDataString(page)}");
    }

    [Fact]
    public async Task The_colleagues_own_pages_do_not_exist_for_the_lead()
    {
        var two = await TheTwo.OfAsync(demo, "mina");
        foreach (var page in (string[])["/reads", "/copy", "/copy.json"])
        {
            (await two.Colleague.OpenAsync(two.Recovery + page)).Status.ShouldBe(HttpStatusCode.OK, page);
            (await two.Lead.OpenAsync(two.Recovery + page)).Status.ShouldBe(HttpStatusCode.NotFound, page);
        }
    }

    [Theory]
    [InlineData("/invitation/{0}/answer")]
    [InlineData("/invitation/{0}/decline")]
    public async Task A_guessed_invitation_reads_like_one_that_is_over(string page)
    {
        var nobody = demo.Nobody();
        foreach (var token in new[] { "a", new string('A', 43), Guid.NewGuid().ToString(), "%27%20or%201=1--", new string('x', 2000) })
        {
            var answer = await nobody.OpenAsync(string.Format(page, token));
            answer.Status.ShouldBe(HttpStatusCode.Redirect, token);
            answer.Location.ShouldBe("/invitation/over");
        }
    }

    [Theory]
    [InlineData("/join/{0}")]
    [InlineData("/new-password/{0}")]
    public async Task A_guessed_link_to_an_account_does_not_exist(string page)
    {
        var nobody = demo.Nobody();
        foreach (var token in new[] { "a", new string('A', 43), demo.Site.Person("robin").ToString() })
            (await nobody.OpenAsync(string.Format(page, token))).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Only_the_sender_can_take_an_invitation_back()
    {
        var asha = await demo.AsAsync("asha");
        var id = (await asha.OpenAsync("/today")).First("/today/take-back/([0-9a-f-]{36})");
        foreach (var other in (string[])["tomas", "mina", "robin"])
        {
            var visitor = await demo.AsAsync(other);
            var form = await visitor.OpenAsync("/account");
            (await visitor.SendFromAsync(form, $"/today/take-back/{id}", null)).Status.ShouldBe(HttpStatusCode.NotFound, other);
        }
        (await asha.OpenAsync("/today")).Html.ShouldContain(id);
    }

    /// <summary>What a stranger sees, without what differs between any two answers.</summary>
    private static string Shown(Visitor.Seen page) => System.Text.RegularExpressions.Regex.Replace(
        page.Html, "value=\"CfDJ8[^\"]*\"|name=\"back\" value=\"[^\"]*\"|[0-9a-f]{8}-[0-9a-f-]{27}", "");

    /// <summary>Every page below the recovery that its reader finds by links.</summary>
    private static async Task<List<string>> PagesAsync(Visitor reader, string recovery) =>
        [.. (await Walk.AllAsync(reader, recovery)).Where(page => page.Value.Status == HttpStatusCode.OK).Select(page => page.Key)
            .Where(path => path.StartsWith(recovery, StringComparison.Ordinal))];
}
