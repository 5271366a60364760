using Footing.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Footing.Web.Features.SignIn;

/// <summary>Says in plain words why the organisation's own sign-in led nowhere, and which other way there is.</summary>
[Public("Says why a sign-in led nowhere.")]
public sealed class TroubleModel(HostOptions options) : PageModel
{
    public string Name => options.Provider!.Name;

    public string WhatHappened { get; private set; } = "";

    public string WhatToDo { get; private set; } = "";

    /// <summary>Where the page is.</summary>
    public static string PathTo(ProviderTrouble trouble) => $"/sign-in/trouble/{trouble}";

    public IActionResult OnGet(string what)
    {
        if (options.Provider is null || !Enum.TryParse<ProviderTrouble>(what, ignoreCase: true, out var trouble) || !Enum.IsDefined(trouble))
            return NotFound();
        (WhatHappened, WhatToDo) = Words(trouble);
        return Page();
    }

    private (string WhatHappened, string WhatToDo) Words(ProviderTrouble trouble) => trouble switch
    {
        ProviderTrouble.Declined => ($"{Name} did not let you through, or you stopped there.", "Try again, or sign in another way."),
        ProviderTrouble.Failed => ("The answer came too late, came twice, or was asked for in another window.", "Begin again in this window."),
        ProviderTrouble.Unreachable => ($"{Name} does not answer at the moment.", "Try again in a few minutes, or sign in another way."),
        ProviderTrouble.NotConnected => (
            $"{Name} knows you. No account here is connected to you yet.",
            $"Sign in another way first. Then open Account and press “Connect {Name}”. If you have no account, ask whoever invited you."),
        ProviderTrouble.Disabled => ("Your account here is closed at present.", "Ask an administrator."),
        ProviderTrouble.Taken => (
            "One of the two is already connected: you there to another account, or this account to somebody else.",
            "Sign in to the other account and disconnect it first, or ask an administrator."),
        _ => throw new ArgumentOutOfRangeException(nameof(trouble)),
    };
}
