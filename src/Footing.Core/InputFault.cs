namespace Footing.Core;

/// <summary>What is wrong with something typed or sent, where, and what to do. Never an exception: bad input is expected.</summary>
/// <param name="Code">Stable code, lower case with hyphens, e.g. <c>unknown-sign</c>.</param>
/// <param name="Message">One sentence that says what is wrong.</param>
/// <param name="Path">Where, as a dotted path from the root of the input, e.g. <c>signs.voise</c>; empty for the whole.</param>
/// <param name="Hint">What to do, e.g. <c>did you mean voice?</c>; null when there is nothing to add.</param>
public sealed record InputFault(string Code, string Message, string Path, string? Hint = null);
