using System.Collections.Frozen;
using System.Collections.Immutable;
using static Footing.App.People.Content;
using static Footing.App.People.Relationship;

namespace Footing.App.People;

/// <summary>When someone sees a kind of content, from least to most.</summary>
public enum Sight
{
    Never,

    /// <summary>Once it is released, or picked for them.</summary>
    WhenReleased,

    Always,
}

/// <summary>One line of the audience: who sees what, and when.</summary>
public sealed record AudienceRow(Content What, Relationship Who, Sight Sight);

/// <summary>
/// Who sees which content of a thing that the policy lets them open. Views hold what this says and nothing more, and the
/// line beside every box is worded from it. Whatever has no row is never seen.
/// </summary>
public class Audience
{
    private readonly FrozenDictionary<(Content, Relationship), Sight> sights;

    /// <summary>An audience of exactly these rows.</summary>
    public Audience(IEnumerable<AudienceRow> rows)
    {
        Rows = [.. rows];
        sights = Rows.ToFrozenDictionary(row => (row.What, row.Who), row => row.Sight);
    }

    /// <summary>The rows that Footing works by.</summary>
    public static ImmutableArray<AudienceRow> Standard { get; } =
    [
        .. Both(ColleagueName, FactsLine, Circumstances, Signs, LeadAnswers, Plan),
        .. Always(InvitedColleague, ColleagueName, FactsLine, Circumstances, Signs, LeadAnswers, Plan),
        .. Both(LeadForm, MoveWork, ColleagueAccount, ColleagueFacts, Tries, Debrief, NotRightMark, Content.HandOver),
        .. Always(Colleague, RatingsBefore, Ratings, LeadScores, UsefulAndSafe, ColleagueStep, ColleagueAnswers, WhetherOver),
        .. When(Sight.WhenReleased, Lead, RatingsBefore, Ratings, LeadScores, UsefulAndSafe, ColleagueStep, ColleagueAnswers, WhetherOver),
        .. Always(Colleague, LeftOut, Content.ReadLog),
        .. Always(Ally, Content.SharedTask),
        .. Always(Owner, AloneWork, AloneAnswers),
        .. When(Sight.WhenReleased, InvitedLead, AloneWork),
        .. Always(Admin, Hold),
        .. Always(SignedIn, Hold),
        .. Both(HoldOnLead),
        .. Always(InvitedColleague, HoldOnLead),
        .. Always(Colleague, HoldOnColleague),
    ];

    public ImmutableArray<AudienceRow> Rows { get; }

    public virtual Sight SightOf(Content what, Relationship who) => sights.GetValueOrDefault((what, who), Sight.Never);

    /// <summary>Whether someone sees a piece of content that was, or was not, released.</summary>
    public bool Sees(Relationship who, Content what, bool released = false) => SightOf(what, who) switch
    {
        Sight.Always => true,
        Sight.WhenReleased => released,
        _ => false,
    };

    private static IEnumerable<AudienceRow> Both(params Content[] contents) => [.. Always(Colleague, contents), .. Always(Lead, contents)];

    private static IEnumerable<AudienceRow> Always(Relationship who, params Content[] contents) => When(Sight.Always, who, contents);

    private static IEnumerable<AudienceRow> When(Sight sight, Relationship who, params Content[] contents) =>
        contents.Select(what => new AudienceRow(what, who, sight));
}
