using Footing.App.Recoveries;
using Footing.Core.Playbooks;
using Footing.Web.Features.Moves;
using Footing.Web.Features.Recoveries;
using Footing.Web.Features.Why;
using Footing.Web.Shared;

namespace Footing.Web.Features.Close;

/// <summary>Parts of a copy in words.</summary>
public static class CopyWords
{
    public static string Stage(RecoveryView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view.Stage switch
        {
            App.Recoveries.Stage.Invited => "Not answered yet",
            App.Recoveries.Stage.Paused => "Paused",
            App.Recoveries.Stage.Closed => $"Closed by agreement on {view.ClosedOn!.Value.Say(view.Today)}",
            _ => $"Agreed on {view.AgreedOn!.Value.Say(view.Today)}",
        };
    }

    /// <summary>What each of the two says to a yes-or-no sentence, as far as they said anything.</summary>
    public static string BothSay(RecoveryView view, Fact fact)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(fact);
        var lead = view.Facts.TryGetValue(fact.Id, out var holds) ? $"{view.Lead()}: {(holds ? "yes" : "no")}." : "";
        return view.ColleagueFacts.TryGetValue(fact.Id, out var said) ? $"{lead} You: {(said ? "yes" : "no")}.".TrimStart() : lead;
    }

    public static IEnumerable<CopiedMove> Moves(RecoveryView view, Playbook playbook) =>
        from planned in view.Moves
        let known = playbook.Moves.FirstOrDefault(move => move.Id == planned.Move)
        where known is not null
        select new CopiedMove(known.Name, MoveWords.State(planned, view.Today), planned.Reason?.Value, known.Work
            .Where(asked => planned.Work.ContainsKey(asked.Id))
            .Select(asked => (asked.Label, planned.Work[asked.Id].Value)));

    public static IEnumerable<(string Question, string By, string Said)> Answers(RecoveryView view, Playbook playbook) =>
        from answer in view.Answers
        let question = playbook.Questions.FirstOrDefault(known => known.Id == answer.Question)
        where question is not null
        select (question.Text, answer.By == Voice.Employee ? "You" : view.Author(view.OpenedBy), ReasonWords.Said(answer.Answer));
}

/// <summary>A move as it stands in a copy.</summary>
public sealed record CopiedMove(string Name, string State, string? Reason, IEnumerable<(string Label, string Text)> Work);
