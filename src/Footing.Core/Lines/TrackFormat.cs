using System.Text.Json;
using Footing.Core.Playbooks;
using Footing.Core.Tracking;

namespace Footing.Core.Lines;

/// <summary>Writes tracks in the public format.</summary>
public static class TrackFormat
{
    /// <summary>Writes one track as a JSON object.</summary>
    /// <param name="json">Takes the object.</param>
    /// <param name="id">The sender's own id; null leaves it out.</param>
    /// <param name="track">The track.</param>
    /// <param name="playbook">The playbook it was estimated with.</param>
    public static void Write(Utf8JsonWriter json, string? id, Track track, Playbook playbook)
    {
        json.WriteStartObject();
        if (id is not null) json.WriteString("id"u8, id);
        json.WriteString("status"u8, Word(track.Status));
        Write(json, track.Level);
        json.WriteStartArray("history"u8);
        foreach (var point in track.History) Write(json, point);
        json.WriteEndArray();
        json.WriteNumberOrNull("recoveredProbability"u8, track.RecoveredProbability);
        Write(json, track.Forecast);
        json.WriteStartObject("slipping"u8);
        json.WriteNumber("cusum"u8, track.Slipping.Cusum);
        json.WriteNumber("threshold"u8, track.Slipping.Threshold);
        json.WriteEndObject();
        json.WriteString("advice"u8, Word(track.Advice));
        json.WriteTexts("because"u8, track.Because);
        json.WriteTexts("suggest"u8, track.Suggest);
        json.WriteBoolean("leadGrip"u8, track.LeadGrip);
        json.WriteString("playbook"u8, playbook.Stamp);
        json.WriteString("hash"u8, playbook.ContentHash);
        json.WriteEndObject();
    }

    private static string Word(TrackStatus status) => status switch
    {
        TrackStatus.TooEarly => "too-early",
        TrackStatus.Recovered => "recovered",
        TrackStatus.Slipping => "slipping",
        TrackStatus.Stalled => "stalled",
        TrackStatus.OnTrack => "on-track",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "A status has a word."),
    };

    private static string Word(Advice advice) => advice switch
    {
        Advice.Continue => "continue",
        Advice.StepDown => "step-down",
        Advice.Adjust => "adjust",
        Advice.GetHelp => "get-help",
        _ => throw new ArgumentOutOfRangeException(nameof(advice), advice, "An advice has a word."),
    };

    private static void Write(Utf8JsonWriter json, Level? level)
    {
        if (level is null)
        {
            json.WriteNull("level"u8);
            return;
        }
        json.WriteStartObject("level"u8);
        WriteBand(json, level.Mean, level.Low, level.High);
        json.WriteStartObject("unit"u8);
        WriteBand(json, level.Unit.Mean, level.Unit.Low, level.Unit.High);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, HistoryPoint point)
    {
        json.WriteStartObject();
        json.WriteDay("on"u8, point.On);
        WriteBand(json, point.Mean, point.Low, point.High);
        json.WriteNumberOrNull("leadDot"u8, point.LeadDot);
        json.WriteNumberOrNull("colleagueDot"u8, point.ColleagueDot);
        json.WriteEndObject();
    }

    private static void WriteBand(Utf8JsonWriter json, double mean, double low, double high)
    {
        json.WriteNumber("mean"u8, mean);
        json.WriteNumber("low"u8, low);
        json.WriteNumber("high"u8, high);
    }

    private static void Write(Utf8JsonWriter json, Forecast? forecast)
    {
        if (forecast is null)
        {
            json.WriteNull("forecast"u8);
            return;
        }
        json.WriteStartObject("forecast"u8);
        json.WriteNumberOrNull("medianDays"u8, forecast.MedianDays);
        json.WriteNumberOrNull("lowDays"u8, forecast.LowDays);
        json.WriteNumberOrNull("highDays"u8, forecast.HighDays);
        json.WriteNumber("notWithin90"u8, forecast.NotWithin90);
        json.WriteBoolean("censored"u8, forecast.Censored);
        json.WriteEndObject();
    }
}
