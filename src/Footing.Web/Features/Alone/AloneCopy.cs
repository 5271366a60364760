using System.Text.Json;
using Footing.App.Alone;
using Footing.Core.Playbooks;
using Footing.Web.Features.Close;
using Footing.Web.Features.Recoveries;
using Footing.Web.Features.Why;
using Footing.Web.Shared;

namespace Footing.Web.Features.Alone;

/// <summary>Everything of work alone for its owner to keep: what was entered, nothing that was computed.</summary>
/// <param name="View">The work as its owner reads it.</param>
/// <param name="Playbook">Where the words stand.</param>
public sealed record AloneCopy(AloneView View, Playbook Playbook)
{
    public AloneWork Work => View.Work;

    public IEnumerable<string> Points => Playbook.Triggers.Where(trigger => Work.Triggers.Contains(trigger.Id)).Select(trigger => trigger.ForColleague);

    public IEnumerable<string> Ratings => (Work.Before.IsEmpty ? [] : new[] { $"Before it happened: {CheckInWords.Said(Work.Before, Playbook)}" })
        .Concat(Work.CheckIns.Select(checkIn => $"{checkIn.Day.SayShort(View.Today)}: {CheckInWords.Said(checkIn.Ratings, Playbook)}"));

    public IEnumerable<(string Question, string Said)> Answers => Work.Answers
        .Join(Playbook.Questions, answer => answer.Key, question => question.Id, (answer, question) => (question.Text, ReasonWords.Said(answer.Value)), StringComparer.Ordinal);

    public IEnumerable<(string Name, string Words, string State)> Asks => Work.Asks
        .Join(Playbook.Moves, ask => ask.Move, move => move.Id, (ask, move) => (move.Name, ask.Words?.Value ?? move.Ask.Words, AskWords.Of(ask.State)), StringComparer.Ordinal);

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(Content(), RecoveryCopy.Format);

    /// <summary>The copy as it is written. Ids of self-ratings, moves and questions are those of the playbook named in it.</summary>
    public object Content() => new
    {
        header = RecoveryCopy.Header,
        copiedOn = View.Today,
        deletedAfter = Work.KeptUntil,
        playbook = Work.Playbook,
        setback = new { on = Work.SetbackDay, account = Work.Account, pressurePoints = Work.Triggers },
        before = Work.Before,
        checkIns = Work.CheckIns.Select(checkIn => new { checkIn.Day, checkIn.Ratings }),
        tries = Work.Tries.Select(attempt => new { attempt.Day, attempt.What, attempt.Size, attempt.Seen, attempt.Result }),
        answers = Work.Answers,
        asks = Work.Asks.Select(ask => new { ask.Move, ask.Words, ask.State }),
        invitations = View.Invitations.Select(sent => new { lead = sent.LeadName, sent.SentOn, sent.OpenUntil, sent.State }),
        lastShared = Work.Sent,
    };
}
