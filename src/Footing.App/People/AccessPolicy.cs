using System.Collections.Frozen;
using static Footing.App.People.RecoveryAction;
using static Footing.App.People.Relationship;

namespace Footing.App.People;

/// <summary>Whether something may be done, and by which rule.</summary>
public readonly record struct Decision(bool Allowed, string Rule);

/// <summary>Who may do what with a recovery. Every permission is a row here; whatever has no row is denied.</summary>
public static class AccessPolicy
{
    private const string Both = "the two people of a recovery work on it together";
    private const string ColleagueAlone = "what is the colleague's is the colleague's alone";
    private const string LeadAlone = "the lead answers for what the lead saw";
    private const string BeforeAgreeing = "whoever is invited reads everything before agreeing";
    private const string EitherEndsIt = "either can pause or end it at any time, without a reason";
    private const string PlanNeedsYes = "nothing a lead adds to the plan begins before the colleague's yes";
    private const string ColleagueDecides = "it goes on, or to another lead, only with the colleague's yes";

    private static readonly FrozenDictionary<(Relationship, RecoveryAction), string> Allowed =
        new Dictionary<(Relationship, RecoveryAction), string>
        {
            [(Lead, Read)] = Both,
            [(Lead, ChangePlan)] = Both,
            [(Lead, NoteFacts)] = Both,
            [(Lead, AddTry)] = Both,
            [(Lead, WriteDebrief)] = Both,
            [(Lead, FillLeadForm)] = LeadAlone,
            [(Lead, AnswerAsLead)] = LeadAlone,
            [(Lead, Pause)] = EitherEndsIt,
            [(Lead, Close)] = EitherEndsIt,
            [(Lead, Resume)] = ColleagueDecides,
            [(Lead, ProposeHandOver)] = ColleagueDecides,
            [(Lead, WantLaterLooks)] = Both,
            [(Lead, NoteSuggestion)] = Both,

            [(Colleague, Read)] = Both,
            [(Colleague, ChangePlan)] = Both,
            [(Colleague, NoteFacts)] = Both,
            [(Colleague, AddTry)] = Both,
            [(Colleague, WriteDebrief)] = Both,
            [(Colleague, FillColleagueForm)] = ColleagueAlone,
            [(Colleague, AnswerAsColleague)] = ColleagueAlone,
            [(Colleague, Release)] = ColleagueAlone,
            [(Colleague, WriteAccount)] = ColleagueAlone,
            [(Colleague, TakeBackInput)] = ColleagueAlone,
            [(Colleague, ReadLog)] = ColleagueAlone,
            [(Colleague, TakeCopy)] = ColleagueAlone,
            [(Colleague, Erase)] = ColleagueAlone,
            [(Colleague, Pause)] = EitherEndsIt,
            [(Colleague, Close)] = EitherEndsIt,
            [(Colleague, Resume)] = ColleagueDecides,
            [(Colleague, ProposeHandOver)] = ColleagueDecides,
            [(Colleague, AgreeHandOver)] = ColleagueDecides,
            [(Colleague, AgreePlan)] = PlanNeedsYes,
            [(Colleague, WantLaterLooks)] = Both,
            [(Colleague, NoteSuggestion)] = Both,

            [(InvitedColleague, Read)] = BeforeAgreeing,
            [(InvitedColleague, Accept)] = BeforeAgreeing,
            [(InvitedColleague, Decline)] = BeforeAgreeing,
        }.ToFrozenDictionary();

    public static Decision Decide(Relationship who, RecoveryAction what) =>
        Allowed.TryGetValue((who, what), out var rule) ? new(true, rule) : new(false, "nothing allows it");
}
