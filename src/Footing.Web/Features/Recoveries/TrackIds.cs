using Footing.Core.Tracking;

namespace Footing.Web.Features.Recoveries;

/// <summary>The playbook's ids of statuses and advices.</summary>
public static class TrackIds
{
    public static string Of(TrackStatus status) => status switch
    {
        TrackStatus.TooEarly => "too-early",
        TrackStatus.Recovered => "recovered",
        TrackStatus.Slipping => "slipping",
        TrackStatus.Stalled => "stalled",
        _ => "on-track",
    };

    public static string Of(Advice advice) => advice switch
    {
        Advice.StepDown => "step-down",
        Advice.Adjust => "adjust",
        Advice.GetHelp => "get-help",
        _ => "continue",
    };
}
