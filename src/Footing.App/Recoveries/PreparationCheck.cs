using System.Collections.Immutable;
using Footing.Core;
using Footing.Core.Playbooks;

namespace Footing.App.Recoveries;

/// <summary>What must be right before a preparation can be sent. Pages use it too, to say so early.</summary>
public static class PreparationCheck
{
    public static ImmutableArray<InputFault> Of(Preparation preparation, Playbook playbook, TimeProvider clock)
    {
        var faults = new Faults();
        CheckEvent(preparation, playbook, clock, faults);
        CheckSigns(preparation, playbook, faults);
        CheckPlan(preparation, playbook, faults);
        return faults.All;
    }

    private static void CheckEvent(Preparation preparation, Playbook playbook, TimeProvider clock, Faults faults)
    {
        if (!Days.IsZone(preparation.TimeZone)) faults.Add("unknown-zone", "This time zone is not known.", "timeZone");
        else if (preparation.SetbackDay is { } day) faults.Day(day, DateOnly.MinValue, Days.Today(preparation.TimeZone, clock), "setbackDay");

        if (preparation.SetbackDay is null) faults.Add("missing", "The day it happened is missing.", "setbackDay");
        if (preparation.FactsLine is null) faults.Add("missing", "The line of facts is missing.", "factsLine");
        if (preparation.ColleagueName is null) faults.Add("missing", "The colleague's name is missing.", "colleagueName");
        if (!preparation.PartAnswered) faults.Add("missing", "The questions on your own part come first.", "part");
        if (!preparation.FairnessAnswered) faults.Add("missing", "The two fairness questions come first.", "fairness");
        faults.Text(preparation.FactsLine, Limits.Line, "factsLine");
        faults.Text(preparation.WhoSaw, Limits.Line, "whoSaw");
        faults.Text(preparation.ColleagueName, Limits.Name, "colleagueName");
        foreach (var trigger in preparation.Triggers) faults.Known(trigger, playbook.TriggerIds(), "trigger", $"triggers.{trigger}");
        foreach (var fact in preparation.Facts.Keys) faults.Known(fact, playbook.FactIds(), "fact", $"facts.{fact}");
    }

    private static void CheckSigns(Preparation preparation, Playbook playbook, Faults faults)
    {
        var levels = preparation.Signs.Where(sign => sign.Value.Level is not null).ToArray();
        if (levels.Length > Limits.LevelsAtOpening)
            faults.Add("too-many", $"Set a level for {Limits.LevelsAtOpening} signs at most.", "signs");
        foreach (var (id, sign) in preparation.Signs)
        {
            faults.Known(id, playbook.SignIds(), "sign", $"signs.{id}");
            faults.Text(sign.Example, Limits.Example, $"signs.{id}.example");
            if (sign.Level is not { } level) continue;
            faults.Between(level, 0, Limits.HighestLevel, $"signs.{id}");
            if (level >= Limits.ExampleFromLevel && sign.Example is null)
                faults.Add("missing", "From this level on, one example is needed.", $"signs.{id}.example");
        }
        var questions = playbook.QuestionsFor(Voice.Manager);
        foreach (var question in preparation.Answers.Keys) faults.Known(question, questions, "question", $"answers.{question}");
    }

    private static void CheckPlan(Preparation preparation, Playbook playbook, Faults faults)
    {
        if (preparation.LeadMinutes is { } lead) faults.Between(lead, 0, Limits.MostMinutesAWeek, "leadMinutes");
        if (preparation.ColleagueMinutes is { } colleague) faults.Between(colleague, 0, Limits.MostMinutesAWeek, "colleagueMinutes");
        if (preparation.Moves.All(move => !move.Kept)) faults.Add("missing", "The plan holds no move.", "moves");
        foreach (var twice in preparation.Moves.GroupBy(move => move.Move, StringComparer.Ordinal).Where(moves => moves.Count() > 1))
            faults.Add("twice", "A plan holds each move once.", $"moves.{twice.Key}");
        foreach (var move in preparation.Moves)
        {
            faults.Known(move.Move, playbook.MoveIds(), "move", $"moves.{move.Move}");
            faults.Text(move.Reason, Limits.Line, $"moves.{move.Move}.reason");
            if (move.By < move.From) faults.Add("ends-early", "The window ends before it begins.", $"moves.{move.Move}");
            if (!move.Kept && move.Reason is null)
                faults.Add("missing", "Give a line of reason for leaving this move out.", $"moves.{move.Move}.reason");
        }
    }
}
