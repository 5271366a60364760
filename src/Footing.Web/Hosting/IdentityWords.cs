using Microsoft.AspNetCore.Identity;

namespace Footing.Web.Hosting;

/// <summary>What Identity says about passwords and addresses, in our words.</summary>
internal sealed class IdentityWords : IdentityErrorDescriber
{
    public override IdentityError PasswordTooShort(int length) => Say(nameof(PasswordTooShort), $"Take at least {length} characters. A few words in a row are easy to remember.");
    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) => Say(nameof(PasswordRequiresUniqueChars), $"Use at least {uniqueChars} different characters.");
    public override IdentityError PasswordMismatch() => Say(nameof(PasswordMismatch), "This is not your present password.");
    public override IdentityError DuplicateEmail(string email) => Say(nameof(DuplicateEmail), "There is already an account with this address. Sign in with it.");
    public override IdentityError DuplicateUserName(string userName) => DuplicateEmail(userName);
    public override IdentityError InvalidEmail(string? email) => Say(nameof(InvalidEmail), "Type an e-mail address, such as name@example.org.");
    public override IdentityError InvalidUserName(string? userName) => InvalidEmail(userName);

    private static IdentityError Say(string code, string text) => new() { Code = code, Description = text };
}
