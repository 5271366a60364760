using Microsoft.Playwright;

namespace Footing.Browser.Tests;

/// <summary>A passkey from making it to removing it, with an authenticator that the browser makes up.</summary>
public sealed class PasskeyTests(Chromium chromium, RunningDemo demo) : IClassFixture<Chromium>, IClassFixture<RunningDemo>
{
    [Fact]
    public async Task A_passkey_is_made_signs_in_and_is_removed()
    {
        // Passkeys belong to a name; a bare address cannot have any.
        var address = new Uri($"http://localhost:{demo.Address.Port}");
        var tomas = await Person.ArriveAsync("tomas", chromium, address, new("passkey", 1280));
        await AddAuthenticatorAsync(tomas.Page);
        await Demo.StepIntoAsync(tomas, "Tomás");

        await tomas.GoAsync("/account");
        await PressAndLeaveAsync(tomas, "Add a passkey");
        await ShouldSayAsync(tomas, "The passkey is added");
        await tomas.LookAsync("account-with-passkey");

        await tomas.ClickButtonAsync("Sign out");
        await tomas.GoAsync("/sign-in");
        await PressAndLeaveAsync(tomas, "Use a passkey");
        new Uri(tomas.Page.Url).AbsolutePath.ShouldBe("/today");

        await tomas.GoAsync("/account");
        (await tomas.Page.GetByText("Signed in as").TextContentAsync()).ShouldNotBeNull().ShouldContain("tomas@");
        await tomas.ClickButtonAsync("Remove");
        await ShouldSayAsync(tomas, "The passkey is removed");

        // The authenticator still has it; the site does not know it any more.
        await tomas.ClickButtonAsync("Sign out");
        await tomas.GoAsync("/sign-in");
        await PressAndLeaveAsync(tomas, "Use a passkey");
        await Assertions.Expect(tomas.Page.GetByText("The passkey did not work").First).ToBeVisibleAsync();
        await tomas.LookAsync("passkey-refused");

        tomas.Minded.ShouldBeEmpty();
        await tomas.LeaveAsync();
    }

    private static async Task AddAuthenticatorAsync(IPage page)
    {
        var devtools = await page.Context.NewCDPSessionAsync(page);
        await devtools.SendAsync("WebAuthn.enable");
        await devtools.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true,
                ["hasUserVerification"] = true, ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true,
            },
        });
    }

    /// <summary>The button shows once the script has found that the browser can do it.</summary>
    private static async Task PressAndLeaveAsync(Person person, string label)
    {
        var button = person.Page.GetByRole(AriaRole.Button, new() { Name = label, Exact = true });
        await Assertions.Expect(button).ToBeVisibleAsync();
        await person.PressAsync(button);
    }

    private static Task ShouldSayAsync(Person person, string said) => Assertions.Expect(person.Page.GetByRole(AriaRole.Status).First).ToContainTextAsync(said);
}
