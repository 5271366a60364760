using System.Collections.Immutable;
using Footing.Core.Playbooks;

namespace Footing.Core.Drivers;

/// <summary>
/// Evidence by position in the playbook's lists, each list ascending. Whatever order the evidence came in, sums
/// over it are taken in the playbook's order, so equal evidence gives equal results to the last bit.
/// </summary>
/// <param name="Triggers">Triggers named.</param>
/// <param name="Present">Signs at or above the level that counts as present, or ticked.</param>
/// <param name="Absent">Signs seen below that level.</param>
/// <param name="Answers">Questions answered, <see cref="Answer.Unsure"/> included.</param>
internal sealed record IndexedEvidence(
    ImmutableArray<int> Triggers, ImmutableArray<int> Present, ImmutableArray<int> Absent,
    ImmutableArray<(int Question, Answer Answer)> Answers)
{
    public IndexedEvidence WithoutTrigger(int trigger) => this with { Triggers = Triggers.Remove(trigger) };

    public IndexedEvidence WithoutSign(int sign) => this with { Present = Present.Remove(sign), Absent = Absent.Remove(sign) };

    public IndexedEvidence WithoutAnswer(int question) => this with { Answers = Answers.RemoveAll(a => a.Question == question) };

    public IndexedEvidence With(int question, Answer answer) =>
        this with { Answers = Answers.Add((question, answer)).Sort((a, b) => a.Question.CompareTo(b.Question)) };
}

/// <summary>Looks evidence up in a playbook.</summary>
internal sealed class EvidenceIndex(Playbook playbook)
{
    private readonly int presentFrom = playbook.Planning.PresentFrom;

    public Positions Triggers { get; } = new("trigger", playbook.Triggers.Select(t => t.Id));

    public Positions Signs { get; } = new("sign", playbook.Signs.Select(s => s.Id));

    public Positions Questions { get; } = new("question", playbook.Questions.Select(q => q.Id));

    /// <exception cref="ArgumentException">The evidence names something that the playbook does not have.</exception>
    public IndexedEvidence Look(Evidence evidence) => new(
        [.. evidence.Triggers.Select(id => Triggers[id]).Order()],
        [.. evidence.Signs.Where(s => IsPresent(s.Value)).Select(s => Signs[s.Key]).Order()],
        [.. evidence.Signs.Where(s => !IsPresent(s.Value)).Select(s => Signs[s.Key]).Order()],
        [.. evidence.Answers.Select(a => (Questions[a.Key], a.Value)).OrderBy(a => a.Item1)]);

    private bool IsPresent(SignReading reading) => reading.Level is not { } level || level >= presentFrom;
}
