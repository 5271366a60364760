using System.Collections.Immutable;
using Footing.Core;
using Microsoft.AspNetCore.Identity;

namespace Footing.App.People;

/// <summary>Makes accounts that pass the rules on names and passwords, ready to be added to a unit of writing.</summary>
public sealed class NewAccounts(UserManager<Account> users, TimeProvider clock)
{
    internal async Task<(Account Account, ImmutableArray<InputFault> Faults)> MakeAsync(
        string displayName, string email, string password, string timeZone)
    {
        var account = Account.Named(displayName, email, timeZone, clock);
        account.NormalizedEmail = users.NormalizeEmail(account.Email);
        account.NormalizedUserName = users.NormalizeName(account.UserName);
        account.PasswordHash = users.PasswordHasher.HashPassword(account, password);

        var faults = ImmutableArray.CreateBuilder<InputFault>();
        if (account.DisplayName.Length == 0) faults.Add(new("missing", "A name is missing.", "displayName"));
        if (account.DisplayName.Length > Recoveries.Limits.Name)
            faults.Add(new("too-long", $"Keep the name to {Recoveries.Limits.Name} characters.", "displayName"));
        if (!Recoveries.Days.IsZone(timeZone)) faults.Add(new("unknown-zone", "This time zone is not known.", "timeZone"));
        foreach (var rule in users.UserValidators) faults.AddRange(Said(await rule.ValidateAsync(users, account), "email"));
        faults.AddRange(await PasswordFaultsAsync(account, password));
        return (account, faults.ToImmutable());
    }

    internal async Task<ImmutableArray<InputFault>> PasswordFaultsAsync(Account account, string password)
    {
        var faults = ImmutableArray.CreateBuilder<InputFault>();
        foreach (var rule in users.PasswordValidators) faults.AddRange(Said(await rule.ValidateAsync(users, account, password), "password"));
        return faults.ToImmutable();
    }

    private static IEnumerable<InputFault> Said(IdentityResult result, string path) =>
        result.Errors.Select(error => new InputFault(error.Code, error.Description, path));
}

/// <summary>How making an account ended.</summary>
public abstract record AccountOutcome
{
    private AccountOutcome() { }

    public sealed record Created(Guid Account) : AccountOutcome;

    /// <summary>The way to it is closed: the first admin exists, or the link was used or has run out.</summary>
    public sealed record Closed : AccountOutcome;

    /// <summary>Nothing was saved, for these reasons.</summary>
    public sealed record Refused(ImmutableArray<InputFault> Faults) : AccountOutcome;
}
