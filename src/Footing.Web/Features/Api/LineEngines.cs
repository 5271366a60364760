using Footing.App.Library;
using Footing.Core.Lines;

namespace Footing.Web.Features.Api;

/// <summary>The engines as the API asks for them: of one playbook, with or without the parts that cost most.</summary>
internal sealed class LineEngines(Shelf shelf, Engines engines)
{
    public LineEngine Assess(string playbook, IQueryCollection query) =>
        new AssessLines(shelf.Get(playbook), engines.Drivers(playbook), ranges: IsWanted(query, "ranges"), next: IsWanted(query, "next"));

    public LineEngine Plan(string playbook) => new PlanLines(shelf.Get(playbook), engines.Drivers(playbook));

    public LineEngine Track(string playbook) => new TrackLines(shelf.Get(playbook), engines.Track(playbook));

    private static bool IsWanted(IQueryCollection query, string part) => query[part] != "false";
}
