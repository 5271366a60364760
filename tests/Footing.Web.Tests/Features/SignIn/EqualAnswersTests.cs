using System.Net;
using Footing.App.People;
using Footing.App.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Footing.Web.Tests.Features.SignIn;

/// <summary>Nobody learns which addresses have an account: neither from the words nor from the work behind them.</summary>
public sealed class EqualAnswersTests : IAsyncLifetime
{
    private const string Disabled = "ana@example.org";
    private readonly CountingHasher hasher = new();
    private RunningSite site = null!;

    public static TheoryData<string> Addresses => [SignInTests.Email, Disabled, "nobody@example.org"];

    public async ValueTask InitializeAsync()
    {
        site = await RunningSite.StartAsync(demo: false, prepared: true, replace: services => services.AddSingleton<IPasswordHasher<Account>>(hasher));
        using var admin = site.Visitor();
        await SignInTests.SetUpAsync(admin);
        var invited = await admin.SendAsync("/admin/people", "Invite", ("Name", "Ana"), ("Email", Disabled));
        using var ana = site.Visitor();
        await ana.SendAsync(invited.First("(/join/[A-Za-z0-9_-]+)"), null, ("Form.DisplayName", "Ana"), ("Form.Password", SignInTests.Password), ("Form.TimeZone", "UTC"));
        var id = await site.The<Store>().ReadAsync(db => db.Users.Where(account => account.Email == Disabled).Select(account => account.Id).SingleAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        await site.The<AccountChanges>().DisableAsync(id, id, TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task A_wrong_password_takes_one_check_whoever_it_is_for(string address)
    {
        var refused = await WorkAsync("/sign-in", ("Email", address), ("Password", "not this one at all"));
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("This address and password do not fit together.");
        (hasher.Checks, hasher.Hashes).ShouldBe((1, 0));
    }

    [Fact]
    public async Task The_right_password_of_a_disabled_account_reads_like_a_wrong_one()
    {
        var refused = await WorkAsync("/sign-in", ("Email", Disabled), ("Password", SignInTests.Password));
        refused.Text.ShouldContain("This address and password do not fit together.");
        (hasher.Checks, hasher.Hashes).ShouldBe((1, 0));
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task A_wrong_recovery_code_takes_one_hash_whoever_it_is_for(string address)
    {
        var refused = await WorkAsync("/sign-in/recovery", ("Email", address), ("Code", "0000-0000-0000-0000-0000-0000"), ("Password", "other quiet words now"));
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("This address and code do not fit together");
        (hasher.Checks, hasher.Hashes).ShouldBe((0, 1));
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task The_eleventh_try_is_held_back_whoever_it_is_for(string address)
    {
        using var visitor = site.Visitor();
        var shown = await visitor.OpenAsync("/sign-in");
        for (var tries = 1; tries <= 11; tries++)
        {
            var answer = await visitor.SendFromAsync(shown, "/sign-in", null, ("Email", address), ("Password", "not this one at all"));
            answer.Status.ShouldBe(tries < 11 ? HttpStatusCode.UnprocessableEntity : HttpStatusCode.TooManyRequests, $"try {tries}");
        }
    }

    private async Task<Visitor.Seen> WorkAsync(string page, params (string, string)[] fields)
    {
        using var visitor = site.Visitor();
        var shown = await visitor.OpenAsync(page);
        (hasher.Checks, hasher.Hashes) = (0, 0);
        return await visitor.SendFromAsync(shown, page, null, fields);
    }

    private sealed class CountingHasher : PasswordHasher<Account>
    {
        public int Checks { get; set; }

        public int Hashes { get; set; }

        public override string HashPassword(Account user, string password)
        {
            Hashes++;
            return base.HashPassword(user, password);
        }

        public override PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
        {
            Checks++;
            return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
