using Footing.Core.Playbooks;
using Footing.Web.Features.Recoveries;

namespace Footing.Web.Features.Debrief;

/// <summary>What both wrote in the debrief, to read or print.</summary>
public sealed class SummaryModel(RecoveryDesk desk) : RecoveryPage(desk)
{
    protected override string Name => "The debrief on one page";

    /// <summary>The sections in which anything was written.</summary>
    public IReadOnlyList<(DebriefSection Section, IReadOnlyList<(string Name, string Text, Guid Author)> Lines)> Sections =>
    [
        .. Playbook.Debrief
            .Select(section => (section, Lines(section.Id)))
            .Where(row => row.Item2.Count > 0),
    ];

    public void OnGet()
    {
        // Everything shown is in the view already.
    }

    /// <summary>The reader's own line first, then the other one's, then those of a lead of before.</summary>
    private IReadOnlyList<(string Name, string Text, Guid Author)> Lines(string section) =>
    [
        .. View.Debrief
            .Where(line => line.Section == section)
            .OrderBy(line => line.AuthorId == Account ? 0 : line.AuthorId == OtherId ? 1 : 2)
            .Select(line => (View.Author(line.AuthorId), line.Text.Value, line.AuthorId)),
    ];
}
