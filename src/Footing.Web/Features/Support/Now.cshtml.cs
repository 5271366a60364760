using Footing.App.Library;
using Footing.Core.Playbooks;
using Footing.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Footing.Web.Features.Support;

/// <summary>Help and the next ten minutes, and nothing else until the person chooses to go back.</summary>
[Public("Help is one step away, without a sign-in.")]
public sealed class NowModel(Shelf shelf, HelpList help) : PageModel
{
    public IReadOnlyList<HelpLine> Help { get; private set; } = [];

    public SupportRules Rules => shelf.Default.Support;

    /// <summary>The page the person came from, if it is one of ours.</summary>
    public string Back { get; private set; } = "/";

    public async Task OnGetAsync([FromQuery] string? back, CancellationToken cancellation)
    {
        if (Url.IsLocalUrl(back))
            Back = back;
        Help = await help.ReadAsync(cancellation);
    }
}
