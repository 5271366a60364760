using Footing.Web.Shared;
using Footing.Web.Tests.Features;
using Footing.Web.Tests.Features.Prepare;
using Footing.Web.Tests.Features.Recoveries;

namespace Footing.Web.Tests.Attacks;

/// <summary>
/// A line end where one header, cookie or calendar line should stay one. Nothing here speaks of mail: the product sends none.
/// </summary>
public sealed class HeaderInjectionTests(DemoHost demo) : IClassFixture<DemoHost>
{
    private const string Line = "x\r\nSet-Cookie: zq=1\r\nX-Zq: 1\r\n\r\n<zq>";

    [Theory]
    [InlineData("a title\r\nATTENDEE:mailto:zq@example.org")]
    [InlineData("a title\nBEGIN:VEVENT")]
    [InlineData("a title\rDESCRIPTION:zq")]
    [InlineData("END:VEVENT\r\nEND:VCALENDAR\r\nBEGIN:VCALENDAR")]
    [InlineData("a title\u2028X-ZQ:1\u0085X-ZQ:2")]
    public void A_title_makes_no_calendar_line_of_its_own(string title)
    {
        var file = System.Text.Encoding.UTF8.GetString(CalendarFile.Write([(title, new DateOnly(2026, 11, 24))], DateTimeOffset.UnixEpoch));
        var lines = file.Split(["\r\n", "\n", "\r"], StringSplitOptions.RemoveEmptyEntries);
        lines.ShouldAllBe(line => line.StartsWith(' ') || Known(line), file);
        lines.Count(line => line == "BEGIN:VEVENT").ShouldBe(1);
        lines.Count(line => line == "BEGIN:VCALENDAR").ShouldBe(1);
    }

    [Fact]
    public async Task What_people_type_never_reaches_a_calendar_or_a_file_name()
    {
        var two = await TheTwo.OfAsync(demo, "mina");
        await two.Colleague.SendAsync("/account", "Details", ("Name", Line), ("Zone", "Europe/Berlin"));
        await two.Lead.SendAsync(two.Recovery + "/one-on-one", null, ("Day", TheTwo.Day(0)), ("NextStep", Line));
        var files = 0;
        foreach (var (path, page) in await Walk.AllAsync(two.Colleague))
        {
            Clean(path, page);
            if (!page.Headers.TryGetValue("Content-Disposition", out var name)) continue;
            files++;
            name.ShouldMatch("^attachment; filename=[a-z0-9.-]+; filename\\*=UTF-8''[a-z0-9.-]+$", path);
        }
        files.ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task No_field_of_any_form_makes_a_header_or_breaks_the_answer()
    {
        var two = await TheTwo.OfAsync(demo, "mina");
        foreach (var person in (Visitor[])[two.Lead, two.Colleague])
        {
            foreach (var form in (await Walk.AllAsync(person)).SelectMany(page => PageForm.Of(page.Key, page.Value)).DistinctBy(form => form.Key).ToList())
            {
                if (form.Action.StartsWith("/sign-out", StringComparison.Ordinal) || form.Action.Contains("/close", StringComparison.Ordinal)) continue;
                var plain = form.Filled(_ => Line);
                foreach (var name in plain.Select(field => field.Name).Where(name => name is not "__RequestVerificationToken").Distinct().ToList())
                    Clean($"{form.Action} {name}", await person.PostAsync(form.Action, plain.Select(field => field.Name == name ? (name, Line + "é") : field)));
            }
        }
    }

    [Theory]
    [InlineData("Undo", "move")]
    [InlineData("Drop", "move")]
    [InlineData("Add", "move")]
    [InlineData("Check", "move")]
    public async Task No_id_in_a_preparation_makes_a_header_or_breaks_the_answer(string handler, string field)
    {
        var preparing = await (await new Preparing(demo.Nobody()).BeginAsync()).ToPlanAsync();
        foreach (var value in new[] { Line, "é", "\u0000", "a b\tc", new string('x', 5000) })
            Clean(handler, await preparing.Lead.SendAsync(preparing.Path("plan"), handler, (field, value), ("fact", "skillThere"), ("holds", "true")));
    }

    [Fact]
    public async Task No_query_makes_a_header_or_breaks_the_answer()
    {
        var nobody = demo.Nobody();
        foreach (var path in (string[])["/monday", "/monday/sheet", "/monday/calendar", "/prepare", "/sign-in", "/support/now", "/account", "/today"])
        {
            foreach (var name in (string[])["on", "points", "blame", "talk", "back", "x"])
                Clean(path, await nobody.OpenAsync($"{path}?{name}={Uri.EscapeDataString(Line)}&{Uri.EscapeDataString(Line)}=1"));
        }
    }

    private static void Clean(string what, Visitor.Seen page)
    {
        ((int)page.Status).ShouldBeLessThan(500, what);
        page.Headers.Keys.ShouldNotContain("X-Zq", what);
        page.Headers.GetValueOrDefault("Set-Cookie", "").ShouldNotContain("zq=", Case.Insensitive, what);
    }

    private static bool Known(string line)
    {
        string[] names = ["BEGIN:V", "END:V", "PRODID:", "VERSION:", "UID:", "SUMMARY:", "DTSTART", "DTEND", "DTSTAMP", "TRANSP:", "SEQUENCE:", "CALSCALE:"];
        return names.Any(name => line.StartsWith(name, StringComparison.Ordinal));
    }
}
