using System.Collections.Immutable;

namespace Footing.Core.Drivers;

/// <summary>How likely each driver, and each combination of drivers, is after the evidence.</summary>
/// <param name="Probabilities">Per driver in the playbook's order, strictly between 0 and 1.</param>
/// <param name="States">
/// Per combination of drivers its probability; bit d of the index is set when the d-th driver is active. Sums to 1.
/// </param>
public sealed record Posterior(ImmutableArray<double> Probabilities, ImmutableArray<double> States);
