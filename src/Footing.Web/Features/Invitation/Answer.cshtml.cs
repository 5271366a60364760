using Footing.App.Library;
using Footing.App.People;
using Footing.App.Recoveries;
using Footing.Core;
using Footing.Core.Playbooks;
using Footing.Web.Features.Prepare;
using Footing.Web.Hosting;
using Footing.Web.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Footing.Web.Features.Invitation;

/// <summary>The colleague's side of it, and the yes. Account and answer are one form, so that nothing typed is lost on the way.</summary>
[NeedsLink(RecoveryAction.Accept)]
[EnableRateLimiting(RateLimits.Invitation)]
public sealed class AnswerModel(
    Answering answering, Joining joining, Shelf shelf, PrepareDesk desk, UserManager<Account> users, SignInManager<Account> signIn)
    : InvitationPage(answering, shelf, desk)
{
    private const string NewHere = "new";
    private const string KnownHere = "known";

    [BindProperty] public ColleagueView View { get; set; } = new();

    /// <summary>Whether the colleague makes an account here or has one; not sent by someone who is signed in.</summary>
    [BindProperty] public string? Who { get; set; } = NewHere;

    [BindProperty] public string? DisplayName { get; set; }
    [BindProperty] public string? Email { get; set; }
    [BindProperty] public string? Password { get; set; }

    public bool IsSignedIn => User.AccountId() is not null;

    public string SignedInName => User.DisplayName();

    /// <summary>Whoever types here: nothing of it is read before they agree.</summary>
    public Writer Writer => new(Relationship.Colleague, Recovery.LeadName, Recovery.ColleagueName, ReadFrom.Agreeing);

    public Ticked RatingsTicked => Ticks.Of(Playbook.SelfRatings.SelectMany(rating => new[] { View.BeforeShown.Contains(rating.Id), View.NowShown.Contains(rating.Id) }));

    public Ticked AnswersTicked => Ticks.Of(
        Playbook.Questions.Where(question => question.AskedOf == Voice.Employee).Select(question => View.Released.Contains(question.Id)));

    public IReadOnlyList<Choice> WhoItems { get; } = [new(NewHere, "I am new here"), new(KnownHere, "I have an account")];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await OpenAsync(cancellation)) return Nowhere();
        DisplayName = Recovery.ColleagueName;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await OpenAsync(cancellation)) return Nowhere();
        var acceptance = View.Read(Sent, ModelState, nameof(View));
        if (!ModelState.IsValid) return this.Refused();

        return await AgreeAsync(acceptance, cancellation) switch
        {
            AcceptOutcome.Agreed(var recovery) => Redirect($"/recoveries/{recovery}"),
            AcceptOutcome.NotFound => Nowhere(),
            AcceptOutcome.OwnInvitation => Refuse("", "You sent this yourself, or would hold it. Only your colleague can agree to it, with their own account."),
            AcceptOutcome.Refused(var faults) => Refuse(faults),
            _ => this.Refused(),
        };
    }

    private async Task<AcceptOutcome> AgreeAsync(Acceptance acceptance, CancellationToken cancellation)
    {
        if (User.AccountId() is { } signedIn) return await Answering.AcceptAsync(Token, signedIn, acceptance, cancellation);
        if (Who == KnownHere)
        {
            return await SignInAsync() is { } known
                ? await Answering.AcceptAsync(Token, known.Id, acceptance, cancellation)
                : new AcceptOutcome.Refused([new InputFault("wrong", "This address and password do not fit together.", "email")]);
        }

        var outcome = await joining.AcceptAsync(Token, DisplayName ?? "", Email ?? "", Password ?? "", acceptance, cancellation);
        if (outcome is AcceptOutcome.Agreed && await users.FindByEmailAsync(Email!.Trim()) is { } made)
            await signIn.SignInAsync(made, isPersistent: false);
        return outcome;
    }

    private async Task<Account?> SignInAsync()
    {
        var result = await signIn.PasswordSignInAsync(Email?.Trim() ?? "", Password ?? "", isPersistent: false, lockoutOnFailure: false);
        return result.Succeeded ? await users.FindByNameAsync(Email!.Trim()) : null;
    }

    private IActionResult Refuse(IEnumerable<InputFault> faults)
    {
        foreach (var fault in faults.DistinctBy(f => f.Message, StringComparer.Ordinal))
        {
            var key = fault.Path switch
            {
                "displayName" => nameof(DisplayName),
                "email" => nameof(Email),
                "password" => nameof(Password),
                "account" => $"{nameof(View)}.{nameof(ColleagueView.Account)}",
                _ => "",
            };
            ModelState.AddModelError(key, $"{fault.Message} {fault.Hint}".TrimEnd());
        }
        return this.Refused();
    }

    private IActionResult Refuse(string key, string message)
    {
        ModelState.AddModelError(key, message);
        return this.Refused();
    }
}
