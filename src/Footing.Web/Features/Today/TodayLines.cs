using Footing.App.Alone;
using Footing.App.Recoveries;
using Footing.Web.Shared;

namespace Footing.Web.Features.Today;

/// <summary>One thing that waits: a sentence and one act.</summary>
public sealed record TodayLine(string Text, string Act, string Href)
{
    internal static TodayLine Of(LeadInvitationLine line, DateOnly today) => new(
        $"{line.From} asks you to hold a recovery with them, {line.OpenUntil.By(today)}.", "Read it", $"/asked/{line.Id}");

    internal static TodayLine Of(WaitingLine line, DateOnly today)
    {
        var at = $"/recoveries/{line.Recovery}";
        return line.What switch
        {
            WaitingFor.HandOver => new($"{line.With} asks whether someone else should hold what you share. It is your yes or no.", "Decide", $"{at}/change"),
            WaitingFor.GoingOn => new($"{line.With} asks whether you want to go on. There is no hurry, and no is fine.", "Decide", $"{at}/change"),
            WaitingFor.Sharing => new($"{line.With} asks whether someone may help with a task. It is your yes or no.", "Decide", $"{at}/plan/{line.Move}#share"),
            WaitingFor.Debrief => new($"You and {line.With} have not held the debrief yet.", "Open the debrief", $"{at}/debrief"),
            WaitingFor.OneOnOne => new(
                line.By is { } by && by > today ? $"One-on-one with {line.With}, by {by.Say(today)}."
                    : line.By == today ? $"One-on-one with {line.With}, today." : $"One-on-one with {line.With}, this week.",
                "Prepare it", $"{at}/one-on-one"),
            WaitingFor.Move => new($"A move you agreed on with {line.With} can begin.", "Open the plan", $"{at}/plan"),
            WaitingFor.Help => new($"With {line.With}: help from outside the two of you may fit now.", "See what there is", "/support"),
            WaitingFor.Deletion => new($"What you share with {line.With} is deleted after {line.By!.Value.Say(today)}.", "Take a copy first", $"{at}/copy"),
            _ => throw new ArgumentOutOfRangeException(nameof(line), line.What, "Unknown kind of waiting."),
        };
    }
}

/// <summary>Work alone on its owner's page: a day, and nothing of what happened.</summary>
public sealed record AloneLink(string Text, string Note, string Href)
{
    internal static AloneLink Of(AloneLine line, DateOnly today) => new(
        $"On your own, since {line.SetbackDay.SayShort(today)}",
        line.KeptUntil <= today.AddDays(RetentionPeriods.DaysOfNotice)
            ? $"only you see this; deleted after {line.KeptUntil.Say(today)} unless you write something"
            : "only you see this",
        $"/alone/{line.Id}");
}

/// <summary>A recovery the person is part of, named by the other person and the day it began.</summary>
public sealed record UnderWay(string Text, string Where, string Href, bool IsClosed)
{
    internal static UnderWay Of(RecoveryLine line, DateOnly today) => new(
        $"You and {line.With}",
        line.Stage switch
        {
            Stage.Paused => "paused",
            Stage.Closed => "closed by agreement",
            _ => $"agreed on {line.AgreedOn.SayShort(today)}",
        },
        $"/recoveries/{line.Id}",
        line.Stage == Stage.Closed);
}

/// <summary>An invitation as its sender sees it: days, and nothing else.</summary>
public sealed record SentLine(Guid Id, string Text, bool IsOpen)
{
    internal static SentLine Of(SentInvitation sent, DateOnly today) => new(
        sent.Id,
        sent.NotTakenUp
            ? $"Sent on {sent.SentOn.SayShort(today)}: not taken up. Everything in it is deleted."
            : $"Invitation sent on {sent.SentOn.SayShort(today)}, open until {sent.OpenUntil.SayShort(today)}.",
        !sent.NotTakenUp);
}
