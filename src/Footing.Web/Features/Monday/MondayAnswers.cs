using System.Collections.Immutable;
using Footing.Core.Playbooks;

namespace Footing.Web.Features.Monday;

/// <summary>Who was blamed in front of others, and by whom.</summary>
public enum Blame
{
    /// <summary>Nobody was blamed in public.</summary>
    Nobody,

    /// <summary>Someone other than the lead did it.</summary>
    SomeoneElse,

    /// <summary>The lead did it, or joined in.</summary>
    Me,
}

/// <summary>The four answers a Monday sheet is made from. No name and no free text, so they may stand in an address.</summary>
/// <param name="On">Day of the setback.</param>
/// <param name="Points">Ids of the pressure points that apply, in the playbook's order.</param>
/// <param name="Blame">Who blamed the colleague in public.</param>
/// <param name="Talk">Day of the next talk.</param>
public sealed record MondayAnswers(DateOnly On, ImmutableArray<string> Points, Blame Blame, DateOnly Talk)
{
    /// <summary>The same answers as a query that <see cref="MondayQuery"/> reads back.</summary>
    public QueryString ToQuery() => QueryString.Create((KeyValuePair<string, string?>[])
    [
        new(nameof(On), MondayQuery.Write(On)),
        .. Points.Select(p => new KeyValuePair<string, string?>(nameof(Points), p)),
        new(nameof(Blame), MondayQuery.Write(Blame)),
        new(nameof(Talk), MondayQuery.Write(Talk)),
    ]);

    /// <summary>The pressure points with their texts.</summary>
    public IEnumerable<Trigger> PointsIn(Playbook playbook) => playbook.Triggers.Where(t => Points.Contains(t.Id, StringComparer.Ordinal));
}
