using System.Collections.Frozen;
using System.Collections.Immutable;
using static Footing.App.People.RecoveryAction;
using static Footing.App.People.Relationship;

namespace Footing.App.People;

/// <summary>Whether something may be done, and by which rule.</summary>
public readonly record struct Decision(bool Allowed, string Rule);

/// <summary>One permission.</summary>
/// <param name="Who">What someone has to be.</param>
/// <param name="What">What they may then do.</param>
/// <param name="Rule">The rule that it follows from, in plain words.</param>
public sealed record Permission(Relationship Who, RecoveryAction What, string Rule);

/// <summary>Who may do what. Every permission is a row here; whatever has no row is denied.</summary>
public class AccessPolicy
{
    private const string Denied = "nothing allows it";
    private const string Both = "the two people of a recovery work on it together";
    private const string ColleagueAlone = "what is the colleague's is the colleague's alone";
    private const string LeadAlone = "the lead answers for what the lead saw";
    private const string BeforeAgreeing = "whoever is invited reads everything before agreeing";
    private const string EitherEndsIt = "either can pause or end it at any time, without a reason";
    private const string PlanNeedsYes = "nothing a lead adds to the plan begins before the colleague's yes";
    private const string ColleagueDecides = "it goes on, or to another lead, only with the colleague's yes";

    private const string TaskAlone = "an ally sees the one task that was shared, and nothing else";
    private const string OwnerAlone = "alone work is visible to nobody but its owner";
    private const string LeadDecides = "a lead holds a recovery only when they want to";
    private const string LeadsHold = "whoever is named a lead can hold a recovery";
    private const string OpenToAll = "help, the Monday sheet and the way in are open to everyone";
    private const string OwnAccount = "everyone who signs in looks after their own account";
    private const string GroupsAlone = "a partner sees counts over groups, never a person";
    private const string NoContent = "an administrator looks after accounts and settings, and sees no content";

    private readonly FrozenDictionary<(Relationship, RecoveryAction), Permission> allowed;

    /// <summary>A policy of exactly these rows.</summary>
    public AccessPolicy(IEnumerable<Permission> rows)
    {
        Rows = [.. rows];
        allowed = Rows.ToFrozenDictionary(row => (row.Who, row.What));
    }

    /// <summary>The rows that Footing works by.</summary>
    public static ImmutableArray<Permission> Standard { get; } =
    [
        new(Lead, Read, Both),
        new(Lead, ChangePlan, Both),
        new(Lead, NoteFacts, Both),
        new(Lead, AddTry, Both),
        new(Lead, InviteAlly, Both),
        new(Lead, WriteDebrief, Both),
        new(Lead, FillLeadForm, LeadAlone),
        new(Lead, AnswerAsLead, LeadAlone),
        new(Lead, Pause, EitherEndsIt),
        new(Lead, Close, EitherEndsIt),
        new(Lead, Resume, ColleagueDecides),
        new(Lead, ProposeHandOver, ColleagueDecides),
        new(Lead, WantLaterLooks, Both),
        new(Lead, NoteSuggestion, Both),

        new(Colleague, Read, Both),
        new(Colleague, ChangePlan, Both),
        new(Colleague, NoteFacts, Both),
        new(Colleague, AddTry, Both),
        new(Colleague, MarkNotRight, ColleagueAlone),
        new(Colleague, InviteAlly, Both),
        new(Colleague, WriteDebrief, Both),
        new(Colleague, FillColleagueForm, ColleagueAlone),
        new(Colleague, AnswerAsColleague, ColleagueAlone),
        new(Colleague, Release, ColleagueAlone),
        new(Colleague, WriteAccount, ColleagueAlone),
        new(Colleague, TakeBackInput, ColleagueAlone),
        new(Colleague, ReadLog, ColleagueAlone),
        new(Colleague, TakeCopy, ColleagueAlone),
        new(Colleague, Erase, ColleagueAlone),
        new(Colleague, Pause, EitherEndsIt),
        new(Colleague, Close, EitherEndsIt),
        new(Colleague, Resume, ColleagueDecides),
        new(Colleague, ProposeHandOver, ColleagueDecides),
        new(Colleague, AgreeHandOver, ColleagueDecides),
        new(Colleague, AgreePlan, PlanNeedsYes),
        new(Colleague, WantLaterLooks, Both),
        new(Colleague, NoteSuggestion, Both),
        new(Colleague, ChooseCounting, ColleagueAlone),

        new(InvitedColleague, Read, BeforeAgreeing),
        new(InvitedColleague, Accept, BeforeAgreeing),
        new(InvitedColleague, Decline, BeforeAgreeing),

        new(Ally, ReadSharedTask, TaskAlone),

        new(Owner, ReadAlone, OwnerAlone),
        new(Owner, WriteAlone, OwnerAlone),
        new(Owner, EraseAlone, OwnerAlone),
        new(Owner, InviteLead, OwnerAlone),
        new(InvitedLead, AnswerLeadInvitation, LeadDecides),

        new(Anyone, UsePublicPages, OpenToAll),
        new(SignedIn, UseOwnAccount, OwnAccount),
        new(LeadRole, Hold, LeadsHold),
        new(Partner, ReadInsights, GroupsAlone),
        new(Admin, ManageAccounts, NoContent),
        new(Admin, ManageSettings, NoContent),
        new(Admin, ReadAudit, NoContent),
    ];

    /// <summary>What somebody is allowed by being someone on the site, so that no thing has to be looked up to decide it.</summary>
    public static FrozenSet<RecoveryAction> OfTheSite { get; } =
        Standard.Where(row => row.Who is Anyone or SignedIn or LeadRole or Partner or Admin).Select(row => row.What).ToFrozenSet();

    public ImmutableArray<Permission> Rows { get; }

    /// <summary>Whether someone who is all of this may do it: one row is enough.</summary>
    public Decision Decide(IEnumerable<Relationship> someone, RecoveryAction what)
    {
        var refused = new Decision(Allowed: false, Denied);
        foreach (var who in someone)
        {
            if (Decide(who, what) is { Allowed: true } allowing) return allowing;
        }
        return refused;
    }

    /// <summary>Whether someone of this relationship may do this, with the rule that says so.</summary>
    public virtual Decision Decide(Relationship who, RecoveryAction what) =>
        allowed.TryGetValue((who, what), out var row) ? new(true, row.Rule) : new(false, Denied);
}
