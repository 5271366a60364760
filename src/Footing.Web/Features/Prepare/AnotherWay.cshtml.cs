using Microsoft.AspNetCore.Mvc;
using Route = Footing.Core.Playbooks.Route;

namespace Footing.Web.Features.Prepare;

/// <summary>The way out for a formal matter: no plan is made, and none is shown.</summary>
public sealed class AnotherWayModel(PrepareDesk desk) : PreparePage(desk)
{
    private Route? route;

    public override PrepareStep Step => PrepareStep.AnotherWay;

    public Route Route => route!;

    protected override IActionResult? WayOut(bool reading)
    {
        if (IsNew) return Redirect("/prepare/gone");
        var routed = Desk.Propose(Preparation).Routed;
        route = Playbook.Routes.FirstOrDefault(r => r.Id == routed);
        return route is null ? Redirect(PrepareStep.WhatHappened.PathIn(Id)) : null;
    }
}
