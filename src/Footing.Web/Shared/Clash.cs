namespace Footing.Web.Shared;

/// <summary>Two versions of the same thing: <c>&lt;partial name="_Clash" model="Model.Clash" /&gt;</c> shows both and loses neither.</summary>
/// <param name="Lines">What differs.</param>
/// <param name="Keep">Address that shows what is stored and drops what was typed.</param>
public sealed record Clash(IReadOnlyList<ClashLine> Lines, string Keep);

/// <summary>One field in two versions.</summary>
/// <param name="Label">The field.</param>
/// <param name="Stored">What is stored; null when empty.</param>
/// <param name="Typed">What was typed; null when empty.</param>
public sealed record ClashLine(string Label, string? Stored, string? Typed);
