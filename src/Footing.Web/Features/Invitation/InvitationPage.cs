using Footing.App.Library;
using Footing.App.Recoveries;
using Footing.Core.Playbooks;
using Footing.Web.Features.Prepare;
using Footing.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Footing.Web.Features.Invitation;

/// <summary>What the pages behind an invitation's link share: whoever has the link reads everything, without an account and without a log entry.</summary>
public abstract class InvitationPage(Answering answering, Shelf shelf, PrepareDesk desk) : PageModel
{
    private const string Cookie = "footing.invitation";

    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    /// <summary>What was sent, while it can be answered.</summary>
    public OpenInvitation Invitation { get; private set; } = null!;

    public RecoveryView Recovery => Invitation.Recovery;

    public Playbook Playbook => shelf.Get(Recovery.Playbook.Id);

    public WhatIsSent Sent => WhatIsSent.Of(
        Recovery, Playbook, desk.Assess(Playbook.Id, Recovery.ToEvidence(Playbook)),
        desk.Propose(Playbook.Id, Recovery.ToCircumstances(Playbook, Recovery.Today)));

    /// <summary>The link as an address.</summary>
    public string Path => $"/invitation/{Token}";

    protected Answering Answering => answering;

    /// <summary>Opens the invitation and makes the link this browser's own; false when the link leads nowhere, for whatever reason.</summary>
    protected async Task<bool> OpenAsync(CancellationToken cancellation)
    {
        var known = Request.Cookies[Cookie];
        var browser = known ?? InvitationToken.New();
        if (!await answering.AdmitAsync(Token, browser, User.AccountId(), keep: true, cancellation)) return false;
        if (known is null) Remember(browser);
        return await ReadAsync(cancellation);
    }

    /// <summary>Opens the invitation if the link is this browser's own already.</summary>
    protected async Task<bool> OpenHeldAsync(CancellationToken cancellation) =>
        Request.Cookies[Cookie] is { } known
        && await answering.AdmitAsync(Token, known, User.AccountId(), keep: false, cancellation)
        && await ReadAsync(cancellation);

    private async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        if (await answering.OpenAsync(Token, cancellation) is not { } open) return false;
        Invitation = open;
        return true;
    }

    private void Remember(string browser) => Response.Cookies.Append(Cookie, browser, new CookieOptions
    {
        Path = Path, HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Lax, Secure = Request.IsHttps,
        MaxAge = TimeSpan.FromDays(RetentionPeriods.Longest.Invitation + 1),
    });

    /// <summary>Lets the browser forget that it ever held the link.</summary>
    protected void Forget() => Response.Cookies.Delete(Cookie, new CookieOptions { Path = Path, HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = Request.IsHttps });

    /// <summary>Opened elsewhere, declined, run out, taken back and answered all lead here and read the same.</summary>
    protected RedirectResult Nowhere() => Redirect("/invitation/over");
}
