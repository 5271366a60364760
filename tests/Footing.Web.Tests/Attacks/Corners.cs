using Footing.Web.Tests.Features;
using Footing.Web.Tests.Features.Recoveries;

namespace Footing.Web.Tests.Attacks;

/// <summary>What nobody finds by following links until someone has begun it: a helper's link, a work alone, a lead who is asked.</summary>
internal static class Corners
{
    /// <summary>Path of the link to a task that the colleague shares.</summary>
    public static async Task<string> SharedTaskAsync(TheTwo two)
    {
        var made = await two.Colleague.SendAsync($"{two.Recovery}/plan/pair-up", "Share");
        return (await two.Colleague.OpenAsync(made.Location!.Split('#')[0])).First("(/tasks/join/[A-Za-z0-9_-]+)<");
    }

    /// <summary>Path of a work alone with an account, a try, a rating and something to ask for.</summary>
    public static async Task<string> WorkAloneAsync(Visitor person, string account)
    {
        var begun = await person.SendAsync("/alone/begin", null, ("SetbackDay", TheTwo.Day(-3)), ("Account", account));
        var work = begun.Location.ShouldNotBeNull(begun.Text);
        await person.SendAsync($"{work}/rate", null, ("Ratings[competence]", "3"), ("Day", TheTwo.Day(0)));
        await person.SendAsync($"{work}/tries", null, ("What", account), ("Day", TheTwo.Day(0)), ("Size", "Small"), ("Seen", "true"), ("Result", "Met"));
        var asks = await person.OpenAsync($"{work}/asks");
        await person.SendFromAsync(asks, $"{work}/asks", "Choose", ("Move", asks.First("name=\"Move\" value=\"([a-z-]+)\"")));
        return work;
    }

    /// <summary>Invites a lead to a work alone, sharing the account; gives back where the lead is asked.</summary>
    public static async Task<string> AskAsync(DemoHost demo, Visitor person, string work, string lead)
    {
        (string, string)[] picks = [("Fields.Lead", demo.Site.Person(lead).ToString()), ("Fields.ShareAccount", "true")];
        var preview = await person.SendAsync($"{work}/invite", "Preview", picks);
        (await person.SendFromAsync(preview, $"{work}/invite", "Send", picks)).Location.ShouldBe($"{work}/invite");
        return (await (await demo.AsAsync(lead)).OpenAsync("/today")).First("href=\"(/asked/[0-9a-f-]+)\"");
    }
}
