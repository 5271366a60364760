using System.Collections.Immutable;
using Footing.App.People;
using Footing.App.Recoveries;
using Footing.Core;
using Footing.Web.Features.Invitation;
using Footing.Web.Hosting;
using Footing.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Footing.Web.Features.Prepare;

/// <summary>Step six: the first moment at which anything is stored. Shows exactly what the colleague will read.</summary>
public sealed class SendModel(PrepareDesk desk, Invitations invitations, Leads leads, RetentionRules rules) : PreparePage(desk)
{
    public override PrepareStep Step => PrepareStep.Send;

    [BindProperty] public string? ColleagueName { get; set; }

    /// <summary>Account of another lead; empty for whoever sends.</summary>
    [BindProperty] public string? HolderId { get; set; }

    public bool IsSignedIn => User.AccountId() is not null;

    /// <summary>Who can hold it: the sender first. Names of leads are shown to signed-in people only.</summary>
    public IReadOnlyList<Choice> Holders { get; private set; } = [];

    /// <summary>How long the colleague could answer.</summary>
    public int OpenDays { get; private set; }

    public string HolderHint => Playbook.Facts.Any(f => f.PutRight is { SomeoneElse: true } && Preparation.Facts.Holds(f.Id))
        ? "With your part in it, someone else holds it better. It goes to them only with your colleague’s yes."
        : "Another lead holds it only with your colleague’s yes.";

    public WhatIsSent Preview => WhatIsSent.Of(
        Preparation, Playbook, Desk.Assess(Playbook.Id, Preparation.ToEvidence()), Desk.Propose(Preparation), ChosenMoves(Preparation), Today);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        ColleagueName = Preparation.ColleagueName?.Value;
        HolderId = Preparation.HolderId?.ToString() ?? "";
        await LookUpAsync(cancellation);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        CheckLength(ColleagueName, Limits.Name, nameof(ColleagueName));
        var holder = Guid.TryParse(HolderId, out var other) ? other : (Guid?)null;
        if (!string.IsNullOrEmpty(HolderId) && holder is null)
            ModelState.AddModelError(nameof(HolderId), "Choose one of the people listed.");
        if (!ModelState.IsValid) return await RefuseAsync(cancellation);

        var named = Preparation with { ColleagueName = PersonalText.From(ColleagueName), HolderId = holder };
        if (User.AccountId() is not { } sender)
            return KeepAndGo(named, $"/sign-in?back={Uri.EscapeDataString(Step.PathIn(Id))}");

        var whole = named with { TimeZone = User.TimeZone(), Moves = ChosenMoves(named) };
        switch (await invitations.SendAsync(whole, sender, cancellation))
        {
            case SendOutcome.Sent:
                Desk.Cookie.Delete(HttpContext, Id);
                TempData[SentModel.KeyOf(Id)] = whole.Token;
                return Redirect(PrepareStep.Sent.PathIn(Id));
            case SendOutcome.Refused(var faults):
                foreach (var fault in faults) Say(fault);
                break;
        }
        return await RefuseAsync(cancellation);
    }

    /// <summary>A second press after sending finds nothing prepared any more and leads to the link.</summary>
    protected override IActionResult? WayOut(bool reading) =>
        IsNew && TempData.Peek(SentModel.KeyOf(Id)) is not null ? Redirect(PrepareStep.Sent.PathIn(Id))
        : IsNew ? Redirect("/prepare/gone")
        : base.WayOut(reading);

    private ImmutableArray<ChosenMove> ChosenMoves(Preparation preparation) =>
        new PlanDraft(Desk.Propose(preparation), preparation, Playbook, Today).ToChosen();

    private async Task<IActionResult> RefuseAsync(CancellationToken cancellation)
    {
        await LookUpAsync(cancellation);
        return this.Refused();
    }

    private async Task LookUpAsync(CancellationToken cancellation)
    {
        OpenDays = (await rules.ReadAsync(cancellation)).Invitation;
        if (User.AccountId() is not { } me) return;
        var others = await leads.OthersAsync([me], cancellation);
        Holders = [new("", "I do"), .. others.Select(lead => new Choice(lead.Id.ToString(), lead.Name))];
    }

    private void Say(InputFault fault)
    {
        var (key, message) = fault.Path switch
        {
            "colleagueName" => (nameof(ColleagueName), "Give your colleague’s name."),
            "holderId" when HolderId is { Length: > 0 } => (nameof(HolderId), "This person cannot hold it. Choose someone else."),
            "holderId" => (nameof(HolderId), "Your account is not a lead’s, so it cannot hold this. Choose a lead, or ask whoever looks after accounts."),
            "factsLine" => ("", "The line of facts is missing. Write it in the first step; everything else stays."),
            "part" or "fairness" => ("", "The questions on your own part come first. Answer them in the second step."),
            "moves" => ("", "Every move is taken out. Keep at least one in the plan."),
            _ => ("", $"{fault.Message} {fault.Hint}".TrimEnd()),
        };
        ModelState.AddModelError(key, message);
    }
}
