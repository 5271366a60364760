namespace Footing.App.Recoveries;

/// <summary>The colleague's mark that a line is not right. Both see it beside the line, and only the colleague takes it away.</summary>
/// <param name="Version">The line as it was when it was marked, in whatever form tells a changed line from the same one.</param>
/// <param name="Words">What is right, as the colleague sees it; null when they left it at the mark.</param>
/// <param name="On">Day of the mark.</param>
public sealed record NotRight(string Version, PersonalText? Words, DateOnly On);
