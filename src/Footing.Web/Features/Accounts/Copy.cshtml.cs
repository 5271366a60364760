using Footing.App.People;
using Footing.Web.Hosting;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Footing.Web.Features.Accounts;

/// <summary>Everything that is stored about whoever is signed in, to read or print.</summary>
[Needs(RecoveryAction.UseOwnAccount)]
public sealed class CopyModel(AccountPacks packs) : PageModel
{
    public AccountPack Pack { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation) => Pack = await packs.OfAsync(User, cancellation);
}
