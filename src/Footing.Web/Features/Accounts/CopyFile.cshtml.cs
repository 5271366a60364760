using Footing.App.People;
using Footing.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Footing.Web.Features.Accounts;

/// <summary>Everything that is stored about whoever is signed in, as a file.</summary>
[Needs(RecoveryAction.UseOwnAccount)]
public sealed class CopyFileModel(AccountPacks packs) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var pack = await packs.OfAsync(User, cancellation);
        return File(pack.Write(), Close.FileModel.ContentType, $"footing-account-{pack.CopiedOn:yyyy-MM-dd}.json");
    }
}
