namespace Footing.Web.Features.Recoveries;

/// <summary>Every check-in in words, with both voices.</summary>
public sealed class CheckInsModel(RecoveryDesk desk) : RecoveryPage(desk)
{
    protected override string Name => "What was rated, and when";

    /// <summary>Who rated what, levels by their words, the newest check-in first.</summary>
    public IEnumerable<CheckInLines> Rated => CheckInWords.Of(View, Playbook);

    public void OnGet()
    {
        // Everything shown is in the view already.
    }
}
