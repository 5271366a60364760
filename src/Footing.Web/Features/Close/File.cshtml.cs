using Footing.App.People;
using Footing.Web.Features.Recoveries;
using Footing.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace Footing.Web.Features.Close;

/// <summary>The colleague's copy as a file.</summary>
[Needs(RecoveryAction.TakeCopy)]
public sealed class FileModel(RecoveryDesk desk) : RecoveryPage(desk)
{
    protected override string Name => "The copy as a file";

    public IActionResult OnGet() => File(RecoveryCopy.Write(View), "application/json; charset=utf-8", $"footing-{Today:yyyy-MM-dd}.json");
}
