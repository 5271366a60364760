using System.Net;
using Footing.App.Library;
using Footing.App.Recoveries;
using Footing.Core.Tracking;
using Footing.Web.Features.Demo;

namespace Footing.Web.Tests.Features;

public sealed class DemoTests(DemoSite demo) : IClassFixture<DemoSite>
{
    [Theory]
    [InlineData("mina", TrackStatus.OnTrack)]
    [InlineData("jonas", TrackStatus.Stalled)]
    public async Task The_track_engine_reads_the_story_as_it_is_told(string colleague, TrackStatus expected)
    {
        var asLead = await TrackAsync("asha", colleague);
        var asColleague = await TrackAsync(colleague, colleague);
        asLead.Status.ShouldBe(expected);
        asColleague.Status.ShouldBe(expected);
    }

    [Fact]
    public async Task The_story_has_six_weeks_five_check_ins_two_voices_and_three_tries()
    {
        var view = await ViewAsync("mina", "mina");
        view.CheckIns.Length.ShouldBe(5);
        view.CheckIns.ShouldAllBe(checkIn => checkIn.Lead != null && checkIn.Colleague != null);
        view.Tries.Length.ShouldBe(3);
        view.Debrief.Select(line => line.AuthorId).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public async Task Everyone_can_be_stepped_into_and_has_a_page_for_today()
    {
        foreach (var person in demo.Site.The<Story>().People)
        {
            using var visitor = await demo.Site.VisitorAsAsync(person.Key);
            (await visitor.OpenAsync("/today")).Status.ShouldBe(HttpStatusCode.OK, person.Key);
        }
    }

    [Fact]
    public async Task The_lead_of_an_open_invitation_reads_no_name_and_no_content()
    {
        using var visitor = await demo.Site.VisitorAsAsync("asha");
        var page = await visitor.OpenAsync("/today");
        page.Text.ShouldContain("Invitation sent on");
        page.Text.ShouldNotContain("Priya");
    }

    [Fact]
    public async Task Stepping_the_clock_moves_the_date_and_keeps_the_person_signed_in()
    {
        await using var own = await RunningSite.DemoAsync();
        using var visitor = await own.VisitorAsAsync("mina");
        var before = own.The<TimeProvider>().GetUtcNow();

        (await visitor.SendAsync("/today", null)).Status.ShouldNotBe(HttpStatusCode.InternalServerError);
        (await visitor.SendFromAsync(await visitor.OpenAsync("/today"), "/demo", "Clock", ("days", "7"), ("back", "/today"))).Location.ShouldBe("/today");

        (own.The<TimeProvider>().GetUtcNow() - before).Days.ShouldBe(7);
        (await visitor.OpenAsync("/today")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Says_on_every_page_that_the_people_are_invented()
    {
        using var visitor = demo.Site.Visitor();
        foreach (var path in (string[])["/", "/monday", "/support", "/sign-in", "/privacy"])
            (await visitor.OpenAsync(path)).Text.ShouldContain("invented people", Case.Sensitive, path);
    }

    [Fact]
    public async Task Signing_in_is_one_press_and_comes_back_to_where_one_was()
    {
        using var visitor = demo.Site.Visitor();
        (await visitor.OpenAsync("/sign-in")).Text.ShouldContain("Be Tomás");
        (await visitor.SendAsync("/sign-in", "Person", ("person", "tomas"), ("Back", "/monday"))).Location.ShouldBe("/monday");
        (await visitor.OpenAsync("/today")).Status.ShouldBe(HttpStatusCode.OK);

        using var other = demo.Site.Visitor();
        (await other.SendAsync("/sign-in", "Person", ("person", "tomas"), ("Back", "//elsewhere.example"))).Location.ShouldBe("/today");
    }

    [Fact]
    public async Task Today_leads_a_lead_back_to_what_they_were_preparing()
    {
        using var lead = await demo.Site.VisitorAsAsync("tomas");
        (await lead.OpenAsync("/today")).Text.ShouldNotContain("You were preparing");
        var preparing = await new Prepare.Preparing(lead).BeginAsync();
        await preparing.WhatHappenedAsync();
        (await lead.OpenAsync("/today")).Html.ShouldContain($"href=\"{preparing.Path("what-happened")}\"");
        await lead.SendAsync("/demo", "StepInto", ("person", "mina"));
        (await lead.OpenAsync("/today")).Text.ShouldNotContain("You were preparing");
    }

    [Fact]
    public async Task Outside_the_demo_there_is_no_such_page()
    {
        await using var site = await RunningSite.EmptyAsync();
        using var visitor = site.Visitor();
        (await visitor.OpenAsync("/demo")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await visitor.SendFromAsync(await visitor.OpenAsync("/setup"), "/demo", "StepInto", ("person", "asha"))).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public void Listens_on_this_machine_only() => Should.Throw<ArgumentException>(() =>
        WebHost.Build(new HostOptions { DataFolder = Path.GetTempPath(), Urls = "http://0.0.0.0:0", Demo = true }));

    private async Task<Track> TrackAsync(string reader, string colleague)
    {
        var view = await ViewAsync(reader, colleague);
        var playbook = demo.Site.The<Shelf>().Get(view.Playbook.Id);
        return demo.Site.The<Engines>().Track(playbook.Id).Estimate(view.ToCourse(playbook));
    }

    private async Task<RecoveryView> ViewAsync(string reader, string colleague)
    {
        var reading = demo.Site.The<RecoveryReading>();
        var line = (await reading.OfAsync(demo.Site.Person(colleague))).Single();
        return (await reading.AfterOwnPostAsync(line.Id, demo.Site.Person(reader))).ShouldNotBeNull();
    }
}
