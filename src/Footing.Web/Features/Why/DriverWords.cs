using Footing.Core.Drivers;
using Footing.Core.Playbooks;

namespace Footing.Web.Features.Why;

/// <summary>Drivers in words: hypotheses about a situation, without a number.</summary>
public static class DriverWords
{
    private const double Perhaps = 0.5, Possible = 0.25;

    /// <summary>The first driver and what else may be there, in a sentence or two.</summary>
    public static string Sentence(Assessment assessment, Playbook playbook)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        var others = assessment.Drivers.Skip(1).Where(driver => driver.Probability >= Perhaps).Select(driver => NameOf(driver, playbook)).ToList();
        var first = NameOf(assessment.Drivers[0], playbook);
        if (assessment.Verdict == Verdict.MostLikelySoFar)
            return others.Count == 0 ? $"{first}, most likely so far." : $"{first}, most likely so far. Perhaps also {Join(others)}.";
        return assessment.Drivers[0].Probability >= Perhaps
            ? $"Not clear yet. It could be {Join([first, .. others])}."
            : "Not clear yet. Nothing stands out, and the plan does not depend on it.";
    }

    /// <summary>How likely one driver is, in words.</summary>
    /// <param name="place">0 for the first.</param>
    public static string Of(DriverEstimate driver, int place, Verdict? verdict)
    {
        ArgumentNullException.ThrowIfNull(driver);
        return driver.Probability switch
        {
            _ when place == 0 && verdict == Verdict.MostLikelySoFar => "most likely so far",
            >= Perhaps => "perhaps",
            >= Possible => "possible",
            _ => "less likely so far",
        };
    }

    private static string NameOf(DriverEstimate estimate, Playbook playbook) => playbook.Drivers.Single(driver => driver.Id == estimate.Id).Name;

    private static string Join(IReadOnlyList<string> names) => names.Count switch
    {
        1 => Lower(names[0]),
        _ => $"{string.Join(", ", names.Take(names.Count - 1).Select(Lower))} or {Lower(names[^1])}",
    };

    private static string Lower(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
