namespace Footing.App.Recoveries;

/// <summary>Where a recovery stands. Nothing is stored before <see cref="Invited"/>.</summary>
public enum Stage
{
    /// <summary>Sent, not answered.</summary>
    Invited,

    /// <summary>The colleague agreed.</summary>
    Agreed,

    /// <summary>Paused. Who paused and why is not kept, so that every pause reads the same.</summary>
    Paused,

    /// <summary>Closed by agreement, whoever closed it.</summary>
    Closed,
}
