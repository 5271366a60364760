using System.Collections.Immutable;
using Footing.App.Alone;
using Footing.App.Library;
using Footing.App.People;
using Footing.App.Recoveries;
using Footing.Core.Playbooks;
using Footing.Web.Features.Alone;
using Footing.Web.Features.Prepare;
using Footing.Web.Hosting;
using Footing.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Footing.Web.Features.Asked;

/// <summary>A colleague's invitation, as the lead reads it: their own part first, then what was picked, then yes or no.</summary>
[Needs(RecoveryAction.AnswerLeadInvitation)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class IndexModel(LeadAnswering answering, Shelf shelf) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Ticked facts on the lead's own part.</summary>
    [BindProperty]
    public List<string> Part { get; set; } = [];

    public LeadInvitationView Asked { get; private set; } = null!;

    public Writer Writer => new(Relationship.Lead, "you", Asked.From, ReadFrom.Agreeing);

    public IEnumerable<Fact> PartFacts => shelf.Default.AskedAt("part");

    /// <summary>What the lead ticked and has something to put right about.</summary>
    public IEnumerable<Fact> PutRightFirst => PartFacts.Where(fact => fact.PutRight is not null && Asked.Part!.Holds(fact.Id));

    public WhatIsShared Shared => new(Asked.Picked!, shelf.Default, Asked.From, Asked.Today);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await answering.OpenAsync(Id, User.RequireAccountId(), cancel) is not { } asked) return NotFound();
        Asked = asked;
        return Page();
    }

    public async Task<IActionResult> OnPostPartAsync(CancellationToken cancel)
    {
        var part = ImmutableSortedDictionary.Create<string, bool>(StringComparer.Ordinal).Ticking(PartFacts, Part);
        return await answering.AnswerPartAsync(Id, User.RequireAccountId(), part, cancel) is ChangeOutcome.Done ? Redirect($"/asked/{Id}") : NotFound();
    }

    public async Task<IActionResult> OnPostAcceptAsync(CancellationToken cancel) =>
        await answering.AcceptAsync(Id, User.RequireAccountId(), cancel) switch
        {
            LeadAnswerOutcome.Agreed(var recovery) => Redirect($"/recoveries/{recovery}"),
            LeadAnswerOutcome.PartComesFirst => Redirect($"/asked/{Id}"),
            _ => NotFound(),
        };
}
