namespace Footing.Web.Features.Invitation;

/// <summary>One self-rating as a field.</summary>
/// <param name="Key">Name of the input.</param>
/// <param name="Label">What it rates.</param>
/// <param name="Value">What was chosen last; null or empty for skipped.</param>
/// <param name="Shown">Name of the box that lets the lead see it.</param>
/// <param name="Rating">Id of the rating, which the box sends.</param>
/// <param name="Ticked">Whether the box is ticked.</param>
/// <param name="Lead">The lead's name.</param>
public sealed record RatingField(string Key, string Label, string? Value, string Shown, string Rating, bool Ticked, string Lead);
