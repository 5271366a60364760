using System.Collections.Immutable;
using Footing.App.CheckIns;
using Footing.Core.Playbooks;

namespace Footing.App.Recoveries;

/// <summary>What the two enter on the way. Every value has been checked by its use case.</summary>
public sealed partial class Recovery
{
    internal PlannedMove? Move(string id) => moves.SingleOrDefault(move => move.Move == id);

    /// <summary>A move that the colleague adds is agreed; one that the lead adds waits for the colleague's yes.</summary>
    internal PlannedMove AddMove(ChosenMove chosen, Guid by, DateOnly today)
    {
        var move = new PlannedMove(chosen, by);
        if (by == ColleagueId) move.Agree();
        moves.Add(move);
        Touch(today);
        return move;
    }

    /// <summary>The colleague's yes to everything that was proposed since.</summary>
    internal void AgreePlan(DateOnly today)
    {
        foreach (var move in moves) move.Agree();
        Touch(today);
    }

    internal void WriteAccount(PersonalText? account, DateOnly today)
    {
        ColleagueAccount = account;
        Change(today);
    }

    internal void KnowAsColleague(ImmutableSortedDictionary<string, bool> facts, DateOnly today)
    {
        ColleagueFacts = facts;
        Touch(today);
    }

    internal void MarkNotRight(string line, NotRight mark, DateOnly today)
    {
        Marks = Marks.SetItem(line, mark);
        Touch(today);
    }

    internal void TakeMarkBack(string line, DateOnly today)
    {
        Marks = Marks.Remove(line);
        Touch(today);
    }

    internal void Know(ImmutableSortedDictionary<string, bool> facts, DateOnly today)
    {
        Facts = facts;
        Change(today);
    }

    internal LeadForm LeadFormOf(DateOnly day) =>
        leadForms.SingleOrDefault(form => form.Day == day) ?? Add(leadForms, new LeadForm(day));

    internal ColleagueForm ColleagueFormOf(DateOnly day) =>
        colleagueForms.SingleOrDefault(form => form.Day == day) ?? Add(colleagueForms, new ColleagueForm(day));

    internal void AddTry(Try attempt, DateOnly today)
    {
        tries.Add(attempt);
        Touch(today);
    }

    internal DebriefLine? LineOf(string section, Guid author) =>
        debrief.SingleOrDefault(line => line.Section == section && line.AuthorId == author);

    internal void WriteLine(string section, Guid author, PersonalText? text, DateOnly today)
    {
        var line = LineOf(section, author);
        if (text is null) debrief.RemoveAll(known => known == line);
        else if (line is not null) line.Rewrite(text);
        else debrief.Add(new DebriefLine(section, author, text));
        Touch(today);
    }

    /// <summary>What is written on a page begins the agreed moves that are carried out there.</summary>
    internal void BeginOn(MoveForm form, Playbook playbook, Guid by, DateOnly today)
    {
        foreach (var move in playbook.Moves.Where(known => known.Form == form).Select(known => Move(known.Id)))
            if (move is { Status: MoveStatus.Agreed }) move.Begin(today, by);
    }

    internal void Entered(DateOnly today) => Touch(today);

    private static T Add<T>(List<T> list, T item)
    {
        list.Add(item);
        return item;
    }
}
