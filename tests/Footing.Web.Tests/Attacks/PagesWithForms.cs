using Footing.Web.Tests.Features;
using Footing.Web.Tests.Features.Prepare;
using Footing.Web.Tests.Features.Recoveries;

namespace Footing.Web.Tests.Attacks;

/// <summary>Every page on which somebody can type, as each kind of person sees it.</summary>
internal static class PagesWithForms
{
    /// <summary>The pages with their paths. The demo's recoveries, a preparation and work alone are begun and filled on the way.</summary>
    public static async Task<IReadOnlyList<(string Path, Visitor.Seen Page)>> OfAsync(DemoHost demo)
    {
        var pages = new List<(string Path, Visitor.Seen Page)>();
        foreach (var person in (string[])["asha", "mina", "jonas", "tomas", "robin", "ines"])
            await WalkAsync(await demo.AsAsync(person));
        await WalkAsync(demo.Nobody(), "/sign-in");

        var lead = await demo.AsAsync("tomas");
        var preparing = await (await new Preparing(lead).BeginAsync()).ToPlanAsync();
        foreach (var step in (string[])["what-happened", "part", "signs", "why", "plan", "send", "throw-away"]) await SeeAsync(lead, preparing.Path(step));
        var link = await preparing.InviteAsync();
        await SeeAsync(lead, preparing.Path("sent"));
        var invited = demo.Nobody();
        foreach (var step in (string[])["", "/answer", "/decline"]) await SeeAsync(invited, link + step);

        await SeeCornersAsync();

        await using var site = await RunningSite.EmptyAsync();
        using var admin = site.Visitor();
        await SeeAsync(admin, "/setup");
        await SignInTests.SetUpAsync(admin);
        var made = await admin.SendAsync("/admin/people", "Invite", ("Name", "Ana"), ("Email", "ana@example.org"));
        using var ana = site.Visitor();
        await SeeAsync(ana, made.First("(/join/[A-Za-z0-9_-]+)"));
        var people = await admin.OpenAsync("/admin/people");
        var forgotten = await admin.SendFromAsync(people, "/admin/people", "SignInLink", ("id", people.First("name=\"id\" value=\"([^\"]*)\"")));
        await SeeAsync(ana, forgotten.First("(/new-password/[A-Za-z0-9_-]+)"));
        return pages;

        async Task SeeCornersAsync()
        {
            var shared = await Corners.SharedTaskAsync(await TheTwo.OfAsync(demo, "mina"));
            await SeeAsync(demo.Nobody(), shared);
            await SeeAsync(lead, shared);
            await SeeAsync(lead, (await lead.SendAsync(shared, "TakeOn")).Location!);

            var priya = await demo.AsAsync("priya");
            var work = await Corners.WorkAloneAsync(priya, "In my own words.");
            await WalkAsync(priya, work);
            (string, string)[] picks = [("Fields.Lead", demo.Site.Person("tomas").ToString()), ("Fields.ShareAccount", "true")];
            pages.Add(($"{work}/invite", await priya.SendAsync($"{work}/invite", "Preview", picks)));
            var asked = await Corners.AskAsync(demo, priya, work, "tomas");
            await WalkAsync(priya, work);
            await SeeAsync(lead, asked);
            await SeeAsync(lead, $"{asked}/no");
            await lead.SendAsync(asked, "Part");
            await SeeAsync(lead, asked);
        }

        async Task WalkAsync(Visitor visitor, params string[] starts) =>
            pages.AddRange((await Walk.AllAsync(visitor, starts)).Select(page => (page.Key, page.Value)));

        async Task SeeAsync(Visitor visitor, string path) => pages.Add((path, await visitor.OpenAsync(path)));
    }
}
