using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Footing.App.Alone;
using Footing.Web.Features.Close;

namespace Footing.Web.Features.Alone;

/// <summary>Everything of work alone as a file for its owner: what was entered, nothing that was computed.</summary>
public static class AloneCopy
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>The copy as JSON. Ids of self-ratings, moves and questions are those of the playbook named in it.</summary>
    public static byte[] Write(AloneView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var work = view.Work;
        return JsonSerializer.SerializeToUtf8Bytes(new
        {
            header = RecoveryCopy.Header,
            copiedOn = view.Today,
            playbook = work.Playbook,
            setback = new { on = work.SetbackDay, account = work.Account, pressurePoints = work.Triggers },
            before = work.Before,
            checkIns = work.CheckIns.Select(checkIn => new { checkIn.Day, checkIn.Ratings }),
            tries = work.Tries.Select(attempt => new { attempt.Day, attempt.What, attempt.Size, attempt.Seen, attempt.Result }),
            answers = work.Answers,
            asks = work.Asks.Select(ask => new { ask.Move, ask.Words, ask.State }),
            invitations = view.Invitations.Select(sent => new { lead = sent.LeadName, sent.SentOn, sent.OpenUntil, sent.State }),
            lastShared = work.Sent,
        }, Readable);
    }
}
