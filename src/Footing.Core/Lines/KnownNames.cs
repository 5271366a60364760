using System.Collections.Frozen;
using Footing.Core.Playbooks;

namespace Footing.Core.Lines;

/// <summary>The names that a playbook knows, ready to be looked up.</summary>
internal sealed class KnownNames(Playbook playbook)
{
    public FrozenSet<string> Triggers { get; } = Set(playbook.Triggers.Select(trigger => trigger.Id));

    public FrozenSet<string> Signs { get; } = Set(playbook.Signs.Select(sign => sign.Id));

    /// <summary>Signs about the lead, which the colleague rates too.</summary>
    public FrozenSet<string> SignsAboutLead { get; } = Set(playbook.Signs.Where(sign => sign.AboutLead).Select(sign => sign.Id));

    public FrozenSet<string> Questions { get; } = Set(playbook.Questions.Select(question => question.Id));

    public FrozenSet<string> Facts { get; } = Set(playbook.Facts.Select(fact => fact.Id));

    public FrozenSet<string> Moves { get; } = Set(playbook.Moves.Select(move => move.Id));

    public FrozenSet<string> SelfRatings { get; } = Set(playbook.SelfRatings.Select(rating => rating.Id));

    private static FrozenSet<string> Set(IEnumerable<string> names) => names.ToFrozenSet(StringComparer.Ordinal);
}
