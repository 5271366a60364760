using System.Collections.Immutable;
using Footing.App.Alone;
using Footing.Core.Playbooks;
using Footing.Web.Shared;

namespace Footing.Web.Features.Alone;

/// <summary>The three fields in which someone tells what happened, as they stand in the form.</summary>
public sealed class StoryFields
{
    public DateOnly? SetbackDay { get; set; }

    public string? Account { get; set; }

    public List<string> Triggers { get; set; } = [];

    /// <summary>The pressure points there are, addressed to the person.</summary>
    public IReadOnlyList<Choice> Points { get; private set; } = [];

    public DateOnly Today { get; private set; }

    internal static StoryFields Of(AloneWork work) =>
        new() { SetbackDay = work.SetbackDay, Account = work.Account?.Value, Triggers = [.. work.Triggers] };

    internal void Offer(Playbook playbook, DateOnly today)
    {
        Points = [.. playbook.Triggers.Select(trigger => new Choice(trigger.Id, trigger.ForColleague))];
        Today = today;
    }

    internal AloneStory ToStory() => new(SetbackDay!.Value, Account, Triggers.ToImmutableSortedSet(StringComparer.Ordinal));
}
