namespace Footing.Browser.Tests;

/// <summary>The colleague reads what was sent, adds an account, changes one move, agrees.</summary>
internal static class ColleagueAnswers
{
    private const string Address = "wanda.duarte@harbour-finch.example";
    private const string Password = "four quiet words here";

    public static async Task OpenAsync(Person colleague, string link)
    {
        await colleague.Page.GotoAsync(link);
        await colleague.LookAsync("cover");
        await colleague.ClickButtonAsync("Open it here");
    }

    public static async Task AgreeAsync(Person colleague, string link)
    {
        await OpenAsync(colleague, link);
        await colleague.LookAsync("invitation");
        await colleague.FollowAsync("Add your view and answer");
        await colleague.PressAsync(colleague.Page.Locator("input[name='View.Kept'][value='pair-up']"));
        await colleague.FillAsync(
            colleague.Page.Locator("#View_Account"), "The price list I was given was last year's. I noticed on stage and lost the thread.");
        await colleague.FillAsync(colleague.Page.Locator("#DisplayName"), "Wanda Duarte");
        await colleague.FillAsync(colleague.Page.Locator("#Email"), Address);
        await colleague.FillAsync(colleague.Page.Locator("#Password"), Password);
        await colleague.LookAsync("answer");
        await colleague.ClickButtonAsync("I agree to this");
        await colleague.LookAsync("agreed");
    }

    /// <summary>Signs out, and in with the address and the password.</summary>
    public static async Task SignInAgainAsync(Person colleague)
    {
        await colleague.ClickButtonAsync("Sign out");
        await colleague.GoAsync("/sign-in");
        await colleague.FillAsync(colleague.Page.Locator("#Email"), Address);
        await colleague.FillAsync(colleague.Page.Locator("#Password"), Password);
        await colleague.ClickButtonAsync("Sign in");
    }
}
