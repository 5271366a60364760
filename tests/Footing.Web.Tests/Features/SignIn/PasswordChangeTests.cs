using System.Net;

namespace Footing.Web.Tests.Features.SignIn;

public sealed class PasswordChangeTests : IAsyncLifetime
{
    private const string Present = "four quiet words here";
    private const string Next = "other quiet words now";

    private RunningSite site = null!;
    private Visitor admin = null!;
    private Visitor ana = null!;

    public async ValueTask InitializeAsync()
    {
        site = await RunningSite.EmptyAsync();
        admin = site.Visitor();
        await SignInTests.SetUpAsync(admin);
        var invited = await admin.SendAsync("/admin/people", "Invite", ("Name", "Ana"), ("Email", "ana@example.org"), ("Lead", "true"));
        ana = site.Visitor();
        await ana.SendAsync(invited.First("(/join/[A-Za-z0-9_-]+)"), null, ("Form.DisplayName", "Ana"), ("Form.Password", Present), ("Form.TimeZone", "UTC"));
    }

    [Fact]
    public async Task A_new_password_takes_the_place_of_the_old_one()
    {
        (await ChangeAsync(Present, Next)).Location.ShouldBe("/account");

        (await SignsInWithAsync(Present)).ShouldBeFalse();
        (await SignsInWithAsync(Next)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("")]
    [InlineData("not the present one")]
    public async Task Nothing_changes_without_the_present_password(string typed)
    {
        var answer = await ChangeAsync(typed, Next);

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Text.ShouldContain("This is not your present password.");
        (await SignsInWithAsync(Next)).ShouldBeFalse();
    }

    [Fact]
    public async Task The_present_password_cannot_be_guessed_at_from_an_open_session()
    {
        for (var guess = 1; guess <= 10; guess++)
            (await ChangeAsync($"guess number {guess}", Next)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);

        (await ChangeAsync(Present, Next)).Status.ShouldBe(HttpStatusCode.TooManyRequests);
        (await ana.SendAsync("/account", "Details", ("Name", "Ana"), ("Zone", "UTC"))).Location.ShouldBe("/account");
    }

    public async ValueTask DisposeAsync()
    {
        ana.Dispose();
        admin.Dispose();
        await site.DisposeAsync();
    }

    private Task<Visitor.Seen> ChangeAsync(string present, string next) => ana.SendAsync("/account", "Password", ("OldPassword", present), ("NewPassword", next));

    private async Task<bool> SignsInWithAsync(string password)
    {
        using var fresh = site.Visitor();
        return (await fresh.SendAsync("/sign-in", null, ("Email", "ana@example.org"), ("Password", password))).Status == HttpStatusCode.Redirect;
    }
}
