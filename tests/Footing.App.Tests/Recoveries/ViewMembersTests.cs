using System.Collections;
using System.Reflection;
using Footing.App.People;
using Footing.App.Recoveries;
using Footing.App.Tests.People;

namespace Footing.App.Tests.Recoveries;

/// <summary>Whatever a view of a recovery has to show is content, filtered by the table of who sees what, or stands here with the reason why not.</summary>
public sealed class ViewMembersTests(EverythingSeen everything) : IClassFixture<EverythingSeen>
{
    /// <summary>Members that hold content, with its kinds: without their rows nothing is in them.</summary>
    private static readonly Dictionary<string, Content[]> Contents = new(StringComparer.Ordinal)
    {
        [nameof(RecoveryView.ColleagueName)] = [Content.ColleagueName],
        [nameof(RecoveryView.LeadMinutes)] = [Content.Circumstances], [nameof(RecoveryView.ColleagueMinutes)] = [Content.Circumstances],
        [nameof(RecoveryView.Triggers)] = [Content.Circumstances], [nameof(RecoveryView.Facts)] = [Content.Circumstances],
        [nameof(RecoveryView.FactsLine)] = [Content.FactsLine], [nameof(RecoveryView.WhoSaw)] = [Content.FactsLine],
        [nameof(RecoveryView.SignsAtOpening)] = [Content.Signs],
        [nameof(RecoveryView.Answers)] = [Content.LeadAnswers, Content.ColleagueAnswers],
        [nameof(RecoveryView.CheckIns)] = [Content.LeadForm, Content.Ratings, Content.LeadScores, Content.UsefulAndSafe, Content.ColleagueStep],
        [nameof(RecoveryView.Moves)] = [Content.Plan, Content.MoveWork],
        [nameof(RecoveryView.ColleagueAccount)] = [Content.ColleagueAccount], [nameof(RecoveryView.ColleagueFacts)] = [Content.ColleagueFacts],
        [nameof(RecoveryView.Before)] = [Content.RatingsBefore], [nameof(RecoveryView.ColleagueAgreesItIsOver)] = [Content.WhetherOver],
        [nameof(RecoveryView.Tries)] = [Content.Tries], [nameof(RecoveryView.Debrief)] = [Content.Debrief],
        [nameof(RecoveryView.Marks)] = [Content.NotRightMark], [nameof(RecoveryView.LeftOut)] = [Content.LeftOut],
        [nameof(RecoveryView.HandOver)] = [Content.HandOver], [nameof(RecoveryView.HandOverTo)] = [Content.HandOver],
        [nameof(RecoveryView.Holds)] = [Content.HoldOnLead, Content.HoldOnColleague],
    };

    /// <summary>Members that are no content, with the reason.</summary>
    private static readonly Dictionary<string, string> NoContent = new(StringComparer.Ordinal)
    {
        [nameof(RecoveryView.Reader)] = "the reader", [nameof(RecoveryView.Today)] = "the clock", [nameof(RecoveryView.TimeZone)] = "the clock",
        [nameof(RecoveryView.Id)] = "names it", [nameof(RecoveryView.Playbook)] = "names whose words it uses",
        [nameof(RecoveryView.Version)] = "tells two posts of the colleague's apart; 0 for a lead",
        [nameof(RecoveryView.SetbackDay)] = "names it in every title, and nobody has a view who does not know the day",
        [nameof(RecoveryView.Stage)] = "both read the same stage, whoever brought it there",
        [nameof(RecoveryView.LeadId)] = "who leads", [nameof(RecoveryView.LeadName)] = "who leads", [nameof(RecoveryView.OpenedBy)] = "who led at first",
        [nameof(RecoveryView.LedSince)] = "since when, which both agreed to", [nameof(RecoveryView.ColleagueId)] = "whose it is",
        [nameof(RecoveryView.SentOn)] = "a day that both were there for", [nameof(RecoveryView.AgreedOn)] = "a day that both were there for",
        [nameof(RecoveryView.ClosedOn)] = "when it ended, which does not say who ended it",
        [nameof(RecoveryView.KeptUntil)] = "how long it is kept; for a lead only once it is closed",
        [nameof(RecoveryView.DaysKeptClosed)] = "how long it is kept", [nameof(RecoveryView.DaysKeptUntouched)] = "how long it is kept",
        [nameof(RecoveryView.DeletedSoon)] = "how long it is kept; the colleague's alone",
        [nameof(RecoveryView.ErasureAskedOn)] = "the colleague's alone: from that day on nobody else has a view",
        [nameof(RecoveryView.ResumeAsked)] = "the lead asked, and the colleague is asked",
        [nameof(RecoveryView.WantsLaterLooks)] = "this reader's own wish", [nameof(RecoveryView.BothWantLaterLooks)] = "what each of them wanted is known to each",
        [nameof(RecoveryView.SuggestionNoted)] = "this reader's own note",
        [nameof(RecoveryView.OwnItems)] = "the colleague's alone: what there is to release", [nameof(RecoveryView.Released)] = "the colleague's alone: what is released",
        [nameof(RecoveryView.ShowsRatings)] = "the colleague's alone: how their forms begin",
        [nameof(RecoveryView.TalkBy)] = "worked out from the members",
        [nameof(RecoveryView.AsTheLeadReadsIt)] = "a view itself", [nameof(RecoveryView.NameOf)] = "worked out from the members",
        [nameof(RecoveryView.ToEvidence)] = "worked out from the members", [nameof(RecoveryView.ToCircumstances)] = "worked out from the members",
        [nameof(RecoveryView.ToCourse)] = "worked out from the members",
    };

    [Fact]
    public void Each_public_member_has_a_content_or_a_reason() =>
        typeof(RecoveryView).GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(member => member is PropertyInfo or MethodInfo { IsSpecialName: false }).Select(member => member.Name).Order(StringComparer.Ordinal)
            .ShouldBe(Contents.Keys.Concat(NoContent.Keys).Order(StringComparer.Ordinal));

    [Fact]
    public async Task Without_its_rows_a_member_that_holds_content_is_empty_for_every_reader()
    {
        foreach (var (member, contents) in Contents)
        {
            everything.Become(Audience.Standard.Where(row => !contents.Contains(row.What)));
            foreach (var view in await everything.ViewsAsync()) IsEmpty(view, member).ShouldBeTrue($"{member} of the {view.Reader}");
        }
    }

    [Fact]
    public async Task With_its_rows_it_is_not()
    {
        everything.Become(Audience.Standard);
        var views = await everything.ViewsAsync();
        Contents.Keys.Where(member => views.All(view => IsEmpty(view, member))).ShouldBeEmpty("members that the test would not notice");
    }

    private static bool IsEmpty(RecoveryView view, string member) => typeof(RecoveryView).GetProperty(member)!.GetValue(view) switch
    {
        null or "" or false => true,
        // The colleague's own form has a day and a version, which say nothing of what is in it.
        IEnumerable<CheckInView> checkIns => checkIns.All(checkIn => checkIn.Lead is null && (checkIn.Colleague is null || checkIn.Colleague with { Version = 0 } is { IsEmpty: true })),
        IEnumerable many => !many.Cast<object>().Any(),
        _ => false,
    };
}
