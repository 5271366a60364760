using System.Net;
using Footing.App.Storage;
using Footing.Web.Tests.Features;
using Footing.Web.Tests.Features.Recoveries;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Footing.Web.Tests.Attacks;

/// <summary>Every name that an attacker can read in the source, posted along with every form.</summary>
public sealed class MassAssignmentTests(DemoHost demo) : IClassFixture<DemoHost>
{
    /// <summary>Forms that end something, undo themselves when sent twice, or make something new each time.</summary>
    private static readonly string[] Ends =
        ["/close", "/sign-out", "/demo", "/take-back", "handler=Pause", "handler=Serious", "handler=Elsewhere", "handler=Roles", "handler=ProposeHandOver", "handler=SignInLink", "handler=Disable", "handler=Enable",
         "handler=Share", "handler=Link", "/alone/begin", "/erase", "handler=Remove", "/recovery-codes"];

    [Theory]
    [InlineData("asha")]
    [InlineData("mina")]
    [InlineData("robin")]
    public async Task Nothing_changes_that_a_form_does_not_offer(string person)
    {
        var visitor = await demo.AsAsync(person);
        if (person == "mina") await Corners.WorkAloneAsync(visitor, "In my own words.");
        var names = await NamesAsync();
        var pages = await Walk.AllAsync(visitor);
        var forms = pages.SelectMany(page => PageForm.Of(page.Key, page.Value)).DistinctBy(form => form.Key)
            .Where(form => !Ends.Any(end => form.Action.Contains(end, StringComparison.Ordinal))).ToList();
        forms.ShouldNotBeEmpty();

        foreach (var form in forms)
        {
            var offered = form.Fields.Select(field => field.Name.Split('[')[0]).ToHashSet(StringComparer.OrdinalIgnoreCase);
            var plain = form.Filled(field => field.Value.Length > 0 || !form.Action.StartsWith("/recoveries", StringComparison.Ordinal) ? null : "Plain words.");

            // Sent twice as it is: whatever the form does by itself is done by then.
            for (var turn = 0; turn < 2; turn++) await visitor.PostAsync(form.Action, plain);
            var before = await StoredThings.AllAsync(demo.Site);
            var forged = names.Where(name => !offered.Contains(name)).Select(name => (name, Value(name)));

            var answer = await visitor.PostAsync(form.Action, [.. plain, .. forged]);
            answer.Status.ShouldNotBe(HttpStatusCode.BadRequest, form.Key);
            (await StoredThings.AllAsync(demo.Site)).ShouldStillBe(before, $"{form.Action} on {form.Page}");
        }
    }

    [Fact]
    public async Task Nobody_becomes_an_administrator_by_joining_or_agreeing()
    {
        await using var site = await RunningSite.EmptyAsync();
        using var admin = site.Visitor();
        await SignInTests.SetUpAsync(admin);
        var invited = await admin.SendAsync("/admin/people", "Invite", ("Name", "Ana"), ("Email", "ana@example.org"));
        using var ana = site.Visitor();
        var names = await NamesAsync();
        var forged = names.SelectMany(name => new[] { (name, Value(name)), ($"Form.{name}", Value(name)) })
            .Where(field => field.Item1 is not ("Form.DisplayName" or "Form.Password" or "Form.TimeZone")).ToArray();
        var joined = await ana.SendAsync(
            invited.First("(/join/[A-Za-z0-9_-]+)"), null, [("Form.DisplayName", "Ana"), ("Form.Password", "four quiet words here"), ("Form.TimeZone", "UTC"), .. forged]);

        joined.Location.ShouldBe("/today");
        var account = (await StoredThings.AllAsync(site)).Single(row => row.StartsWith("Account ", StringComparison.Ordinal) && row.Contains("ana@example.org"));
        account.ShouldContain("IsAdmin=false");
        account.ShouldContain("IsLead=false");
        account.ShouldContain("DisplayName=\"Ana\"");
    }

    [Fact]
    public async Task A_colleague_cannot_be_made_lead_of_their_own_recovery()
    {
        await using var own = new DemoHost();
        await own.InitializeAsync();
        var two = await TheTwo.OfAsync(own, "mina");
        var mina = own.Site.Person("mina").ToString();
        await two.Colleague.SendAsync(two.Recovery + "/account", null, ("Told", "My own words."), ("LeadId", mina), ("View.LeadId", mina), ("Stage", "Closed"), ("View.Stage", "Closed"));
        (await two.Lead.OpenAsync(two.Recovery)).Status.ShouldBe(HttpStatusCode.OK);
        (await two.Lead.OpenAsync(two.Recovery)).Text.ShouldNotContain("Closed by agreement");
    }

    private async Task<IReadOnlyList<string>> NamesAsync()
    {
        var stored = await demo.Site.The<Store>().ReadAsync(db => Task.FromResult(StoredThings.Members(db)));
        var bound = typeof(WebHost).Assembly.GetTypes().Where(typeof(PageModel).IsAssignableFrom).SelectMany(page => page.GetProperties())
            .Where(member => member.DeclaringType!.Assembly == typeof(WebHost).Assembly).Select(member => member.Name);

        // A red flag shows help in the place of anything else, and the form would not be tried at all.
        return [.. stored.Concat(bound).Distinct(StringComparer.OrdinalIgnoreCase).Where(name => name != "RedFlag").Order(StringComparer.Ordinal)];
    }

    private string Value(string name) => name switch
    {
        _ when name.EndsWith("Id", StringComparison.Ordinal) || name is "By" or "OpenedBy" or "ToLead" => demo.Site.Person("mina").ToString(),
        _ when name.StartsWith("Is", StringComparison.Ordinal) || name is "Released" or "Accepted" or "Lead" or "Admin" or "Release" => "true",
        "Version" or "AccessFailedCount" => "7",
        "Stage" => "Closed",
        "Status" => "Done",
        _ when name.EndsWith("On", StringComparison.Ordinal) || name.EndsWith("Day", StringComparison.Ordinal) || name is "From" or "Until" => "2026-01-02",
        _ => "planted",
    };
}
