using System.Globalization;

namespace Footing.Web.Commands;

/// <summary>Messages for people on standard error. A running count appears only on a terminal.</summary>
/// <param name="quiet">Says nothing.</param>
/// <param name="what">What is counted.</param>
internal sealed class Progress(bool quiet, string what = "lines")
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.5);

    private readonly bool shows = !quiet && !Console.IsErrorRedirected;
    private long last = TimeProvider.System.GetTimestamp();
    private bool shown;

    /// <summary>Shows the count now and then.</summary>
    public void Count(long count)
    {
        if (!shows || TimeProvider.System.GetElapsedTime(last) < Pause) return;
        last = TimeProvider.System.GetTimestamp();
        shown = true;
        Console.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{count:N0} {what}"));
    }

    /// <summary>Ends the count and says how many lines could not be answered.</summary>
    public void End(long lines, long faulty)
    {
        if (shown) Console.Error.Write('\r');
        if (quiet || faulty == 0) return;
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{faulty:N0} of {lines:N0} lines could not be answered."));
    }
}
