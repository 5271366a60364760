using Footing.Core.Playbooks;

namespace Footing.App.Recoveries;

/// <summary>Ids of a playbook, to check input against.</summary>
internal static class PlaybookIds
{
    public static IReadOnlySet<string> TriggerIds(this Playbook playbook) => Set(playbook.Triggers.Select(trigger => trigger.Id));

    public static IReadOnlySet<string> FactIds(this Playbook playbook) => Set(playbook.Facts.Select(fact => fact.Id));

    /// <summary>Facts of "was I part of it?".</summary>
    public static IReadOnlySet<string> FactsOfPart(this Playbook playbook) =>
        Set(playbook.Facts.Where(fact => fact.AskedAt == "part").Select(fact => fact.Id));

    public static IReadOnlySet<string> SignIds(this Playbook playbook) => Set(playbook.Signs.Select(sign => sign.Id));

    public static IReadOnlySet<string> SignsAboutLead(this Playbook playbook) =>
        Set(playbook.Signs.Where(sign => sign.AboutLead).Select(sign => sign.Id));

    public static IReadOnlySet<string> SelfRatingIds(this Playbook playbook) => Set(playbook.SelfRatings.Select(rating => rating.Id));

    public static IReadOnlySet<string> MoveIds(this Playbook playbook) => Set(playbook.Moves.Select(move => move.Id));

    public static IReadOnlySet<string> DebriefIds(this Playbook playbook) => Set(playbook.Debrief.Select(section => section.Id));

    public static IReadOnlySet<string> QuestionsFor(this Playbook playbook, Voice voice) =>
        Set(playbook.Questions.Where(question => question.AskedOf == voice).Select(question => question.Id));

    private static HashSet<string> Set(IEnumerable<string> ids) => ids.ToHashSet(StringComparer.Ordinal);
}
