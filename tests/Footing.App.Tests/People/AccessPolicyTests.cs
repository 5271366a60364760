using Footing.App.People;
using static Footing.App.People.RecoveryAction;

namespace Footing.App.Tests.People;

public sealed class AccessPolicyTests
{
    /// <summary>Written out a second time on purpose: a permission is changed in two places or not at all.</summary>
    private static readonly Dictionary<Relationship, RecoveryAction[]> MayDo = new()
    {
        [Relationship.Stranger] = [],
        [Relationship.FormerLead] = [],
        [Relationship.Anyone] = [UsePublicPages],
        [Relationship.SignedIn] = [UseOwnAccount],
        [Relationship.LeadRole] = [Hold],
        [Relationship.Partner] = [ReadInsights],
        [Relationship.Admin] = [ManageAccounts, ManageSettings, ReadAudit],
        [Relationship.Owner] = [ReadAlone, WriteAlone, EraseAlone, InviteLead],
        [Relationship.InvitedLead] = [AnswerLeadInvitation],
        [Relationship.Ally] = [ReadSharedTask],
        [Relationship.InvitedColleague] = [Read, Accept, Decline],
        [Relationship.Lead] =
        [
            Read, ChangePlan, NoteFacts, FillLeadForm, AnswerAsLead, AddTry, WriteDebrief, Pause, Resume, ProposeHandOver, Close,
            WantLaterLooks, NoteSuggestion, InviteAlly,
        ],
        [Relationship.Colleague] =
        [
            Read, ReadLog, ChangePlan, AgreePlan, NoteFacts, FillColleagueForm, AnswerAsColleague, Release, WriteAccount, AddTry, WriteDebrief,
            Pause, Resume, ProposeHandOver, AgreeHandOver, Close, WantLaterLooks, NoteSuggestion, TakeBackInput, Erase, TakeCopy,
            MarkNotRight, InviteAlly, ChooseCounting,
        ],
    };

    private static AccessPolicy Policy { get; } = new(AccessPolicy.Standard);

    public static TheoryData<Relationship, RecoveryAction> Pairs()
    {
        var pairs = new TheoryData<Relationship, RecoveryAction>();
        foreach (var who in Enum.GetValues<Relationship>())
            foreach (var what in Enum.GetValues<RecoveryAction>()) pairs.Add(who, what);
        return pairs;
    }

    [Theory, MemberData(nameof(Pairs))]
    public void Every_pair_is_decided_and_names_its_rule(Relationship who, RecoveryAction what)
    {
        var decision = Policy.Decide(who, what);
        decision.Allowed.ShouldBe(MayDo[who].Contains(what));
        decision.Rule.ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public void What_is_not_in_the_table_is_denied() =>
        Policy.Decide((Relationship)99, (RecoveryAction)99).Allowed.ShouldBeFalse();
}
