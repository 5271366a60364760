using System.Collections.Immutable;
using Footing.Core.Moves;
using Footing.Core.Playbooks;

namespace Footing.Core.Tracking;

/// <summary>What the rules of status and advice look at.</summary>
internal readonly record struct Findings
{
    /// <summary>Check-ins with at least one rating.</summary>
    public required int Rated { get; init; }

    /// <summary>Whether both voices were heard.</summary>
    public required bool BothVoices { get; init; }

    /// <summary>Width of the 90 % band now, in logits.</summary>
    public required double Band { get; init; }

    /// <summary>Whether the level is near enough to the usual now, P(level ≥ recovered) being high.</summary>
    public required bool NearUsual { get; init; }

    /// <summary>Whether it was so at an earlier check-in long enough ago, too.</summary>
    public required bool NearUsualBefore { get; init; }

    /// <summary>P(level ≥ recovered) at the horizon.</summary>
    public required double Stays { get; init; }

    /// <summary>CUSUM now.</summary>
    public required double Cusum { get; init; }

    /// <summary>P(not recovered) by the day that is looked for.</summary>
    public required double NotRecovered { get; init; }

    /// <summary>P(a gain worth the name) soon.</summary>
    public required double Gains { get; init; }
}

/// <summary>
/// The rules of status and advice, and the codes under which they appear in <see cref="Track.Because"/>. All thresholds are the playbook's.
/// </summary>
public static class TrackRules
{
    /// <summary>Too early: too few check-ins with a rating.</summary>
    public const string FewCheckIns = "few-check-ins";

    /// <summary>Too early: the band of uncertainty is still too wide.</summary>
    public const string WideBand = "wide-band";

    /// <summary>Near the usual at two check-ins far enough apart, and likely to stay so.</summary>
    public const string NearUsualTwice = "near-usual-twice";

    /// <summary>Real tries that met what was wanted: enough for recovered.</summary>
    public const string RealTries = "real-tries";

    /// <summary>Everything but the real tries speaks for recovered.</summary>
    public const string TriesMissing = "tries-missing";

    /// <summary>The colleague agrees that it is over.</summary>
    public const string ColleagueAgrees = "colleague-agrees";

    /// <summary>Everything but the colleague's yes speaks for recovered.</summary>
    public const string AgreementMissing = "agreement-missing";

    /// <summary>Slipping: worse than expected for too long to be chance.</summary>
    public const string WorseThanExpected = "worse-than-expected";

    /// <summary>Stalled: unlikely to recover in time, and unlikely to gain soon.</summary>
    public const string NoGainInSight = "no-gain-in-sight";

    /// <summary>On track: none of the other rules holds.</summary>
    public const string NothingAgainst = "nothing-against";

    /// <summary>Step down: near the usual now and likely to stay so.</summary>
    public const string NearUsual = "near-usual";

    /// <summary>E1: time enough, moves enough, and no clear change.</summary>
    public const string NoChange = "E1";

    /// <summary>E2: a clear worsening of a rating.</summary>
    public const string Worse = "E2";

    /// <summary>The first status whose rule holds, and why.</summary>
    internal static TrackStatus Status(in Findings findings, Course course, StatusRules rules, ICollection<string> because)
    {
        if (findings.Rated < rules.MinCheckIns) return Give(TrackStatus.TooEarly, FewCheckIns);
        if (findings.Band > (findings.BothVoices ? rules.WidestBandBoth : rules.WidestBandLead)) return Give(TrackStatus.TooEarly, WideBand);
        if (IsRecovered(findings, course, rules, because)) return TrackStatus.Recovered;
        if (findings.Cusum > rules.CusumThreshold) return Give(TrackStatus.Slipping, WorseThanExpected);
        if (findings.Rated >= rules.StalledCheckIns && findings.NotRecovered >= rules.StalledNotRecovered && findings.Gains <= rules.StalledGainP)
            return Give(TrackStatus.Stalled, NoGainInSight);

        return Give(TrackStatus.OnTrack, NothingAgainst);

        TrackStatus Give(TrackStatus status, string code)
        {
            because.Add(code);
            return status;
        }
    }

    /// <summary>What to do, and why.</summary>
    internal static Advice Advise(
        TrackStatus status, in Findings findings, ImmutableArray<string> suggest, StatusRules rules, ICollection<string> because)
    {
        if (status == TrackStatus.Recovered) return Advice.StepDown;
        if (suggest.Contains(Worse, StringComparer.Ordinal)) return Give(Advice.GetHelp, Worse);
        if (status == TrackStatus.Slipping) return Advice.Adjust;
        if (status == TrackStatus.Stalled)
            return suggest.Contains(NoChange, StringComparer.Ordinal) ? Give(Advice.GetHelp, NoChange) : Advice.Adjust;
        if (status == TrackStatus.OnTrack && findings.NearUsual && findings.Stays >= rules.RecoveredStays) return Give(Advice.StepDown, NearUsual);

        return Advice.Continue;

        Advice Give(Advice advice, string code)
        {
            because.Add(code);
            return advice;
        }
    }

    // Says what is still missing when the ratings speak for it: the next step is then a real try, or a question to the colleague.
    private static bool IsRecovered(in Findings findings, Course course, StatusRules rules, ICollection<string> because)
    {
        if (!findings.NearUsual || !findings.NearUsualBefore || findings.Stays < rules.RecoveredStays) return false;

        var tried = course.Tries.Count(attempt => attempt is { Size: TrySize.Real, Result: TryResult.Met }) >= rules.RecoveredTries;
        var agreed = course.ColleagueAgrees == true;
        because.Add(NearUsualTwice);
        because.Add(tried ? RealTries : TriesMissing);
        because.Add(agreed ? ColleagueAgrees : AgreementMissing);
        return tried && agreed;
    }
}
