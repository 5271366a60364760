using Footing.Core.Playbooks;
using Footing.Core.Tracking;

namespace Footing.Web.Features.Recoveries;

/// <summary>What the track says, in the playbook's texts.</summary>
public sealed record CourseTexts(Track Track, Playbook Playbook)
{
    private const int PictureFrom = 4;

    /// <summary>Whether there is enough for a picture and words on the course.</summary>
    public bool HasPicture => Track.History.Length >= PictureFrom;

    /// <summary>Check-ins still to go until there is.</summary>
    public int Missing => PictureFrom - Track.History.Length;

    /// <summary>Before there is a picture nothing worse is said than that it is too early.</summary>
    public TrackStatus Said => Track.Status is TrackStatus.Slipping or TrackStatus.Stalled && !HasPicture ? TrackStatus.TooEarly : Track.Status;

    public StatusText Status => Playbook.Tracking.Texts.Single(text => text.Id == TrackIds.Of(Said));

    public AdviceText Advice => Playbook.Tracking.Advice.Single(text => text.Id == TrackIds.Of(Track.Advice));
}
