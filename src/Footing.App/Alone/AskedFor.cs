using Footing.App.Recoveries;

namespace Footing.App.Alone;

/// <summary>A move that the owner wants to ask for.</summary>
/// <param name="Move">Id of the move.</param>
/// <param name="Words">The owner's own words; null for those of the playbook.</param>
/// <param name="State">How far it is.</param>
/// <param name="Version">Raised with every change.</param>
public sealed record AskedFor(string Move, PersonalText? Words, AskState State, int Version);

/// <summary>How far something to ask for is. Only its owner says so.</summary>
public enum AskState
{
    /// <summary>Chosen, not asked.</summary>
    Chosen,
    Asked,
    Answered,
    Done,
}
