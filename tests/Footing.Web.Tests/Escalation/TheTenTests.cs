using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Footing.App.Library;
using Footing.Web.Features.Demo;
using Footing.Web.Tests.Attacks;
using Footing.Web.Tests.Commands;
using Footing.Web.Tests.Features;
using Footing.Web.Tests.Features.Prepare;
using Footing.Web.Tests.Features.Recoveries;

namespace Footing.Web.Tests.Escalation;

/// <summary>The ten things that must hold about help, privacy and wording, each on a running site.</summary>
public sealed class TheTenTests(DemoHost demo) : IClassFixture<DemoHost>
{
    private const string Planted = "quillfeather";

    [Fact]
    public async Task No_1_A_red_flag_shows_the_help_list_first_within_one_step_and_from_this_site_alone()
    {
        var two = await TheTwo.OfAsync(demo, "mina");
        foreach (var flag in RedFlags)
        {
            var help = await two.Colleague.SendAsync(two.Recovery + "/change", "Serious", ("RedFlag", flag));
            help.Status.ShouldBe(HttpStatusCode.OK, flag);
            var main = help.Document.QuerySelector("main")!;
            main.QuerySelector("h1")!.TextContent.ShouldBe("Help, first");
            main.QuerySelectorAll("section, .help, ul, ol").First().OuterHtml.ShouldContain("tel:112");
            help.Document.QuerySelectorAll("[src^='http'], link[href^='http']").ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task No_2_No_move_score_or_driver_is_seen_after_a_red_flag_until_the_person_goes_back()
    {
        var two = await TheTwo.OfAsync(demo, "mina");
        var playbook = demo.Site.The<Shelf>().Default;
        var names = playbook.Moves.Select(move => move.Name).Concat(playbook.Drivers.Select(driver => driver.Name)).Concat(playbook.Signs.Select(sign => sign.Name)).ToList();
        foreach (var person in (Visitor[])[two.Lead, two.Colleague])
        {
            var help = await person.SendAsync(two.Recovery + "/change", "Serious", ("RedFlag", RedFlags[0]));
            names.ShouldAllBe(name => !help.Text.Contains(name, StringComparison.OrdinalIgnoreCase));
            help.Document.QuerySelectorAll("svg[role=img], a[href^='/recoveries'], input[type=radio]").ShouldBeEmpty();
            help.Document.QuerySelectorAll("nav a").Select(link => link.GetAttribute("href")).ShouldBe(["/support"]);
        }
        (await two.Colleague.OpenAsync(two.Recovery + "/plan")).Text.ShouldContain(playbook.Moves.First(move => move.Id == "pair-up").Name);
    }

    [Fact]
    public async Task No_3_What_a_colleague_takes_back_is_gone_from_the_file_the_copy_the_pages_and_what_goes_back()
    {
        await using var own = new DemoHost();
        await own.InitializeAsync();
        var two = await TheTwo.OfAsync(own, "mina");
        await two.Colleague.SendAsync(two.Recovery + "/account", null, ("Told", $"told {Planted}"));
        await two.Colleague.SendAsync(two.Recovery + "/debrief", null, ("Lines[reading]", $"line {Planted}"));
        await two.Colleague.SendAsync(two.Recovery + "/one-on-one", null, ("Day", TheTwo.Day(0)), ("NextStep", $"step {Planted}"), ("Ratings[competence]", "6"), ("Release", "true"));
        await two.Colleague.SendAsync(two.Recovery + "/tries", null, ("What", $"try {Planted}"), ("Day", TheTwo.Day(0)), ("Size", "Small"), ("Seen", "true"), ("Result", "Met"));
        var before = (await PagesOfAsync(two)).Where(page => page.Value.Html.Contains(Planted)).Select(page => page.Key).ToList();
        before.Count.ShouldBeGreaterThan(5);

        (await two.Colleague.SendAsync(two.Recovery + "/close", "TakeBack")).Status.ShouldBe(HttpStatusCode.Redirect);

        var after = await PagesOfAsync(two);
        after.Where(page => page.Value.Html.Contains(Planted)).Select(page => page.Key).ShouldBeEmpty();
        foreach (var page in before) (await two.Colleague.OpenAsync(page)).Html.ShouldNotContain(Planted, Case.Sensitive, page);
        (await two.Colleague.OpenAsync(two.Recovery + "/copy.json")).Html.ShouldNotContain(Planted);
        own.Site.StoredText().ShouldNotContain(Planted);
        (await StoredThings.AllAsync(own.Site)).ShouldAllBe(row => !row.Contains(Planted));

        // A browser's way back asks anew: nothing that was shown may be kept.
        after.Values.ShouldAllBe(page => page.Headers["Cache-Control"].Contains("no-store"));
    }

    [Fact]
    public async Task No_4_Nothing_the_lead_can_save_or_open_holds_what_the_colleague_has_not_released()
    {
        var two = await TheTwo.OfAsync(demo, "mina");
        await two.Colleague.SendAsync(two.Recovery + "/one-on-one", null, ("Day", TheTwo.Day(-1)), ("Version", "0"), ("NextStep", $"unreleased {Planted}"), ("Ratings[competence]", "1"), ("LeadSigns[leader-grip]", "4"));
        (await two.Colleague.OpenAsync(two.Recovery + "/copy.json")).Html.ShouldContain(Planted);

        var pages = await Walk.AllAsync(two.Lead);
        pages.Keys.Count(page => page.EndsWith(".ics", StringComparison.Ordinal)).ShouldBeGreaterThan(0);
        pages.Where(page => page.Value.Html.Contains($"unreleased {Planted}")).Select(page => page.Key).ShouldBeEmpty();
        foreach (var path in (string[])["/copy", "/copy.json", "/reads"])
            (await two.Lead.OpenAsync(two.Recovery + path)).Status.ShouldBe(HttpStatusCode.NotFound, path);
    }

    [Fact]
    public async Task No_5_More_help_is_suggested_once_to_each_and_not_as_an_alarm()
    {
        await using var own = new DemoHost();
        await own.InitializeAsync();
        var two = await TheTwo.OfAsync(own, "jonas");
        foreach (var person in (Visitor[])[two.Lead, two.Colleague])
        {
            var page = await person.OpenAsync(two.Recovery);
            var suggested = page.Document.QuerySelectorAll("h2, h3, b").Single(heading => heading.TextContent.Contains("More help than the two of you"));
            suggested.Closest("[role=alert], [aria-live=assertive], .warn, .error, dialog").ShouldBeNull();
            (await person.SendAsync(two.Recovery, "Noted")).Status.ShouldBe(HttpStatusCode.Redirect);
            (await person.OpenAsync(two.Recovery)).Text.ShouldNotContain("More help than the two of you");
        }
        own.Site.The<SteppableClock>().Step(7);
        foreach (var person in (Visitor[])[two.Lead, two.Colleague])
            (await person.OpenAsync(two.Recovery)).Text.ShouldNotContain("More help than the two of you");
    }

    [Fact]
    public async Task No_6_After_serious_harm_help_comes_before_the_first_move_and_the_debrief_waits()
    {
        var preparing = await new Preparing(demo.Nobody()).BeginAsync();
        (await preparing.WhatHappenedAsync(("Facts", "seriousHarm"))).Location.ShouldBe(preparing.Path("help-first"));
        var help = await preparing.Lead.OpenAsync(preparing.Path("help-first"));
        help.Html.ShouldContain("tel:112");
        help.Text.ShouldContain("Help comes first");

        await preparing.SendAsync("part");
        await preparing.SignsAsync();
        var plan = await preparing.Lead.OpenAsync(preparing.Path("plan"));
        var debrief = demo.Site.The<Shelf>().Default.Moves.Single(move => move.Form == Footing.Core.Playbooks.MoveForm.Debrief).Name;
        plan.Document.QuerySelectorAll("ol.plan h2").ShouldAllBe(name => !name.TextContent.Contains(debrief));
        plan.Text.ShouldContain(debrief, Case.Sensitive, "it is listed with the reason why not now");
    }

    [Fact]
    public async Task No_7_A_phrase_of_the_first_red_flag_in_any_field_shows_help_and_is_not_written_to_disk()
    {
        await using var own = new DemoHost();
        await own.InitializeAsync();
        var two = await TheTwo.OfAsync(own, "mina");
        var phrase = own.Site.The<Shelf>().Default.Support.WordCheck[0];
        var typed = $"{Planted} I could {phrase.ToUpperInvariant()}, really";
        var robin = await own.AsAsync("robin");
        var fields = 0;
        foreach (var (person, start) in new[] { (two.Lead, two.Recovery), (two.Colleague, two.Recovery), (robin, "/admin/people"), (await own.AsAsync("tomas"), "/today") })
        {
            foreach (var form in (await Walk.AllAsync(person, start)).SelectMany(page => PageForm.Of(page.Key, page.Value)).DistinctBy(form => form.Key).ToList())
            {
                foreach (var field in form.TextFields.Where(field => field.Kind != "password"))
                {
                    fields++;
                    var answer = await person.PostAsync(form.Action, form.Filled(one => one.Name == field.Name ? typed : null));
                    answer.Document.QuerySelector("h1")?.TextContent.ShouldBe("Help, first", $"{form.Action} {field.Name} {answer.Status}");
                }
            }
        }

        fields.ShouldBeGreaterThan(25);
        foreach (var file in Directory.EnumerateFiles(own.Site.DataFolder, "*", SearchOption.AllDirectories))
        {
            var bytes = System.Text.Encoding.Latin1.GetString(await ReadAsync(file));
            bytes.ShouldNotContain(Planted, Case.Insensitive, Path.GetFileName(file));
        }
        (await StoredThings.AllAsync(own.Site)).ShouldAllBe(row => !row.Contains(phrase, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task No_8_A_complaint_pauses_it_without_a_word_and_the_lead_cannot_go_on_alone()
    {
        var two = await TheTwo.OfAsync(demo, "jonas");
        var change = two.Recovery + "/change";
        var before = await StoredThings.AllAsync(demo.Site);
        await two.Colleague.SendAsync(change, "Serious", ("RedFlag", demo.Site.The<Shelf>().Default.Support.ComplaintFlag), ("help-shown", "yes"));
        (await two.Lead.OpenAsync(two.Recovery)).Text.ShouldContain("Paused");
        (await StoredThings.AllAsync(demo.Site)).Except(before).ShouldAllBe(row => !row.Contains("complaint", StringComparison.OrdinalIgnoreCase));

        await two.Lead.SendAsync(change, "Resume");
        (await two.Lead.OpenAsync(two.Recovery)).Text.ShouldContain("Paused");
        (await two.Lead.SendAsync(two.Recovery + "/tries", null, ("What", "x"), ("Day", TheTwo.Day(0)), ("Size", "Small"), ("Seen", "true"), ("Result", "Met"))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await two.Colleague.SendAsync(change, "Resume");
        (await two.Lead.OpenAsync(two.Recovery)).Text.ShouldNotContain("Paused");
    }

    [Fact]
    public async Task No_9_No_page_names_a_diagnosis()
    {
        var two = await TheTwo.OfAsync(demo, "mina");
        var jonass = await TheTwo.OfAsync(demo, "jonas");
        var preparing = await (await new Preparing(demo.Nobody()).BeginAsync()).ToPlanAsync();
        var found = new SortedSet<string>();
        foreach (var (visitor, starts) in new (Visitor, string[])[]
        {
            (two.Lead, ["/monday"]), (two.Colleague, []), (jonass.Colleague, []), (preparing.Lead, [preparing.Path("why"), preparing.Path("plan"), preparing.Path("send"), "/support/now"]),
        })
        {
            foreach (var (path, page) in await Walk.AllAsync(visitor, starts))
            {
                // The titles of studies and what a playbook is not for stand under their own headings.
                if (!page.IsPage) continue;
                foreach (Match word in Diagnoses.Matches(Spoken(page))) found.Add($"{path}: {word.Value}");
            }
        }
        found.ShouldBeEmpty();
    }

    [Fact]
    public async Task No_10_Blanks_in_the_help_list_warn_at_the_start_and_on_every_page_of_an_administrator_for_good()
    {
        var data = Directory.CreateTempSubdirectory("footing-test-");
        using (var program = FootingProgram.Start("serve", "--data", data.FullName, "--urls", "http://127.0.0.1:0"))
        {
            var said = "";
            while (!said.Contains("help list has blanks") && await program.StandardError.ReadLineAsync(TestContext.Current.CancellationToken) is { } line) said += line;
            using var kill = Process.Start("kill", ["-TERM", program.Id.ToString(CultureInfo.InvariantCulture)]);
            await program.WaitForExitAsync(TestContext.Current.CancellationToken);
            said.ShouldContain("The help list has blanks");
            said.ShouldContain("/admin/help");
        }
        data.Delete(recursive: true);

        await using var site = await RunningSite.EmptyAsync();
        using var admin = site.Visitor();
        await SignInTests.SetUpAsync(admin);
        for (var visit = 0; visit < 2; visit++)
        {
            foreach (var (path, page) in (await Walk.AllAsync(admin)).Where(page => page.Value.IsPage))
            {
                var warning = page.Document.QuerySelectorAll("aside.warn").ShouldHaveSingleItem(path);
                warning.QuerySelectorAll("button, form, input, [data-dismiss], details").ShouldBeEmpty(path);
                warning.HasAttribute("hidden").ShouldBeFalse(path);
            }
        }
    }

    private string[] RedFlags => [.. demo.Site.The<Shelf>().Default.Support.RedFlags.Select(flag => flag.Id)];

    private static readonly Regex Diagnoses = new(
        @"\b(adhd|anxiety disorder|autis\w+|bipolar|borderline|burnout syndrome|burnt out|clinical depression|depress(ed|ion)|diagnos\w+|disorder|dysmorphia|narcissist\w*|neurotic|ocd|panic attack|pathological|phobia|psycho(sis|tic)|ptsd|schizophreni\w*|traumati[sz]ed)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture);

    /// <summary>What a page says itself: not the sources it names, and not the words it tells people to leave out.</summary>
    private static string Spoken(Visitor.Seen page)
    {
        var body = page.Document.Body!;
        foreach (var quoted in body.QuerySelectorAll(".evidence, .not, del, cite, .sources").ToList()) quoted.Remove();
        return body.TextContent;
    }

    private static async Task<Dictionary<string, Visitor.Seen>> PagesOfAsync(TheTwo two)
    {
        var pages = await Walk.AllAsync(two.Colleague);
        foreach (var (path, page) in await Walk.AllAsync(two.Lead)) pages[$"{path}#lead"] = page;
        return pages;
    }

    private static async Task<byte[]> ReadAsync(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        await stream.ReadExactlyAsync(bytes);
        return bytes;
    }
}
