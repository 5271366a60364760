namespace Footing.Web.Features.Invitation;

/// <summary>One self-rating as a field.</summary>
/// <param name="Key">Name of the input.</param>
/// <param name="Label">What it rates.</param>
/// <param name="Value">What was chosen last; null or empty for skipped.</param>
public sealed record RatingField(string Key, string Label, string? Value);
