using Footing.App.Recoveries;
using Footing.Core.Drivers;
using Footing.Core.Playbooks;
using Microsoft.AspNetCore.Mvc;

namespace Footing.Web.Features.Prepare;

/// <summary>Step four: one question at a time, the one most worth asking, until no answer would change the plan.</summary>
public sealed class WhyModel(PrepareDesk desk) : PreparePage(desk)
{
    private Assessment? assessment;

    public override PrepareStep Step => PrepareStep.Why;

    /// <summary>Worked out once for the page.</summary>
    public Assessment Assessment => assessment ??= Desk.Assess(Preparation);

    /// <summary>What was answered, in the playbook's order.</summary>
    public IEnumerable<(Question Question, Answer Answer)> Answered =>
        Playbook.Questions.Where(q => Preparation.Answers.ContainsKey(q.Id)).Select(q => (q, Preparation.Answers[q.Id]));

    /// <summary>The question shown large: the one being changed, otherwise the next worth asking; null when enough is known.</summary>
    public Question? Asked { get; private set; }

    /// <summary>Why the most probable driver is where it is: the strongest evidence for and against.</summary>
    public IEnumerable<Because> ReasonsFor(string driver) => Assessment.Because.Where(b => b.Driver == driver && Math.Abs(b.LogOdds) >= Noticeable);

    /// <summary>Log odds below this change no reading that anyone would notice (odds of about 1.1 to 1).</summary>
    private const double Noticeable = 0.1;

    public void OnGet(string? change) => Asked =
        Find(change) ?? (Assessment.Next is { } next ? Find(next.Question) : null);

    public IActionResult OnPost(string? question, Answer? answer)
    {
        // A button that is not one of ours: show the page as it stands.
        if (Find(question) is not { } asked || answer is not { } given || !Enum.IsDefined(given)) return Redirect(Step.PathIn(Id));
        return KeepAndGo(Preparation with { Answers = Preparation.Answers.SetItem(asked.Id, given) }, Step.PathIn(Id));
    }

    private Question? Find(string? id) => Playbook.Questions.FirstOrDefault(q => q.Id == id && q.AskedOf == Voice.Manager);
}
