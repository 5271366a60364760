using Footing.Web.Shared;

namespace Footing.Web.Features.Prepare;

/// <summary>A page of a preparation.</summary>
/// <param name="Slug">Last part of its address.</param>
/// <param name="Name">As it stands in the line of steps; empty for pages beside the way.</param>
public sealed record PrepareStep(string Slug, string Name = "")
{
    public static readonly PrepareStep WhatHappened = new("what-happened", "What happened");
    public static readonly PrepareStep Part = new("part", "Was I part of it?");
    public static readonly PrepareStep Signs = new("signs", "What you see");
    public static readonly PrepareStep Why = new("why", "What may be behind it");
    public static readonly PrepareStep Plan = new("plan", "What to do");
    public static readonly PrepareStep Send = new("send", "Invite");

    /// <summary>Where a formal matter leads: no plan.</summary>
    public static readonly PrepareStep AnotherWay = new("another-way");

    /// <summary>Help, before anything else, when harm was serious.</summary>
    public static readonly PrepareStep HelpFirst = new("help-first");

    /// <summary>The link, after sending.</summary>
    public static readonly PrepareStep Sent = new("sent");

    private static readonly PrepareStep[] Way = [WhatHappened, Part, Signs, Why, Plan, Send];

    /// <summary>The line of steps. Until the first is filled there is nowhere to jump to.</summary>
    public static IReadOnlyList<Step> Line(Guid preparation, bool begun) =>
        [.. Way.Select(step => new Step(step.Slug, step.Name, begun ? step.PathIn(preparation) : null))];

    /// <summary>Its address within a preparation.</summary>
    public string PathIn(Guid preparation) => $"/prepare/{preparation}/{Slug}";
}
