using Footing.Core.Drivers;
using Footing.Core.Playbooks;
using Footing.Web.Shared.Pictures;

namespace Footing.Web.Features.Why;

/// <summary>Drivers in words: hypotheses about a situation, without a number.</summary>
public static class DriverWords
{
    // From these on a driver is named beside the first, and is called likely if its whole range lies there.
    private const double Perhaps = 0.4, Likely = 0.5;

    private const int MostFurther = 2;

    /// <summary>The first driver and what else may be there, in a sentence or two.</summary>
    public static string Sentence(Assessment assessment, Playbook playbook)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        var further = Further(assessment);
        var others = further.Select(driver => NameOf(driver, playbook)).ToList();
        var first = NameOf(assessment.Drivers[0], playbook);
        if (assessment.Verdict == Verdict.MostLikelySoFar)
            return others.Count == 0 ? $"{first}, most likely so far." : $"{first}, most likely so far. {Also(further)} {Join(others)}.";
        return MayBeNamed(assessment.Drivers[0])
            ? $"Not clear yet. It could be {Join([first, .. others])}."
            : "Not clear yet. Nothing stands out, and the plan does not depend on it.";
    }

    /// <summary>How likely one driver is, in the words of its bar.</summary>
    /// <param name="place">0 for the first.</param>
    public static string Of(DriverEstimate driver, int place, Verdict? verdict, Playbook playbook) =>
        place == 0 && verdict == Verdict.MostLikelySoFar ? "most likely so far" : Range(driver, playbook).InWords;

    /// <summary>A driver's bar.</summary>
    public static DriverRange Range(DriverEstimate driver, Playbook playbook)
    {
        ArgumentNullException.ThrowIfNull(driver);
        return new(NameOf(driver, playbook), driver.Low ?? driver.Probability, driver.High ?? driver.Probability);
    }

    /// <summary>Whether it is likely enough to be named at all.</summary>
    public static bool MayBeNamed(DriverEstimate driver)
    {
        ArgumentNullException.ThrowIfNull(driver);
        return driver.Probability >= Perhaps;
    }

    /// <summary>Those named after the first: two at most.</summary>
    public static IReadOnlyList<DriverEstimate> Further(Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        return [.. assessment.Drivers.Skip(1).Where(MayBeNamed).Take(MostFurther)];
    }

    /// <summary>What leads their names in, so that no "perhaps" stands beside bars that are likely from end to end.</summary>
    public static string Also(IReadOnlyList<DriverEstimate> further) =>
        further.All(driver => (driver.Low ?? driver.Probability) >= Likely) ? "Also likely:" : "Perhaps also";

    private static string NameOf(DriverEstimate estimate, Playbook playbook) => playbook.Drivers.Single(driver => driver.Id == estimate.Id).Name;

    private static string Join(IReadOnlyList<string> names) => names.Count switch
    {
        1 => Lower(names[0]),
        _ => $"{string.Join(", ", names.Take(names.Count - 1).Select(Lower))} or {Lower(names[^1])}",
    };

    private static string Lower(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
