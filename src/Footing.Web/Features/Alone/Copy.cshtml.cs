namespace Footing.Web.Features.Alone;

/// <summary>All of it, to read or print.</summary>
public sealed class CopyModel(AloneDesk desk) : AlonePage(desk)
{
    public AloneCopy Copy => new(View, Playbook);

    public void OnGet()
    {
        // Everything shown is in the view already.
    }
}
