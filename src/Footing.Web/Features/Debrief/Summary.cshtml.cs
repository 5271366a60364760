using Footing.Core.Playbooks;
using Footing.Web.Features.Recoveries;

namespace Footing.Web.Features.Debrief;

/// <summary>What both wrote in the debrief, to read or print.</summary>
public sealed class SummaryModel(RecoveryDesk desk) : RecoveryPage(desk)
{
    protected override string Name => "The debrief on one page";

    /// <summary>The sections in which anything was written.</summary>
    public IReadOnlyList<(DebriefSection Section, string? Mine, string? Theirs)> Sections =>
    [
        .. Playbook.Debrief
            .Select(section => (section, Line(section.Id, mine: true), Line(section.Id, mine: false)))
            .Where(row => row.Item2 is not null || row.Item3 is not null),
    ];

    public void OnGet()
    {
        // Everything shown is in the view already.
    }

    private string? Line(string section, bool mine) =>
        View.Debrief.FirstOrDefault(line => line.Section == section && line.AuthorId == Account == mine)?.Text.Value;
}
