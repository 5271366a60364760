using System.Net;
using Footing.App.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footing.Web.Tests.Features.SignIn;

public sealed class RecoveryCodeTests : IAsyncLifetime
{
    private const string Fresh = "other quiet words now";
    private RunningSite site = null!;
    private Visitor robin = null!;

    public async ValueTask InitializeAsync()
    {
        site = await RunningSite.EmptyAsync();
        robin = site.Visitor();
        await SignInTests.SetUpAsync(robin);
    }

    public async ValueTask DisposeAsync()
    {
        robin.Dispose();
        await site.DisposeAsync();
    }

    [Fact]
    public async Task Ten_codes_are_shown_once_and_stored_nowhere()
    {
        var codes = await MakeAsync();
        codes.Count.ShouldBe(10);
        (await robin.OpenAsync("/account/recovery-codes")).Html.ShouldNotContain(codes[0]);
        (await robin.OpenAsync("/account")).Text.ShouldContain("10 are left");
        site.StoredText().ShouldNotContain(codes[0]);
        site.StoredText().ShouldNotContain(codes[0].Replace("-", ""));
    }

    [Fact]
    public async Task A_code_sets_a_new_password_once_and_ends_every_other_sign_in()
    {
        var code = (await MakeAsync())[3];
        using var visitor = site.Visitor();
        (await UseAsync(visitor, SignInTests.Email, code.ToUpperInvariant().Replace("-", " "))).Location.ShouldBe("/account#recovery-codes");
        (await visitor.OpenAsync("/account")).Text.ShouldContain("9 are left");
        (await robin.OpenAsync("/today")).Status.ShouldBe(HttpStatusCode.Redirect);

        using var again = site.Visitor();
        (await UseAsync(again, SignInTests.Email, code)).Text.ShouldContain("do not fit together");
        (await SignInTests.SignInAsync(again)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await again.SendAsync("/sign-in", null, ("Email", SignInTests.Email), ("Password", Fresh))).Location.ShouldBe("/today");
    }

    [Fact]
    public async Task Fresh_codes_end_those_made_before()
    {
        var old = (await MakeAsync())[0];
        await MakeAsync();
        using var visitor = site.Visitor();
        (await UseAsync(visitor, SignInTests.Email, old)).Text.ShouldContain("do not fit together");
        (await site.The<Store>().ReadAsync(db => db.RecoveryCodes.CountAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken)).ShouldBe(10);
    }

    [Fact]
    public async Task A_password_that_is_too_short_uses_no_code_up()
    {
        var code = (await MakeAsync())[0];
        using var visitor = site.Visitor();
        (await UseAsync(visitor, SignInTests.Email, code, "short")).Text.ShouldContain("at least 12 characters");
        (await UseAsync(visitor, SignInTests.Email, code)).Location.ShouldBe("/account#recovery-codes");
    }

    private async Task<IReadOnlyList<string>> MakeAsync() => (await robin.SendAsync("/account/recovery-codes", null)).All("<code>([^<]+)</code>");

    private static Task<Visitor.Seen> UseAsync(Visitor visitor, string email, string code, string password = Fresh) =>
        visitor.SendAsync("/sign-in/recovery", null, ("Email", email), ("Code", code), ("Password", password));
}
