namespace Footing.Core.Playbooks.Reading;

/// <summary>A judged strength: a value, the range around it, and what it rests on.</summary>
internal static class StrengthSection
{
    private static readonly Range BelowOne = new(0, 1, OpenLow: true, OpenHigh: true);

    public static Strength Probability(Section section) => Read(section, Range.Probability, Range.Probability);

    /// <summary>Likelihood ratio of a yes for the question's own driver.</summary>
    public static Strength YesRatio(Section section) => Read(section, Range.AboveOne, Range.Positive);

    /// <summary>Likelihood ratio of a no for the question's own driver.</summary>
    public static Strength NoRatio(Section section) => Read(section, BelowOne, Range.Positive);

    /// <summary>Likelihood ratio for a rival, which may speak either way.</summary>
    public static Strength Ratio(Section section) => Read(section, Range.Positive, Range.Positive);

    private static Strength Read(Section section, Range value, Range ends)
    {
        var strength = new Strength(
            section.Number("value", value), section.Number("low", ends), section.Number("high", ends),
            section.Word("grade", "A", "B", "C"), section.Word("directness", "analog", "inferred"),
            section.References("refs", Named.Reference));
        var complete = section.Has("value") && section.Has("low") && section.Has("high");
        if (complete && !(strength.Low <= strength.Value && strength.Value <= strength.High))
            section.Draft.Fault(section.At, "bad-range", "The range does not hold the value.", "low, value and high should rise");
        return strength;
    }
}
