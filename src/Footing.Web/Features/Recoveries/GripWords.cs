using Footing.App.Recoveries;
using Footing.Core.Playbooks;

namespace Footing.Web.Features.Recoveries;

/// <summary>What the colleague's score of the lead's own conduct says to the lead, in the words of the level.</summary>
public static class GripWords
{
    /// <summary>One level above where the lead is told, someone else may better hold it.</summary>
    public static (string Text, bool SomeoneElse)? For(RecoveryView view, Playbook playbook)
    {
        if (Latest(view, playbook) is not { } latest) return null;
        var text = $"{view.Colleague()} says of you: “{latest.Sign.Levels[latest.Level]}” Name one thing you will leave to {view.Colleague()} this week.";
        return (text, SomeoneElse(latest.Level, playbook));
    }

    /// <summary>Whether the colleague, by their own score, may be told that someone else can hold it. Nobody else is told.</summary>
    public static bool SuggestsSomeoneElse(RecoveryView view, Playbook playbook) =>
        Latest(view, playbook) is { } latest && SomeoneElse(latest.Level, playbook);

    private static bool SomeoneElse(int level, Playbook playbook) => level > playbook.Tracking.Status.LeadGripFrom;

    /// <summary>The last check-in with such a score that this reader sees, if it reaches the threshold.</summary>
    private static (Sign Sign, int Level)? Latest(RecoveryView view, Playbook playbook)
    {
        // Up to the hand-over it was said of the lead of before.
        var scores = view.CheckIns
            .Where(checkIn => view.LedSince is not { } since || checkIn.Day > since)
            .LastOrDefault(checkIn => checkIn.Colleague is { LeadSigns.Count: > 0 })?.Colleague!.LeadSigns;
        var reached = scores?
            .Where(score => score.Value >= playbook.Tracking.Status.LeadGripFrom)
            .Select(score => (Sign: playbook.Signs.FirstOrDefault(sign => sign.Id == score.Key && sign.AboutLead), score.Value))
            .LastOrDefault(pair => pair.Sign is not null);
        return reached is { Sign: { } sign } ? (sign, reached.Value.Value) : null;
    }
}
