using System.Net;

namespace Footing.Web.Tests.Features.Recoveries;

public sealed class WhatHappenedTests(DemoHost demo) : IClassFixture<DemoHost>
{
    [Fact]
    public async Task Both_read_both_accounts_and_only_the_colleague_changes_theirs()
    {
        var two = await TheTwo.OfAsync(demo, "mina");
        var page = two.Recovery + "/account";
        foreach (var reader in (Visitor[])[two.Lead, two.Colleague])
        {
            var shown = (await reader.OpenAsync(page)).Text;
            shown.ShouldContain("the live figures did not load");
            shown.ShouldContain("The feed worked at nine");
        }

        (await two.Lead.SendAsync(page, null, ("Told", "put in by the lead"))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await two.Colleague.SendAsync(page, null, ("Told", "I have thought about it again."))).Location.ShouldBe(page);
        (await two.Lead.OpenAsync(page)).Text.ShouldContain("I have thought about it again.");

        var clash = await two.Colleague.SendAsync(page, null, ("Told", "A second window."), ("Version", "1"));
        clash.Status.ShouldBe(HttpStatusCode.Conflict);
        clash.Text.ShouldContain("A second window.");
        clash.Text.ShouldContain("I have thought about it again.");
    }
}
