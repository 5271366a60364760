using Footing.App.Recoveries;
using Footing.Core.Playbooks;
using Footing.Web.Features.Moves;
using Footing.Web.Features.OneOnOne;
using Footing.Web.Shared;

namespace Footing.Web.Features.Recoveries;

/// <summary>The one thing to do next, which the recovery page puts first.</summary>
/// <param name="Heading">What it is, with its window.</param>
/// <param name="Words">A sentence to say or read; null when there is none.</param>
/// <param name="Detail">What it takes.</param>
/// <param name="Button">The act.</param>
/// <param name="Page">Where it is done, below the recovery's address.</param>
public sealed record NextThing(string Heading, string? Words, string Detail, string Button, string Page)
{
    /// <summary>The first of these that holds: a decision that waits for this reader, the debrief, a move whose window ends first, the next talk.</summary>
    /// <returns>Null when nothing is to be done.</returns>
    public static NextThing? For(RecoveryView view, Playbook playbook) => view.Stage switch
    {
        Stage.Closed => null,
        Stage.Paused => WhilePaused(view),
        _ => Waiting(view) ?? Debrief(view, playbook) ?? MoveFirst(view, playbook) ?? Talk(view, playbook),
    };

    /// <summary>Last day of the window for the next talk; a window that has passed ends today.</summary>
    private static DateOnly TalkBy(RecoveryView view) => view.TalkBy < view.Today ? view.Today : view.TalkBy;

    private static NextThing? WhilePaused(RecoveryView view) => view.Reader == Reader.Colleague
        ? new("This is paused", view.ResumeAsked ? $"{view.Lead()} asks whether it can go on." : null,
            "Nothing is asked of either of you until you say so.", "Decide what happens", "change")
        : null;

    private static NextThing? Waiting(RecoveryView view)
    {
        if (view.Reader != Reader.Colleague) return null;
        if (view.HandOver is not null)
            return new("Someone else could hold this", null, $"{view.HandOverTo} would take over from {view.Lead()}. It happens only with your yes.", "Decide", "change");
        return view.Moves.Any(move => move.Status == MoveStatus.Proposed)
            ? new("A changed plan waits for your yes", null, "Nothing in it begins before you agree. You owe no reason.", "Read the changes", "plan")
            : null;
    }

    private static NextThing? Debrief(RecoveryView view, Playbook playbook)
    {
        if (playbook.Debrief.IsEmpty || !view.Debrief.IsEmpty || !view.CheckIns.IsEmpty) return null;
        var by = (view.AgreedOn ?? view.SentOn).AddDays(RecoveryView.DaysBetweenTalks);
        return new($"The debrief, {MoveWords.Window(by, view.Today)}", null, "Forty minutes: get the facts straight together, one line each.", "Open the debrief", "debrief");
    }

    private static NextThing? MoveFirst(RecoveryView view, Playbook playbook)
    {
        var talk = TalkBy(view);
        var due = view.Moves
            .Where(move => move.Status == MoveStatus.Agreed && move.By <= talk)
            .OrderBy(move => move.By)
            .Select(move => (Planned: move, Known: playbook.Moves.FirstOrDefault(known => known.Id == move.Move)))
            .FirstOrDefault(pair => pair.Known is not null);
        if (due.Known is null) return null;
        var step = view.Reader == Reader.Lead ? due.Known.FirstStep : due.Known.FirstStepForColleague;
        return new($"{due.Known.Name}, first step {MoveWords.Window(due.Planned.By, view.Today)}", null, step, "Open it", $"plan/{due.Known.Id}");
    }

    private static NextThing Talk(RecoveryView view, Playbook playbook)
    {
        var watched = Watched.Of(view, playbook);
        var rate = view.Reader == Reader.Lead
            ? DayWords.Count(watched.Length, "thing")
            : DayWords.Count(playbook.SelfRatings.Length, "thing");
        return new($"One-on-one, {TalkBy(view).By(view.Today)}", Opening.Choose(playbook.OneOnOne, view, watched),
            $"Ten minutes, {rate} to rate, one next step.", "Prepare it", "one-on-one");
    }
}
