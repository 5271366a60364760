using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Footing.App.Allies;
using Footing.App.Recoveries;
using Footing.Core.Playbooks;
using Footing.Web.Features.Lines;

namespace Footing.Web.Features.Close;

/// <summary>Everything of a recovery for the colleague to keep: what both entered, the marks, who read what, nothing that was computed.</summary>
/// <param name="View">The recovery in the colleague's eyes.</param>
/// <param name="Playbook">Its playbook.</param>
/// <param name="Lines">What the lead reads, so that a mark can quote its line.</param>
/// <param name="Reads">Who else opened it, latest first.</param>
/// <param name="Tasks">Tasks that are shared with someone, or that someone asks to share.</param>
/// <param name="KeptUntil">Last day on which it is kept if nothing more happens.</param>
public sealed record RecoveryCopy(
    RecoveryView View, Playbook Playbook, RecoveryLines Lines, ImmutableArray<ReadByOther> Reads,
    ImmutableArray<TaskShared> Tasks, DateOnly KeptUntil)
{
    /// <summary>Stands at the head of every copy and of every printed page.</summary>
    public const string Header = "Support plan, not for appraisal.";

    /// <summary>How every copy is written as a file.</summary>
    public static JsonSerializerOptions Format { get; } = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>What the colleague marked, with the line it is about where there still is one.</summary>
    public IEnumerable<(string? Line, NotRight Mark)> Marked =>
        View.Marks.Select(mark => (Lines.Find(mark.Key)?.Text, mark.Value));

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(Content(), Format);

    /// <summary>The copy as it is written. Ids of signs, moves and questions are those of the playbook named in it.</summary>
    public object Content() => new
    {
        header = Header,
        copiedOn = View.Today,
        deletedAfter = KeptUntil,
        playbook = View.Playbook,
        lead = View.LeadName,
        colleague = View.ColleagueName,
        stage = View.Stage,
        legalHolds = View.Holds.Select(hold => new { since = hold.SetAt, setBy = hold.SetBy, hold.Reason }),
        sentOn = View.SentOn,
        agreedOn = View.AgreedOn,
        closedOn = View.ClosedOn,
        setback = new
        {
            on = View.SetbackDay, facts = View.FactsLine, whoSaw = View.WhoSaw, pressurePoints = View.Triggers,
            account = View.ColleagueAccount, known = View.Facts, knownByColleague = View.ColleagueFacts,
        },
        signsAtOpening = View.SignsAtOpening,
        before = View.Before,
        answers = View.Answers.Select(answer => new { answer.Question, answer.By, answer.Answer }),
        plan = View.Moves.Select(move => new { move.Move, move.Status, move.From, move.By, move.BegunOn, move.DoneOn, move.Reason, move.Work }),
        checkIns = View.CheckIns.Select(checkIn => new
        {
            checkIn.Day,
            lead = checkIn.Lead is { } lead ? new { by = View.NameOf(lead.AuthorId), lead.Levels, lead.NextStep } : null,
            colleague = checkIn.Colleague is { } own ? new { own.Ratings, own.LeadSigns, own.UsefulAndSafe, own.NextStep } : null,
        }),
        over = View.ColleagueAgreesItIsOver,
        tries = View.Tries.Select(attempt => new { attempt.Day, attempt.What, attempt.Size, attempt.Seen, attempt.Result, by = View.NameOf(attempt.By) }),
        debrief = View.Debrief.Select(line => new { line.Section, by = View.NameOf(line.AuthorId), line.Text }),
        notRight = View.Marks.Select(mark => new { line = mark.Key, text = Lines.Find(mark.Key)?.Text, mark.Value.Words, mark.Value.On }),
        released = View.Released,
        handOver = View.HandOver is { } open ? new { to = View.HandOverTo, on = open.ProposedOn } : null,
        sharedTasks = Tasks.Select(task => new { task.Move, askedBy = View.NameOf(task.AskedBy), task.Agreed, task.Ally, task.DoneOn }),
        readByOthers = Reads.Select(read => new { read.Name, read.Page, read.At }),
    };
}
