using System.Diagnostics;
using System.Globalization;

namespace Footing.Bench.Pages;

/// <summary>
/// What the policy check, the sealing and the read log cost on the recovery page: the same page with and without them, in
/// turns within one run, so that whatever else the machine does meets all of them.
/// </summary>
internal static class RecoveryPageCost
{
    private const int Rounds = 40;
    private const int RoundsToWarmUp = 6;
    private static readonly TimeSpan RoundLength = TimeSpan.FromSeconds(0.5);

    /// <summary>Last comes the page without them once more: what it differs from itself by is noise.</summary>
    private static readonly (string Name, SiteParts Parts)[] Variants =
    [
        ("without them", SiteParts.None),
        ("policy check", SiteParts.Policy),
        ("sealing", SiteParts.Sealing),
        ("read log", SiteParts.ReadLog),
        ("all three", SiteParts.All),
        ("without, again", SiteParts.None),
    ];

    /// <summary>Prints, for one and for 32 connections, what each costs over the page without them.</summary>
    public static async Task RunAsync()
    {
        var sites = new List<RecoverySite>();
        try
        {
            foreach (var (_, parts) in Variants) sites.Add(await RecoverySite.StartAsync(parts));
            foreach (var connections in (int[])[1, 32]) Print(connections, await MeasureAsync(sites, connections));
        }
        finally
        {
            foreach (var site in sites) await site.DisposeAsync();
        }
    }

    /// <summary>Milliseconds for each page, by site and round.</summary>
    private static async Task<List<Page>[]> MeasureAsync(List<RecoverySite> sites, int connections)
    {
        var pages = sites.Select(_ => new List<Page>()).ToArray();
        for (var round = -RoundsToWarmUp; round < Rounds; round++)
        {
            // Each round begins with another site, so that none always comes after the same.
            for (var turn = 0; turn < sites.Count; turn++)
            {
                var at = (turn + round + RoundsToWarmUp) % sites.Count;
                var page = await MeasureAsync(sites[at], connections);
                if (round >= 0) pages[at].Add(page);
            }
        }
        return pages;
    }

    private static async Task<Page> MeasureAsync(RecoverySite site, int connections)
    {
        var processor = Environment.CpuUsage.TotalTime;
        var clock = Stopwatch.StartNew();
        var counts = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(async () =>
        {
            var count = 0;
            for (; clock.Elapsed < RoundLength; count++) await site.OpenAsync();
            return count;
        })));
        var opened = counts.Sum();
        return new(clock.Elapsed.TotalMilliseconds / opened, (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds / opened);
    }

    private static void Print(int connections, List<Page>[] pages)
    {
        Console.WriteLine();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The recovery page at {connections} connection(s), {Rounds} rounds. Cost over the page without them: median, and middle half of the rounds."));
        Console.WriteLine();
        Console.WriteLine("| with | ms for a page | cost | from | to | processor ms | cost |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- |");
        for (var at = 0; at < Variants.Length; at++)
        {
            var elapsed = Ratios(pages[at], pages[0], page => page.Elapsed);
            var processor = Ratios(pages[at], pages[0], page => page.Processor);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {Variants[at].Name} | {Quantile(pages[at].Select(page => page.Elapsed), 0.5):0.00} | {Cost(elapsed, 0.5)} | {Cost(elapsed, 0.25)} | {Cost(elapsed, 0.75)} "
                + $"| {Quantile(pages[at].Select(page => page.Processor), 0.5):0.00} | {Cost(processor, 0.5)} |"));
        }
    }

    /// <summary>Round by round, so that what slowed the machine down in one of them cancels.</summary>
    private static List<double> Ratios(List<Page> of, List<Page> to, Func<Page, double> value) => [.. of.Zip(to, (a, b) => value(a) / value(b))];

    private static double Quantile(IEnumerable<double> values, double part)
    {
        var sorted = values.Order().ToArray();
        return sorted[(int)Math.Round(part * (sorted.Length - 1))];
    }

    private static string Cost(List<double> ratios, double part) =>
        string.Create(CultureInfo.InvariantCulture, $"{100 * (Quantile(ratios, part) - 1):+0.0;-0.0} %");

    /// <summary>What a page took.</summary>
    /// <param name="Elapsed">Milliseconds on the clock, divided by the pages opened in them.</param>
    /// <param name="Processor">Milliseconds of all threads of this process: the server's, and those of the client that asks.</param>
    private readonly record struct Page(double Elapsed, double Processor);
}
