using System.Text.Json;
using Footing.Core.Drivers;

namespace Footing.Core.Lines;

/// <summary>Writes assessments in the public format.</summary>
public static class AssessmentFormat
{
    /// <summary>Writes one assessment as a JSON object.</summary>
    /// <param name="json">Takes the object.</param>
    /// <param name="id">The sender's own id; null leaves it out.</param>
    /// <param name="assessment">What was found.</param>
    /// <param name="options">Parts that were not worked out are left out, and what rests on them is null.</param>
    public static void Write(Utf8JsonWriter json, string? id, Assessment assessment, AssessOptions options)
    {
        json.WriteStartObject();
        if (id is not null) json.WriteString("id"u8, id);
        json.WriteString("playbook"u8, assessment.Playbook);
        json.WriteStartArray("drivers"u8);
        foreach (var driver in assessment.Drivers) Write(json, driver, options.Ranges);
        json.WriteEndArray();
        json.WriteString("verdict"u8, assessment.Verdict switch
        {
            Verdict.MostLikelySoFar => "most-likely-so-far",
            Verdict.NotClearYet => "not-clear-yet",
            _ => null,
        });
        json.WriteStartArray("because"u8);
        foreach (var because in assessment.Because)
        {
            json.WriteStartObject();
            json.WriteString("evidence"u8, because.Evidence);
            json.WriteString("driver"u8, because.Driver);
            json.WriteNumber("logOdds"u8, because.LogOdds);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        if (options.Next)
        {
            Write(json, assessment.Next);
            json.WriteBoolean("enough"u8, assessment.Enough);
        }
        else
        {
            json.WriteNull("enough"u8);
        }
        json.WriteString("hash"u8, assessment.ContentHash);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, DriverEstimate driver, bool ranges)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, driver.Id);
        json.WriteNumber("probability"u8, driver.Probability);
        if (ranges)
        {
            json.WriteNumberOrNull("low"u8, driver.Low);
            json.WriteNumberOrNull("high"u8, driver.High);
            json.WriteNumberOrNull("leads"u8, driver.Leads);
        }
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, NextQuestion? next)
    {
        if (next is null)
        {
            json.WriteNull("next"u8);
            return;
        }
        json.WriteStartObject("next"u8);
        json.WriteString("question"u8, next.Question);
        json.WriteString("askedOf"u8, next.AskedOf == Playbooks.Voice.Manager ? "manager" : "employee");
        json.WriteNumber("value"u8, next.Value);
        json.WriteString("text"u8, next.Text);
        json.WriteNumber("information"u8, next.Information);
        json.WriteEndObject();
    }
}
