using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Footing.Web.Tests.Features.SignIn;

public sealed class SessionTests : IAsyncLifetime
{
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
    private RunningSite site = null!;
    private Visitor visitor = null!;

    public async ValueTask InitializeAsync()
    {
        site = await RunningSite.StartAsync(demo: false, prepared: true, replace: services => services.AddSingleton<TimeProvider>(clock));
        visitor = site.Visitor();
        await SignInTests.SetUpAsync(visitor);
    }

    public async ValueTask DisposeAsync()
    {
        visitor.Dispose();
        await site.DisposeAsync();
    }

    [Fact]
    public async Task Signing_out_ends_a_copy_of_the_cookie_too()
    {
        using var thief = site.Visitor();
        thief.Take(visitor.Cookies);
        (await thief.OpenAsync("/today")).Status.ShouldBe(HttpStatusCode.OK);

        (await visitor.SendAsync("/sign-out", null)).Headers["Clear-Site-Data"].ShouldBe("\"cache\", \"cookies\", \"storage\"");
        (await thief.OpenAsync("/today")).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Ways_to_sign_in_are_changed_only_by_someone_who_signed_in_a_short_while_ago()
    {
        var form = await visitor.OpenAsync("/account/recovery-codes");
        clock.Advance(TimeSpan.FromMinutes(31));
        (await visitor.SendFromAsync(form, "/account/recovery-codes", null)).Location.ShouldBe("/sign-in?again=true&back=%2Faccount%2Frecovery-codes");
        (await visitor.SendFromAsync(form, "/account", "RemovePasskey", ("id", "x"))).Location.ShouldStartWith("/sign-in?again=true");
        (await visitor.OpenAsync("/account")).Text.ShouldContain("show once more that it is you");

        var again = "/sign-in?again=true&back=%2Faccount%2Frecovery-codes";
        var shown = await visitor.OpenAsync(again);
        using var copy = site.Visitor();
        copy.Take(visitor.Cookies);
        (await visitor.SendFromAsync(shown, "/sign-in", null, ("Email", SignInTests.Email), ("Password", SignInTests.Password), ("Back", "/account/recovery-codes")))
            .Location.ShouldBe("/account/recovery-codes");
        (await visitor.SendAsync("/account/recovery-codes", null)).Text.ShouldContain("shown this once");
        (await copy.OpenAsync("/today")).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_session_that_rests_ends()
    {
        clock.Advance(TimeSpan.FromHours(2.1));
        (await visitor.OpenAsync("/today")).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_session_ends_after_half_a_day_however_busy_it_is()
    {
        for (var hour = 1; hour < 12; hour++)
        {
            clock.Advance(TimeSpan.FromHours(1));
            (await visitor.OpenAsync("/today")).Status.ShouldBe(HttpStatusCode.OK, $"after {hour} h");
        }
        clock.Advance(TimeSpan.FromHours(1));
        (await visitor.OpenAsync("/today")).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Ending_the_others_does_not_make_this_one_younger()
    {
        clock.Advance(TimeSpan.FromHours(1));
        await visitor.SendAsync("/account", "Elsewhere");
        for (var hour = 2; hour < 12; hour++)
        {
            clock.Advance(TimeSpan.FromHours(1));
            (await visitor.OpenAsync("/today")).Status.ShouldBe(HttpStatusCode.OK, $"after {hour} h");
        }
        clock.Advance(TimeSpan.FromHours(1));
        (await visitor.OpenAsync("/today")).Status.ShouldBe(HttpStatusCode.Redirect);
    }
}
