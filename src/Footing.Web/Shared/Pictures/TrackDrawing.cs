using System.Collections.Immutable;
using System.Globalization;
using Footing.Core.Tracking;

namespace Footing.Web.Shared.Pictures;

/// <summary>A point of a drawing.</summary>
public readonly record struct Spot(double X, double Y);

/// <summary>Where a move began.</summary>
/// <param name="X">Its line.</param>
/// <param name="Name">Its name.</param>
/// <param name="LabelX">Where the name begins.</param>
/// <param name="LabelY">Its base line; the line of the move begins just below.</param>
public sealed record MoveLine(double X, string Name, double LabelX, double LabelY);

/// <summary>A named week on the axis.</summary>
public sealed record Tick(double X, string Name);

/// <summary>Where everything of a track goes in one frame: plain geometry, so that it can be tested without a page.</summary>
public sealed record TrackDrawing
{
    private const double Top = 120;
    private const double LabelRow = 1.35;
    private const double Inset = 9;
    private const int ShortestDays = 28;

    private static readonly int[] WeekSteps = [1, 2, 4, 8, 13, 26, 52, 104, 208, 520];

    /// <summary>The frame it was made for.</summary>
    public required PictureFrame Frame { get; init; }

    /// <summary>Height of the view box.</summary>
    public required double Height { get; init; }

    /// <summary>Top of the plot.</summary>
    public required double PlotTop { get; init; }

    /// <summary>Bottom of the plot.</summary>
    public double PlotBottom => PlotTop + Frame.PlotHeight;

    /// <summary>The estimate, one spot per day with a check-in.</summary>
    public required ImmutableArray<Spot> Line { get; init; }

    /// <summary>Outline of the 90 % band: upper edge onwards, lower edge back.</summary>
    public required ImmutableArray<Spot> Band { get; init; }

    /// <summary>The lead's ratings.</summary>
    public required ImmutableArray<Spot> LeadDots { get; init; }

    /// <summary>The colleague's ratings.</summary>
    public required ImmutableArray<Spot> ColleagueDots { get; init; }

    /// <summary>Size of a dot: smaller when they stand close.</summary>
    public required double Dot { get; init; }

    /// <summary>Lines of the moves.</summary>
    public required ImmutableArray<MoveLine> Moves { get; init; }

    /// <summary>Weeks on the axis.</summary>
    public required ImmutableArray<Tick> Ticks { get; init; }

    /// <summary>Height of a level.</summary>
    public double Y(double level) => PlotBottom - Inset - (Math.Clamp(level, 0, Top) / Top * (Frame.PlotHeight - (2 * Inset)));

    /// <summary>Draws a track into a frame.</summary>
    public static TrackDrawing Of(TrackData data, PictureFrame frame)
    {
        var across = new Across(data, frame);
        var (moves, rows) = Label(data.Moves, across, frame);
        var drawing = new TrackDrawing
        {
            Frame = frame,
            PlotTop = 6 + (rows * frame.LabelSize * LabelRow),
            Height = 6 + (rows * frame.LabelSize * LabelRow) + frame.PlotHeight + 26,
            Line = [],
            Band = [],
            LeadDots = [],
            ColleagueDots = [],
            Dot = across.Dot,
            Moves = moves,
            Ticks = across.Ticks,
        };
        var days = data.History.GroupBy(point => point.On).Select(day => day.Last()).ToList();
        var upper = days.Select(point => new Spot(across.At(point.On), drawing.Y(point.High)));
        var lower = days.Select(point => new Spot(across.At(point.On), drawing.Y(point.Low)));
        var dots = Dots(data.History, drawing, across);
        return drawing with
        {
            Line = [.. days.Select(point => new Spot(across.At(point.On), drawing.Y(point.Mean)))],
            Band = days.Count == 1 ? Bar(upper.Single(), lower.Single()) : [.. upper, .. lower.Reverse()],
            LeadDots = [.. dots.Select(dot => dot.Lead).OfType<Spot>()],
            ColleagueDots = [.. dots.Select(dot => dot.Colleague).OfType<Spot>()],
        };
    }

