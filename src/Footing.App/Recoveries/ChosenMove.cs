namespace Footing.App.Recoveries;

/// <summary>A move as the lead chose it while preparing. One that was proposed and removed stays in the list with its reason.</summary>
/// <param name="Move">Id of the move.</param>
/// <param name="Part">Frame or fit.</param>
/// <param name="From">First day of the window for the first step.</param>
/// <param name="By">Last day of it.</param>
/// <param name="Kept">False when the lead took it out.</param>
/// <param name="Reason">The lead's one line of reason when the choice differs from what was proposed.</param>
public sealed record ChosenMove(string Move, MovePart Part, DateOnly? From, DateOnly? By, bool Kept = true, PersonalText? Reason = null);

/// <summary>What part of the plan a move plays.</summary>
public enum MovePart
{
    Frame,
    Fit,
}
