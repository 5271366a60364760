using Footing.App.Recoveries;
using Footing.Core.Playbooks;

namespace Footing.Web.Features.Recoveries;

/// <summary>What the colleague's score of the lead's own conduct says to the lead, in the words of the level.</summary>
public static class GripWords
{
    /// <summary>One level above where the lead is told, someone else may better hold it.</summary>
    public static (string Text, bool SomeoneElse)? For(RecoveryView view, Playbook playbook)
    {
        // Up to the hand-over it was said of the lead of before.
        var latest = view.CheckIns
            .Where(checkIn => view.LedSince is not { } since || checkIn.Day > since)
            .SelectMany(checkIn => checkIn.Colleague?.LeadSigns.AsEnumerable() ?? [])
            .Where(score => score.Value >= playbook.Tracking.Status.LeadGripFrom)
            .Select(score => (Sign: playbook.Signs.FirstOrDefault(sign => sign.Id == score.Key && sign.AboutLead), score.Value))
            .LastOrDefault(pair => pair.Sign is not null);
        if (latest.Sign is null) return null;
        var text = $"{view.Colleague()} says of you: “{latest.Sign.Levels[latest.Value]}” Name one thing you will leave to {view.Colleague()} this week.";
        return (text, latest.Value > playbook.Tracking.Status.LeadGripFrom);
    }
}
