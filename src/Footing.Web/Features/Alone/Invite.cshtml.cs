using System.Globalization;
using Footing.App.Alone;
using Footing.App.People;
using Footing.App.Recoveries;
using Footing.Web.Features.Recoveries;
using Footing.Web.Features.Tries;
using Footing.Web.Hosting;
using Footing.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Footing.Web.Features.Alone;

/// <summary>Inviting a lead: tick, look at exactly what they would read, send, take back.</summary>
[Needs(RecoveryAction.InviteLead)]
public sealed class InviteModel(AloneDesk desk, LeadInvitations invitations, Leads leads, RetentionRules rules) : AlonePage(desk)
{
    [BindProperty]
    public PickFields Fields { get; set; } = new();

    public IReadOnlyList<Choice> Leads { get; private set; } = [];

    /// <summary>What would be read; null while it is being picked.</summary>
    public WhatIsShared? Preview { get; private set; }

    public string LeadName { get; private set; } = "";

    /// <summary>How long the lead could answer.</summary>
    public int OpenDays { get; private set; }

    public WhatIsShared Sent => new(Work.Sent ?? new(), Playbook, User.DisplayName(), Today);

    public string? PointsInWords => Work.Triggers.IsEmpty
        ? null
        : string.Join(". ", Playbook.Triggers.Where(trigger => Work.Triggers.Contains(trigger.Id)).Select(trigger => trigger.Name)) + ".";

    public IReadOnlyList<Choice> Tries =>
    [
        .. Work.Tries.Select(attempt => new Choice(
            attempt.Id.ToString(), attempt.What.Value, $"{TryWords.Size(attempt.Size, attempt.Seen)}, {attempt.Day.SayShort(Today)}. {TryWords.Result(attempt.Result)}")),
    ];

    public IReadOnlyList<Choice> Ratings =>
    [
        .. Work.Before.Select(rating => Rating(null, rating.Key, rating.Value)),
        .. Work.CheckIns.Reverse().SelectMany(checkIn => checkIn.Ratings.Select(rating => Rating(checkIn.Day, rating.Key, rating.Value))),
    ];

    public IReadOnlyList<Choice> Asks =>
    [
        .. Work.Asks.Join(Playbook.Moves, ask => ask.Move, move => move.Id, (ask, move) => new Choice(move.Id, move.Name, ask.Words?.Value ?? move.Ask.Words), StringComparer.Ordinal),
    ];

    public Task OnGetAsync() => PrepareAsync();

    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken cancel)
    {
        await PrepareAsync();
        if (NameOfLead() is not { } name)
        {
            ModelState.AddModelError("Fields.Lead", "Choose whom you want to invite.");
            return this.Refused();
        }
        if (await invitations.PreviewAsync(WorkId, Account, Fields.ToPick(), cancel) is not { } picked) return NotFound();
        (LeadName, Preview) = (name, new(picked, Playbook, User.DisplayName(), Today));
        return Page();
    }

    public async Task<IActionResult> OnPostChangeAsync()
    {
        await PrepareAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostSendAsync(CancellationToken cancel)
    {
        switch (await invitations.SendAsync(WorkId, Account, Fields.Lead ?? Guid.Empty, Fields.ToPick(), Once, cancel))
        {
            case LeadInvitationOutcome.Sent:
                return Redirect(Path("invite"));
            case LeadInvitationOutcome.Refused(var faults):
                foreach (var fault in faults) ModelState.AddModelError("Fields.Lead", fault.Message);
                return await AgainAsync();
            default:
                return NotFound();
        }
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid invitation, CancellationToken cancel) =>
        await AfterAsync(await invitations.WithdrawAsync(WorkId, Account, invitation, cancel), Path());

    protected override async Task PrepareAsync()
    {
        Leads = [.. (await leads.OthersAsync([Account], HttpContext.RequestAborted)).Select(lead => new Choice(lead.Id.ToString(), lead.Name))];
        OpenDays = (await rules.ReadAsync(HttpContext.RequestAborted)).Invitation;
    }

    private string? NameOfLead() => Leads.FirstOrDefault(lead => lead.Value == Fields.Lead?.ToString())?.Text;

    private Choice Rating(DateOnly? day, string id, int value)
    {
        var self = Playbook.SelfRatings.FirstOrDefault(known => known.Id == id);
        var when = day?.SayShort(Today) ?? "before it happened";
        return new(PickFields.NameOf(day, id), $"{self?.Name ?? id}, {when}", self is null ? value.ToString(CultureInfo.InvariantCulture) : CheckInWords.Nearer(self, value));
    }
}
