using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Footing.App.Recoveries;

namespace Footing.Web.Features.Close;

/// <summary>Everything of a recovery as a file for the colleague to keep: what both entered, nothing that was computed.</summary>
public static class RecoveryCopy
{
    /// <summary>Stands at the head of every copy.</summary>
    public const string Header = "Support plan, not for appraisal.";

    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>The copy as JSON. Ids of signs, moves and questions are those of the playbook named in it.</summary>
    public static byte[] Write(RecoveryView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return JsonSerializer.SerializeToUtf8Bytes(new
        {
            header = Header,
            copiedOn = view.Today,
            playbook = view.Playbook,
            lead = view.LeadName,
            colleague = view.ColleagueName,
            stage = view.Stage,
            setback = new { on = view.SetbackDay, facts = view.FactsLine, whoSaw = view.WhoSaw, pressurePoints = view.Triggers, account = view.ColleagueAccount },
            known = view.Facts,
            signsAtOpening = view.SignsAtOpening,
            before = view.Before,
            answers = view.Answers.Select(answer => new { answer.Question, answer.By, answer.Answer, answer.Released }),
            plan = view.Moves.Select(move => new { move.Move, move.Status, move.From, move.By, move.BegunOn, move.DoneOn, move.Reason, move.Work }),
            checkIns = view.CheckIns.Select(checkIn => new
            {
                checkIn.Day,
                lead = checkIn.Lead is { } lead ? new { by = view.NameOf(lead.AuthorId), lead.Levels, lead.NextStep } : null,
                colleague = checkIn.Colleague is { } own ? new { own.Ratings, own.LeadSigns, own.UsefulAndSafe, own.NextStep, own.Released } : null,
            }),
            tries = view.Tries.Select(attempt => new { attempt.Day, attempt.What, attempt.Size, attempt.Seen, attempt.Result, by = view.NameOf(attempt.By) }),
            debrief = view.Debrief.Select(line => new { line.Section, by = view.NameOf(line.AuthorId), line.Text }),
        }, Readable);
    }
}
