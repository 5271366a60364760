using Footing.Web.Features.Recoveries;
using Footing.Web.Features.Why;
using Footing.Web.Shared;

namespace Footing.Web.Features.Alone;

/// <summary>All of it, to read or print.</summary>
public sealed class CopyModel(AloneDesk desk) : AlonePage(desk)
{
    public IEnumerable<string> Points => Playbook.Triggers.Where(trigger => Work.Triggers.Contains(trigger.Id)).Select(trigger => trigger.ForColleague);

    public IEnumerable<string> Ratings => (Work.Before.IsEmpty ? [] : new[] { $"Before it happened: {CheckInWords.Said(Work.Before, Playbook)}" })
        .Concat(Work.CheckIns.Select(checkIn => $"{checkIn.Day.SayShort(Today)}: {CheckInWords.Said(checkIn.Ratings, Playbook)}"));

    public IEnumerable<(string Question, string Said)> Answers => Work.Answers
        .Join(Playbook.Questions, answer => answer.Key, question => question.Id, (answer, question) => (question.Text, ReasonWords.Said(answer.Value)), StringComparer.Ordinal);

    public IEnumerable<(string Name, string Words, string State)> Asks => Work.Asks
        .Join(Playbook.Moves, ask => ask.Move, move => move.Id, (ask, move) => (move.Name, ask.Words?.Value ?? move.Ask.Words, AskWords.Of(ask.State)), StringComparer.Ordinal);

    public void OnGet()
    {
        // Everything shown is in the view already.
    }
}
