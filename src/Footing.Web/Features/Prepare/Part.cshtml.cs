using Footing.Core.Playbooks;
using Footing.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Footing.Web.Features.Prepare;

/// <summary>Step two: the lead's own part comes before anything about the colleague.</summary>
public sealed class PartModel(PrepareDesk desk) : PreparePage(desk)
{
    public override PrepareStep Step => PrepareStep.Part;

    [BindProperty] public string[] Facts { get; set; } = [];

    public IEnumerable<Fact> PartFacts => Playbook.AskedAt("part");

    public void OnGet() => Facts = [.. Preparation.Facts.Where(f => f.Value).Select(f => f.Key)];

    public IActionResult OnPost() => KeepAndGo(
        Preparation with { Facts = Preparation.Facts.Ticking(PartFacts, Facts), PartAnswered = true, FairnessAnswered = true },
        PrepareStep.Signs.PathIn(Id));
}
