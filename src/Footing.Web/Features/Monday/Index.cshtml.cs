using System.Collections.Immutable;
using Footing.App.Library;
using Footing.Core.Moves;
using Footing.Core.Playbooks;
using Footing.Web.Hosting;
using Footing.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Footing.Web.Features.Monday;

/// <summary>The four questions of the Monday sheet. Opened with answers in the address, it shows them again.</summary>
[Public("The Monday sheet keeps nothing and needs no account.")]
public sealed class IndexModel(Shelf shelf, TimeProvider clock) : PageModel
{
    private static readonly ImmutableArray<Choice> BlameChoices =
    [
        new(MondayQuery.Write(Monday.Blame.Nobody), "Nobody was"),
        new(MondayQuery.Write(Monday.Blame.SomeoneElse), "Someone else did it"),
        new(MondayQuery.Write(Monday.Blame.Me), "I did, or I joined in"),
    ];

    public string? On { get; private set; }

    public ImmutableArray<string> Points { get; private set; } = [];

    public string? Blame { get; private set; }

    public string? Talk { get; private set; }

    public IReadOnlyList<Choice> PointItems { get; } = [.. shelf.Default.Triggers.Select(t => new Choice(t.Id, t.Name, t.Text))];

    public IReadOnlyList<Choice> BlameItems => BlameChoices;

    public IActionResult OnGet()
    {
        var today = clock.Today();
        var query = MondayQuery.From(Request.Query);
        if (query.IsEmpty)
            query = new(MondayQuery.Write(today), [], MondayQuery.Write(default(Blame)), MondayQuery.Write(WorkingDays.WithoutHolidays.After(today, 1)));
        (On, Points, Blame, Talk) = query;
        return !Request.Query.Any() || query.Read(shelf.Default, today, ModelState) is not null ? Page() : this.Refused();
    }
}
