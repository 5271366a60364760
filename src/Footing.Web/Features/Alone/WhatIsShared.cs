using Footing.App.Alone;
using Footing.Core.Playbooks;
using Footing.Web.Features.Recoveries;
using Footing.Web.Shared;

namespace Footing.Web.Features.Alone;

/// <summary>
/// The picked things in words. The preview, the lead's page and the colleague's look back all show it from here, so that
/// they cannot differ.
/// </summary>
/// <param name="Picked">What was picked.</param>
/// <param name="Playbook">Where the words stand.</param>
/// <param name="From">The colleague, as the lead calls them.</param>
/// <param name="Today">The day it is.</param>
public sealed record WhatIsShared(Picked Picked, Playbook Playbook, string From, DateOnly Today)
{
    public IEnumerable<string> Points => Playbook.Triggers.Where(trigger => Picked.Triggers.Contains(trigger.Id)).Select(trigger => trigger.Name);

    public IEnumerable<string> Ratings => (Picked.Before.IsEmpty ? [] : new[] { $"Before it happened: {CheckInWords.Said(Picked.Before, Playbook)}" })
        .Concat(Picked.CheckIns.Select(checkIn => $"{checkIn.Day.SayShort(Today)}: {CheckInWords.Said(checkIn.Ratings, Playbook)}"));

    public IEnumerable<(string Name, string Words)> Asks => Picked.Asks
        .Join(Playbook.Moves, ask => ask.Move, move => move.Id, (ask, move) => (move.Name, ask.Words.Value), StringComparer.Ordinal);
}
