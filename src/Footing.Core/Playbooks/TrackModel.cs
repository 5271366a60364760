using System.Collections.Immutable;

namespace Footing.Core.Playbooks;

/// <summary>Everything the track engine needs: items, priors, course and thresholds. Levels are in logits, 0 being the person's own usual.</summary>
public sealed record TrackModel
{
    /// <summary>Sign items as rated by the lead; answers are recoded 4 − level so that higher is more recovered.</summary>
    public required ItemModel Lead { get; init; }

    /// <summary>Self-rating items as rated by the colleague, 0 to 10.</summary>
    public required ItemModel Colleague { get; init; }

    /// <summary>Colleague's stable offset: mean and standard deviation of the prior.</summary>
    public required Normal Offset { get; init; }

    /// <summary>Level on the day of the setback.</summary>
    public required Normal Start { get; init; }

    /// <summary>Where the level settles.</summary>
    public required Normal Asymptote { get; init; }

    /// <summary>Stationary standard deviation of the level around its course.</summary>
    public required double StationarySd { get; init; }

    /// <summary>Median of 1 / rate, in days.</summary>
    public required double MedianDays { get; init; }

    /// <summary>Standard deviation of the log rate on the engine's grid.</summary>
    public required double RateLogSd { get; init; }

    /// <summary>Nodes of the rate grid, evenly spaced in z from −2 to 2.</summary>
    public required int RateNodes { get; init; }

    /// <summary>Level from which the person counts as recovered.</summary>
    public required double RecoveredFrom { get; init; }

    /// <summary>Thresholds of the statuses and of the advice.</summary>
    public required StatusRules Status { get; init; }

    /// <summary>The statuses in words.</summary>
    public required ImmutableArray<StatusText> Texts { get; init; }

    /// <summary>The advices in words.</summary>
    public required ImmutableArray<AdviceText> Advice { get; init; }
}

/// <summary>A rating-scale item: slope, thresholds and the rater's occasion noise.</summary>
/// <param name="Slope">Slope a, above 0.</param>
/// <param name="Thresholds">Thresholds tau_1 … tau_K in logits; the item has K + 1 categories.</param>
/// <param name="OccasionSd">Standard deviation of the rater's noise on one occasion.</param>
public sealed record ItemModel(double Slope, ImmutableArray<double> Thresholds, double OccasionSd);

/// <summary>Mean and standard deviation of a normal distribution.</summary>
/// <param name="Mean">Mean.</param>
/// <param name="Sd">Standard deviation, above 0.</param>
public sealed record Normal(double Mean, double Sd);

/// <summary>Thresholds of the statuses, with how they were chosen in the playbook file. Source: docs/how-it-works.md.</summary>
public sealed record StatusRules
{
    /// <summary>Check-ins below which it is too early to say.</summary>
    public required int MinCheckIns { get; init; }

    /// <summary>Widest 90 % band (logits) that still allows a word when both voices were heard.</summary>
    public required double WidestBandBoth { get; init; }

    /// <summary>Widest 90 % band (logits) when only the lead was heard.</summary>
    public required double WidestBandLead { get; init; }

    /// <summary>P(level ≥ recovered) needed at two check-ins.</summary>
    public required double RecoveredP { get; init; }

    /// <summary>Days those two check-ins lie apart, at least.</summary>
    public required int RecoveredDaysApart { get; init; }

    /// <summary>P(still so) needed after <see cref="RecoveredHorizonDays"/>.</summary>
    public required double RecoveredStays { get; init; }

    /// <summary>Days ahead for <see cref="RecoveredStays"/>.</summary>
    public required int RecoveredHorizonDays { get; init; }

    /// <summary>Tries of size real with result met that recovery needs.</summary>
    public required int RecoveredTries { get; init; }

    /// <summary>Reference value k of the one-sided CUSUM.</summary>
    public required double CusumK { get; init; }

    /// <summary>Threshold h of the CUSUM.</summary>
    public required double CusumThreshold { get; init; }

    /// <summary>Check-ins from which a case can be stalled.</summary>
    public required int StalledCheckIns { get; init; }

    /// <summary>P(not recovered) from which a case is stalled.</summary>
    public required double StalledNotRecovered { get; init; }

    /// <summary>Day from the setback by which recovery is looked for.</summary>
    public required int StalledByDay { get; init; }

    /// <summary>Days ahead that are looked at once <see cref="StalledByDay"/> has passed.</summary>
    public required int StalledThenDays { get; init; }

    /// <summary>Gain in logits that would count against a stall.</summary>
    public required double StalledGain { get; init; }

    /// <summary>Days in which that gain is looked for.</summary>
    public required int StalledGainDays { get; init; }

    /// <summary>P(gain) up to which a case is stalled.</summary>
    public required double StalledGainP { get; init; }

    /// <summary>Days after which support is suggested when two moves were done and nothing changed clearly.</summary>
    public required int SupportAfterDays { get; init; }

    /// <summary>Moves really done that the suggestion waits for.</summary>
    public required int SupportMovesDone { get; init; }

    /// <summary>Change in one sign's level that counts as clear.</summary>
    public required double ClearSignChange { get; init; }

    /// <summary>Change in one self-rating that counts as clear.</summary>
    public required double ClearSelfChange { get; init; }

    /// <summary>Rating of a sign about the lead, by the colleague, from which the lead is told.</summary>
    public required int LeadGripFrom { get; init; }
}

/// <summary>A status in words, for each reader.</summary>
/// <param name="Id">too-early, recovered, slipping, stalled or on-track.</param>
/// <param name="Name">Two or three words.</param>
/// <param name="ForLead">Sentence for the lead; <c>{name}</c> is the colleague's name.</param>
/// <param name="ForColleague">Sentence for the colleague.</param>
/// <param name="Rule">The rule in plain words.</param>
public sealed record StatusText(string Id, string Name, string ForLead, string ForColleague, string Rule);

/// <summary>An advice in words.</summary>
/// <param name="Id">continue, step-down, adjust or get-help.</param>
/// <param name="Name">Two or three words.</param>
/// <param name="ForLead">Sentence for the lead.</param>
/// <param name="ForColleague">Sentence for the colleague.</param>
/// <param name="Rule">The rule in plain words.</param>
public sealed record AdviceText(string Id, string Name, string ForLead, string ForColleague, string Rule);
