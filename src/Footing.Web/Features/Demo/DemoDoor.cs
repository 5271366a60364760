using Footing.App.People;
using Microsoft.AspNetCore.Identity;

namespace Footing.Web.Features.Demo;

/// <summary>Steps into the place of a person of the demo, without a password.</summary>
public sealed class DemoDoor(DemoCast cast, SignInManager<Account> signIn)
{
    /// <summary>Signs in as the person. False when the story knows nobody of that key.</summary>
    public async Task<bool> StepIntoAsync(string? person)
    {
        if (person is null || !cast.Knows(person))
            return false;
        await signIn.SignInAsync((await signIn.UserManager.FindByIdAsync(cast[person].ToString()))!, isPersistent: false);
        return true;
    }
}
