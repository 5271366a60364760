using Footing.Core.Drivers;
using Footing.Core.Playbooks;
using Microsoft.AspNetCore.Mvc;

namespace Footing.Web.Features.Prepare;

/// <summary>Step four: one question at a time, the one most worth asking, until no answer would change the plan.</summary>
public sealed class WhyModel(PrepareDesk desk) : PreparePage(desk)
{
    private Assessment? assessment;

    public override PrepareStep Step => PrepareStep.Why;

    /// <summary>The three answers with their words.</summary>
    public static IReadOnlyList<(Answer Value, string Words)> Answers { get; } =
        [(Answer.Yes, "Yes"), (Answer.No, "No"), (Answer.Unsure, "Not sure")];

    /// <summary>Worked out once for the page.</summary>
    public Assessment Assessment => assessment ??= Desk.Assess(Preparation);

    /// <summary>What was answered, in the playbook's order.</summary>
    public IEnumerable<(Question Question, Answer Answer)> Answered =>
        Playbook.Questions.Where(q => Preparation.Answers.ContainsKey(q.Id)).Select(q => (q, Preparation.Answers[q.Id]));

    /// <summary>The question shown large: the one being changed, otherwise the next worth asking; null when enough is known.</summary>
    public Question? Asked { get; private set; }

    /// <summary>An answer in words.</summary>
    public static string Words(Answer answer) => Answers.First(a => a.Value == answer).Words;

    /// <summary>What was answered to a question; null when it was not.</summary>
    public Answer? Given(Question question) => Preparation.Answers.TryGetValue(question.Id, out var answer) ? answer : null;

    public void OnGet(string? change) => Asked = Find(change) ?? Find(Assessment.Next?.Question);

    public IActionResult OnPost(string? question, Answer? answer)
    {
        // A question or an answer that is not one of ours: show the page as it stands.
        if (Find(question) is not { } asked || answer is not { } given || !Enum.IsDefined(given)) return Redirect(Step.PathIn(Id));
        return KeepAndGo(Preparation with { Answers = Preparation.Answers.SetItem(asked.Id, given) }, Step.PathIn(Id));
    }

    private Question? Find(string? id) => Playbook.Questions.FirstOrDefault(q => q.Id == id && q.AskedOf == Voice.Manager);
}
