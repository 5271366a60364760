using System.Text.Json;
using Footing.Core.Moves;
using Footing.Core.Playbooks;

namespace Footing.Core.Lines;

/// <summary>Writes plans in the public format.</summary>
public static class PlanFormat
{
    /// <summary>Writes one plan as a JSON object.</summary>
    /// <param name="json">Takes the object.</param>
    /// <param name="id">The sender's own id; null leaves it out.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="playbook">The playbook it was made with.</param>
    public static void Write(Utf8JsonWriter json, string? id, Plan plan, Playbook playbook)
    {
        json.WriteStartObject();
        if (id is not null) json.WriteString("id"u8, id);
        json.WriteString("routed"u8, plan.Routed);
        json.WriteNumber("utility"u8, plan.Utility);
        json.WriteStartArray("around"u8);
        foreach (var action in plan.Around) Write(json, action);
        json.WriteEndArray();
        json.WriteStartArray("moves"u8);
        foreach (var move in plan.Moves) Write(json, move);
        json.WriteEndArray();
        json.WriteStartArray("held"u8);
        foreach (var held in plan.Held)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, held.Id);
            json.WriteString("because"u8, held.Because);
            json.WriteTexts("reasons"u8, held.Reasons);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("left"u8);
        foreach (var left in plan.Left)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, left.Id);
            json.WriteNumber("wouldAdd"u8, left.WouldAdd);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteBoolean("helpFirst"u8, plan.HelpFirst);
        json.WriteString("leading"u8, plan.Leading);
        Write(json, plan.TooMuch);
        json.WriteString("actStandsIn"u8, plan.ActStandsIn);
        json.WriteString("playbook"u8, playbook.Stamp);
        json.WriteString("hash"u8, playbook.ContentHash);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, AroundAction action)
    {
        json.WriteStartObject();
        json.WriteString("driver"u8, action.Driver);
        json.WriteString("action"u8, action.Action);
        if (action.Possible is { } possible) json.WriteBoolean("possible"u8, possible);
        else json.WriteNull("possible"u8);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ProposedMove move)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, move.Id);
        json.WriteString("part"u8, move.Part);
        json.WriteNumber("utilityWithout"u8, move.UtilityWithout);
        json.WriteStartArray("acts"u8);
        foreach (var acts in move.Acts)
        {
            json.WriteStartObject();
            json.WriteString("driver"u8, acts.Driver);
            json.WriteNumber("strength"u8, acts.Strength);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteDay("from"u8, move.From);
        json.WriteDay("by"u8, move.By);
        json.WriteNumber("lead"u8, move.LeadMinutes);
        json.WriteNumber("colleague"u8, move.ColleagueMinutes);
        json.WriteTexts("checks"u8, move.Checks);
        json.WriteTexts("mind"u8, move.Mind);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, TooMuch? tooMuch)
    {
        if (tooMuch is null)
        {
            json.WriteNull("tooMuch"u8);
            return;
        }
        json.WriteStartObject("tooMuch"u8);
        json.WriteNumber("leadNeeds"u8, tooMuch.LeadNeeds);
        json.WriteNumber("leadHas"u8, tooMuch.LeadHas);
        json.WriteNumber("colleagueNeeds"u8, tooMuch.ColleagueNeeds);
        json.WriteNumber("colleagueHas"u8, tooMuch.ColleagueHas);
        json.WriteEndObject();
    }
}
