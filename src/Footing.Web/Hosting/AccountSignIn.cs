using System.Security.Claims;
using Footing.App.Audit;
using Footing.App.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Footing.Web.Hosting;

/// <summary>
/// Signs people in and out, whichever way they come: no disabled account, a session of its own for each sign-in, and
/// the same work for an address whether it is known or not.
/// </summary>
public sealed class AccountSignIn(
    UserManager<Account> users, IHttpContextAccessor http, IUserClaimsPrincipalFactory<Account> claims, IOptions<IdentityOptions> options,
    ILogger<SignInManager<Account>> log, IAuthenticationSchemeProvider schemes, IUserConfirmation<Account> confirmation,
    Sessions sessions, DecoyPassword decoy, AuditChain audit)
    : SignInManager<Account>(users, http, claims, options, log, schemes, confirmation)
{
    private Session? replacement;

    public override async Task<bool> CanSignInAsync(Account user) => !user.IsDisabled && await base.CanSignInAsync(user);

    /// <summary>
    /// Checks one password, that of the account or one made up for it. Wrong tries are counted for the address by
    /// <see cref="RateLimits"/>, known or not, and never on the account, which would tell the two apart.
    /// </summary>
    public override async Task<Microsoft.AspNetCore.Identity.SignInResult> PasswordSignInAsync(
        string userName, string password, bool isPersistent, bool lockoutOnFailure)
    {
        var account = await UserManager.FindByNameAsync(userName);
        var right = account?.PasswordHash is null
            ? decoy.Refuses(UserManager.PasswordHasher, password)
            : await UserManager.CheckPasswordAsync(account, password);
        if (!right || !await CanSignInAsync(account!))
        {
            await audit.NoteAsync(AuditKind.SignInRefused, by: null, account?.Id, Context.RequestAborted);
            return Microsoft.AspNetCore.Identity.SignInResult.Failed;
        }
        await SignInAsync(account!, isPersistent);
        return Microsoft.AspNetCore.Identity.SignInResult.Success;
    }

    /// <summary>Every way in ends here. A session that was open in this browser ends.</summary>
    public override async Task SignInWithClaimsAsync(Account user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims)
    {
        if (replacement is null && Context.User.SessionId() is { } before)
            await sessions.EndAsync(before, Context.RequestAborted);
        var session = replacement ?? await sessions.BeginAsync(user.Id, Context.RequestAborted);
        await base.SignInWithClaimsAsync(user, authenticationProperties, [.. additionalClaims, PersonClaims.Of(session)]);
    }

    /// <summary>Goes on after a change that ended every session, in this browser alone.</summary>
    public override async Task RefreshSignInAsync(Account user)
    {
        replacement = Context.User.SessionId() is { } before ? await sessions.ReplaceAsync(before, Context.RequestAborted) : null;
        await base.RefreshSignInAsync(user);
    }

    public override async Task SignOutAsync()
    {
        if (Context.User.SessionId() is { } session)
            await sessions.EndAsync(session, Context.RequestAborted);
        await base.SignOutAsync();
    }
}

/// <summary>A password nobody has, so that a sign-in to an address without one takes as long as any other.</summary>
public sealed class DecoyPassword(IOptions<PasswordHasherOptions> options)
{
    private readonly Lazy<string> hash = new(() => new PasswordHasher<string>(options).HashPassword("", Guid.NewGuid().ToString()));

    /// <summary>Does the work of checking a password.</summary>
    /// <returns>False, always.</returns>
    internal bool Refuses(IPasswordHasher<Account> hasher, string password)
    {
        hasher.VerifyHashedPassword(null!, hash.Value, password);
        return false;
    }
}
