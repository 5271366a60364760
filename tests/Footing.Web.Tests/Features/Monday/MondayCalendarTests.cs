using System.Text;
using Footing.Core.Playbooks;
using Footing.Web.Features.Monday;
using Ical.Net;

namespace Footing.Web.Tests.Features.Monday;

public sealed class MondayCalendarTests
{
    private static readonly Playbook Playbook = InstalledPlaybooks.Read(folder: null).Single(p => p.Id == "recovery-after-failure");
    private static readonly MondayAnswers Answers = new(
        new(2026, 11, 20), [.. Playbook.Triggers.Select(t => t.Id)], Blame.Me, new(2026, 11, 26));

    private readonly MondaySheet sheet = MondaySheet.For(Answers, Playbook);

    [Fact]
    public void Holds_the_debrief_and_two_follow_ups_as_whole_working_days()
    {
        var events = Read().Events.OrderBy(e => e.DtStart!.Date).ToArray();
        events.Select(e => e.DtStart!.Date).ShouldBe([new(2026, 11, 30), new(2026, 12, 14), new(2026, 12, 28)]);
        events.ShouldAllBe(e => e.IsAllDay);
        events.Select(e => e.Uid).ShouldBeUnique();
    }

    [Fact]
    public void Says_nothing_but_neutral_titles()
    {
        var written = Encoding.UTF8.GetString(Write());
        var summaries = Read().Events.Select(e => e.Summary).Distinct().ToArray();
        summaries.ShouldBe([Playbook.Monday.DebriefTitle, Playbook.Monday.FollowUpTitle]);
        foreach (var telling in new[] { "DESCRIPTION", "debrief", "fail", "confidence", "recovery" })
            written.ShouldNotContain(telling, Case.Insensitive);
    }

    [Fact]
    public void Opening_it_twice_enters_nothing_twice() =>
        Read().Events.Select(e => e.Uid).ShouldBe(Read().Events.Select(e => e.Uid));

    private byte[] Write() => MondayCalendar.Write(sheet, Playbook.Monday, new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));

    private Calendar Read() => Calendar.Load(Encoding.UTF8.GetString(Write())) ?? throw new InvalidOperationException("Not a calendar.");
}
