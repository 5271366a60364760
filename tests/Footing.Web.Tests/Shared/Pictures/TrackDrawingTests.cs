using CsCheck;
using Footing.Core.Tracking;
using Footing.Web.Shared.Pictures;
using Shouldly;
using Xunit;

namespace Footing.Web.Tests.Shared.Pictures;

public sealed class TrackDrawingTests
{
    private static readonly PictureFrame[] Frames = [PictureFrame.Wide, PictureFrame.Narrow];

    private static readonly Gen<TrackData> AnyTrack =
        from days in Gen.OneOf(Gen.Int[0, 20], Gen.Int[0, 2000]).Array[0, 40]
        from levels in Gen.Double[0, 120].Array[40]
        from heard in Gen.Int[0, 3].Array[40]
        from moves in Gen.Select(Gen.Int[0, 60], Gen.Int[3, 30]).Array[0, 10]
        select new TrackData(
            SampleTracks.Setback,
            [.. days.Order().Select((day, i) => SampleTracks.Point(day, levels[i], 15, heard[i] == 1 ? null : levels[39 - i], heard[i] == 2 ? null : levels[i]))],
            [.. moves.Select(move => SampleTracks.Move(new string('x', move.Item2), move.Item1))],
            Voices.ForLead("Mina"));

    [Fact]
    public void Everything_stands_inside_the_frame() => AnyTrack.Sample(data =>
    {
        foreach (var drawing in Draw(data))
        {
            var (frame, half) = (drawing.Frame, drawing.Dot / 2);
            foreach (var dot in drawing.LeadDots.Concat(drawing.ColleagueDots))
            {
                dot.X.ShouldBeInRange(frame.Left + half, frame.Right - half);
                dot.Y.ShouldBeInRange(drawing.PlotTop + half, drawing.PlotBottom - half);
            }

            foreach (var spot in drawing.Line.Concat(drawing.Band))
            {
                spot.X.ShouldBeInRange(frame.Left, frame.Right);
                spot.Y.ShouldBeInRange(drawing.PlotTop, drawing.PlotBottom);
            }

            foreach (var move in drawing.Moves)
            {
                move.LabelX.ShouldBeGreaterThanOrEqualTo(0);
                (move.LabelX + frame.WidthOf(move.Name)).ShouldBeLessThanOrEqualTo(frame.Width);
                move.LabelY.ShouldBeInRange(frame.LabelSize * 0.8, drawing.PlotTop);
                move.X.ShouldBeInRange(frame.Left, frame.Right);
            }
        }
    });

    [Fact]
    public void Names_of_moves_never_overlap() => AnyTrack.Sample(data =>
    {
        foreach (var drawing in Draw(data))
        {
            for (var i = 0; i < drawing.Moves.Length; i++)
            {
                for (var j = 0; j < i; j++) Overlap(drawing.Moves[i], drawing.Moves[j], drawing.Frame).ShouldBeFalse();
            }
        }
    });

    [Fact]
    public void Named_weeks_keep_their_distance() => AnyTrack.Sample(data =>
    {
        foreach (var drawing in Draw(data))
        {
            drawing.Ticks[0].Name.ShouldBe("setback");
            foreach (var (one, next) in drawing.Ticks.Zip(drawing.Ticks.Skip(1))) (next.X - one.X).ShouldBeGreaterThanOrEqualTo(drawing.Frame.TickGap);
        }
    });

    [Fact]
    public void Two_voices_that_agree_stand_side_by_side()
    {
        var data = SampleTracks.Rising with { History = [SampleTracks.Point(10, 60, 10, 60, 60)] };
        var drawing = TrackDrawing.Of(data, PictureFrame.Wide);

        (drawing.ColleagueDots[0].X - drawing.LeadDots[0].X).ShouldBeGreaterThan(drawing.Dot);
    }

    [Fact]
    public void Check_ins_of_one_day_stand_side_by_side_and_the_estimate_keeps_the_last()
    {
        var drawing = TrackDrawing.Of(SampleTracks.Uneven, PictureFrame.Wide);

        drawing.LeadDots.Take(3).Select(dot => dot.X).Distinct().Count().ShouldBe(3);
        drawing.Line.Length.ShouldBe(5);
        drawing.Line[0].Y.ShouldBe(drawing.Y(33));
    }

    [Fact]
    public void A_gap_is_as_wide_as_it_was_long()
    {
        HistoryPoint[] history = [.. new[] { 7, 14, 35 }.Select(day => SampleTracks.Point(day, 50, 10, 50, null))];
        var line = TrackDrawing.Of(SampleTracks.Rising with { History = [.. history] }, PictureFrame.Wide).Line;

        (line[2].X - line[1].X).ShouldBe(3 * (line[1].X - line[0].X), 1e-9);
    }

    [Fact]
    public void Moves_of_one_day_are_named_from_the_top_in_their_order()
    {
        var moves = TrackDrawing.Of(SampleTracks.Uneven, PictureFrame.Wide).Moves;

        moves.Take(3).Select(move => move.Name).ShouldBe(["Fact-first debrief", "The event, not the person", "Weekly look at progress"]);
        moves[0].LabelY.ShouldBeLessThan(moves[1].LabelY);
    }

    private static IEnumerable<TrackDrawing> Draw(TrackData data) => Frames.Select(frame => TrackDrawing.Of(data, frame));

    private static bool Overlap(MoveLine one, MoveLine other, PictureFrame frame) =>
        Math.Abs(one.LabelY - other.LabelY) < frame.LabelSize
        && one.LabelX < other.LabelX + frame.WidthOf(other.Name) && other.LabelX < one.LabelX + frame.WidthOf(one.Name);
}
