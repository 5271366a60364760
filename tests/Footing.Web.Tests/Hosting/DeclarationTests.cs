using Footing.App.People;
using Footing.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;

namespace Footing.Web.Tests.Hosting;

public sealed class DeclarationTests
{
    [Fact]
    public async Task Does_not_start_while_an_endpoint_says_nothing_about_who_may_use_it()
    {
        var refused = await Should.ThrowAsync<InvalidOperationException>(() => StartAsync(app => app.MapGet("/silent", () => "open to all")));

        refused.Message.ShouldContain("/silent");
        refused.Message.ShouldContain("[Needs(...)]");
    }

    [Fact]
    public async Task Does_not_start_while_an_endpoint_says_two_things() =>
        await Should.ThrowAsync<InvalidOperationException>(() =>
            StartAsync(app => app.MapGet("/twice", [Needs(RecoveryAction.ReadAudit)] () => "whose?").Public("Everyone.")));

    [Fact]
    public async Task Does_not_start_while_an_endpoint_is_decided_elsewhere_than_by_the_policy() =>
        await Should.ThrowAsync<InvalidOperationException>(() =>
            StartAsync(app => app.MapGet("/by-role", [Authorize(Roles = "boss")] () => "by role").Public("Everyone.")));

    [Fact]
    public async Task Starts_with_an_endpoint_that_says_who_may_use_it()
    {
        await using var site = await StartAsync(app => app.MapGet("/said", () => "open to all").Public("A test."));

        (await site.Visitor().OpenAsync("/said")).Html.ShouldBe("open to all");
    }

    private static Task<RunningSite> StartAsync(Action<WebApplication> more) => RunningSite.StartAsync(demo: false, prepared: true, more);
}
