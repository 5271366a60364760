using Footing.Core.Playbooks;

namespace Footing.App.Recoveries;

/// <summary>From stage to stage.</summary>
public sealed partial class Recovery
{
    internal void Accept(Guid colleague, DateOnly today)
    {
        ColleagueId = colleague;
        ColleagueName = null;
        Stage = Stage.Agreed;
        AgreedOn = today;
        foreach (var move in moves) move.Agree();
        Change(today);
    }

    internal void Pause(DateOnly today)
    {
        if (Stage == Stage.Paused) return;
        Stage = Stage.Paused;
        PausedOn = today;
        Change(today);
    }

    /// <summary>
    /// The colleague resumes; a lead can only ask. A pause after a complaint must not be lifted by the lead named in it,
    /// and a rule for complaints alone would tell the lead that there was one. So one rule holds for every pause.
    /// </summary>
    internal void Resume(Guid by, DateOnly today)
    {
        if (by == ColleagueId)
        {
            Stage = Stage.Agreed;
            PausedOn = null;
            ResumeAsked = false;
        }
        else
        {
            ResumeAsked = true;
        }
        Change(today);
    }

    internal void Close(DateOnly today)
    {
        if (Stage == Stage.Closed) return;
        Stage = Stage.Closed;
        ClosedOn = today;
        PausedOn = null;
        ResumeAsked = false;
        Change(today);
    }

    internal void WantLaterLooks(Guid by, bool want, DateOnly today)
    {
        if (by == ColleagueId) ColleagueWantsLaterLooks = want;
        else LeadWantsLaterLooks = want;
        Change(today);
    }

    /// <summary>Reading a suggestion is no entry: it does not put deletion off.</summary>
    internal void NoteSuggestion(Guid by)
    {
        if (by == ColleagueId) ColleagueNotedSuggestion = true;
        else LeadNotedSuggestion = true;
        Version++;
    }

    internal void ProposeHandOver(Guid toLead, Guid by, DateOnly today, TimeProvider clock)
    {
        handOvers.RemoveAll(handOver => handOver.IsOpen);
        handOvers.Add(new HandOver(LeadId, toLead, by, today, clock.GetUtcNow()));
        Change(today);
    }

    /// <summary>The new lead takes over and the former one has no access from here on.</summary>
    internal void AgreeHandOver(HandOver handOver, DateOnly today)
    {
        handOver.Agree(today);
        LeadId = handOver.ToLeadId;
        LeadWantsLaterLooks = false;
        LeadNotedSuggestion = false;

        // Asking to go on was the former lead's.
        ResumeAsked = false;
        Change(today);
    }

    internal void RefuseHandOver(DateOnly today)
    {
        handOvers.RemoveAll(handOver => handOver.IsOpen);
        Change(today);
    }

    /// <summary>The colleague takes back everything they entered. The recovery itself goes on, or is closed as a second step.</summary>
    internal void TakeBackColleagueInput(DateOnly today)
    {
        ColleagueAccount = null;
        ColleagueFacts = ColleagueFacts.Clear();
        Marks = Marks.Clear();
        Before = Before.Clear();
        Released = Released.Clear();
        ColleagueAgreesItIsOver = null;
        colleagueForms.Clear();
        answers.RemoveAll(answer => answer.By == Voice.Employee);
        debrief.RemoveAll(line => line.AuthorId == ColleagueId);
        tries.RemoveAll(attempt => attempt.By == ColleagueId);
        Change(today);
    }

    private void Change(DateOnly today)
    {
        Touch(today);
        Version++;
    }
}