    // Check-ins of one day stand side by side; so do two voices that would hide each other.
    private static List<(Spot? Lead, Spot? Colleague)> Dots(ImmutableArray<HistoryPoint> history, TrackDrawing drawing, Across across)
    {
        var dots = new List<(Spot?, Spot?)>();
        foreach (var day in history.GroupBy(point => point.On).Select(group => group.ToList()))
        {
            for (var i = 0; i < day.Count; i++)
            {
                var x = across.Keep(across.At(day[i].On) + ((i - ((day.Count - 1) / 2.0)) * drawing.Dot * 2.2));
                var lead = day[i].LeadDot is { } seen ? new Spot(x, drawing.Y(seen)) : (Spot?)null;
                var colleague = day[i].ColleagueDot is { } said ? new Spot(x, drawing.Y(said)) : (Spot?)null;
                if (lead is { } one && colleague is { } other && Math.Abs(one.Y - other.Y) < drawing.Dot)
                    (lead, colleague) = (one with { X = across.Keep(x - (drawing.Dot * 0.55)) }, other with { X = across.Keep(x + (drawing.Dot * 0.55)) });
                dots.Add((lead, colleague));
            }
        }

        return dots;
    }

    private static ImmutableArray<Spot> Bar(Spot high, Spot low) =>
        [high with { X = high.X - 5 }, high with { X = high.X + 5 }, low with { X = low.X + 5 }, low with { X = low.X - 5 }];

    /// <summary>
    /// Gives each name the lowest row in which it meets neither a name nor the line of a move further right: seen from the right, a name
    /// stands above whatever begins within its width.
    /// </summary>
    private static (ImmutableArray<MoveLine> Moves, int Rows) Label(ImmutableArray<MoveStart> moves, Across across, PictureFrame frame)
    {
        var placed = new List<(double X, string Name, double From, double To, int Row)>();
        foreach (var move in moves.OrderBy(move => move.On).Reverse())
        {
            var x = across.At(move.On);
            var width = frame.WidthOf(move.Name);
            var from = Math.Max(2, Math.Min(x - 1, frame.Width - 2 - width));
            var to = from + width;
            var row = placed.Where(other => other.From < to + 8 && other.To > from - 8).Select(other => other.Row + 1).DefaultIfEmpty(0).Max();
            placed.Add((x, move.Name, from, to, row));
        }

        var rows = placed.Select(move => move.Row + 1).DefaultIfEmpty(0).Max();
        double Base(int row) => 2 + ((rows - row) * frame.LabelSize * LabelRow) - 3;
        return ([.. placed.Select(move => new MoveLine(move.X, move.Name, move.From, Base(move.Row))).Reverse()], rows);
    }

    /// <summary>The way across: days to places.</summary>
    private sealed class Across
    {
        private readonly DateOnly setback;
        private readonly PictureFrame frame;
        private readonly double perDay;

        public Across(TrackData data, PictureFrame frame)
        {
            setback = data.Setback;
            this.frame = frame;
            var last = data.History.Select(point => point.On).Concat(data.Moves.Select(move => move.On)).Append(setback.AddDays(ShortestDays)).Max();
            var days = last.DayNumber - setback.DayNumber;
            perDay = (frame.Right - frame.Left - (2 * Inset)) / days;

            var checkIns = data.History.Select(point => point.On).Distinct().Count();
            var room = checkIns == 0 ? frame.Dot : (frame.Right - frame.Left) / checkIns * 0.7;
            Dot = Math.Clamp(room, 4.5, frame.Dot);

            var step = WeekSteps.FirstOrDefault(weeks => 7 * weeks * perDay >= frame.TickGap, 1040);
            Ticks = [.. Enumerable.Range(0, (days / (7 * step)) + 1).Select(i => new Tick(At(setback.AddDays(7 * step * i)), Week(step * i)))];
        }

        public double Dot { get; }

        public ImmutableArray<Tick> Ticks { get; }

        public double At(DateOnly day) => frame.Left + Inset + ((day.DayNumber - setback.DayNumber) * perDay);

        public double Keep(double x) => Math.Clamp(x, frame.Left + (Dot / 2) + 1, frame.Right - (Dot / 2) - 1);

        private static string Week(int week) => week == 0 ? "setback" : string.Create(CultureInfo.InvariantCulture, $"week {week}");
    }
}
