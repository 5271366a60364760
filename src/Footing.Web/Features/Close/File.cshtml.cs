using Footing.App.People;
using Footing.Web.Features.Recoveries;
using Footing.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace Footing.Web.Features.Close;

/// <summary>The colleague's copy as a file.</summary>
[Needs(RecoveryAction.TakeCopy)]
public sealed class FileModel(RecoveryDesk desk, Copies copies) : RecoveryPage(desk)
{
    /// <summary>Media type of every copy that is a file.</summary>
    public const string ContentType = "application/json; charset=utf-8";

    protected override string Name => "The copy as a file";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await copies.OfAsync(RecoveryId, Account, cancel) is { } copy
        ? File(copy.Write(), ContentType, $"footing-{Today:yyyy-MM-dd}.json")
        : NotFound();
}
