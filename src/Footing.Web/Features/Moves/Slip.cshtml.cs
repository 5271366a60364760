using Footing.Web.Features.Recoveries;
using Footing.Web.Features.Tasks;
using Microsoft.AspNetCore.Mvc;

namespace Footing.Web.Features.Moves;

/// <summary>The shared task alone, for an ally: no names of the two, no reason, no day of a setback.</summary>
public sealed class SlipModel(RecoveryDesk desk) : RecoveryPage(desk)
{
    /// <summary>Id of the move.</summary>
    [BindProperty(SupportsGet = true)]
    public string Move { get; set; } = "";

    protected override string Name => "The slip of a shared task";

    public IReadOnlyList<(string Label, string Text)> Lines
    {
        get
        {
            var work = View.Moves.FirstOrDefault(move => move.Move == Move)?.Work;
            return
            [
                .. Playbook.Moves.Single(known => known.Id == Move).Work
                    .Where(asked => asked.Shared && work?.ContainsKey(asked.Id) == true)
                    .Select(asked => (asked.Label, TaskWords.Read(asked.Kind, work![asked.Id].Value, Today))),
            ];
        }
    }

    public void OnGet()
    {
        // Everything shown is in the view already.
    }

    protected override bool Exists() => Playbook.Moves.Any(known => known.Id == Move);
}
