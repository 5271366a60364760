using Footing.App.People;
using Footing.Core.Playbooks;
using Footing.Web.Features.Moves;
using Footing.Web.Features.Recoveries;
using Footing.Web.Features.Why;
using Footing.Web.Hosting;

namespace Footing.Web.Features.Close;

/// <summary>The colleague's copy, to read or print.</summary>
[Needs(RecoveryAction.TakeCopy)]
public sealed class CopyModel(RecoveryDesk desk) : RecoveryPage(desk)
{
    protected override string Name => "The copy to read";

    public IEnumerable<(string Name, string State, IEnumerable<(string Label, string Text)> Work)> Moves =>
        from planned in View.Moves
        let known = Playbook.Moves.FirstOrDefault(move => move.Id == planned.Move)
        where known is not null
        select (known.Name, MoveWords.State(planned, Today), known.Work
            .Where(asked => planned.Work.ContainsKey(asked.Id))
            .Select(asked => (asked.Label, planned.Work[asked.Id].Value)));

    public IEnumerable<(string Question, string Said)> Answers =>
        from answer in View.Answers
        where answer.By == Voice.Employee
        let question = Playbook.Questions.FirstOrDefault(known => known.Id == answer.Question)
        where question is not null
        select (question.Text, ReasonWords.Said(answer.Answer));

    public void OnGet()
    {
        // Everything shown is in the view already.
    }
}
