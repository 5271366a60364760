using Microsoft.AspNetCore.Mvc;

namespace Footing.Web.Features.Alone;

/// <summary>All of it as a file.</summary>
public sealed class FileModel(AloneDesk desk) : AlonePage(desk)
{
    public IActionResult OnGet() => File(new AloneCopy(View, Playbook).Write(), "application/json; charset=utf-8", $"footing-{Today:yyyy-MM-dd}.json");
}
