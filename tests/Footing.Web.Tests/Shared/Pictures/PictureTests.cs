using System.Globalization;
using System.Xml.Linq;
using Bunit;
using Footing.Web.Shared.Pictures;
using Shouldly;
using Xunit;

namespace Footing.Web.Tests.Shared.Pictures;

public sealed class PictureTests : IDisposable
{
    private readonly BunitContext context = new();

    public void Dispose() => context.Dispose();

    [Fact]
    public void Every_track_is_well_formed_and_holds_no_broken_number()
    {
        foreach (var data in SampleTracks.All)
        {
            var markup = Track(data);
            XDocument.Parse(markup);
            markup.ShouldNotContain("NaN");
            markup.ShouldNotContain("∞");
        }
    }

    [Fact]
    public void Numbers_are_written_alike_in_every_culture()
    {
        var here = CultureInfo.CurrentCulture;
        var expected = (Track(SampleTracks.Rising), Ranges());
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("de-DE");
            (Track(SampleTracks.Rising), Ranges()).ShouldBe(expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = here;
        }
    }

    [Fact]
    public void Each_drawing_is_named_and_described_by_ids_of_its_own()
    {
        var drawings = XDocument.Parse(Track(SampleTracks.Rising)).Descendants().Where(element => (string?)element.Attribute("role") == "img").ToList();

        drawings.Count.ShouldBe(2);
        foreach (var drawing in drawings)
        {
            var named = drawing.Attribute("aria-labelledby")!.Value.Split(' ');
            named.ShouldBe(drawing.Elements().Take(2).Select(element => element.Attribute("id")!.Value));
        }

        drawings.SelectMany(drawing => drawing.Elements().Take(2)).Select(element => element.Attribute("id")!.Value).Distinct().Count().ShouldBe(4);
    }

    [Fact]
    public void No_number_stands_for_a_person()
    {
        var words = XDocument.Parse(Track(SampleTracks.Rising)).Descendants()
            .Where(element => element.Name.LocalName is "text" or "td" or "title" or "desc").Select(element => element.Value)
            .Where(text => !text.StartsWith("week ", StringComparison.Ordinal));

        words.ShouldAllBe(text => !text.Any(char.IsDigit));
    }

    [Fact]
    public void Both_shapes_are_drawn_once_for_each_rating()
    {
        var shapes = XDocument.Parse(Track(SampleTracks.Rising)).Descendants().Select(element => (string?)element.Attribute("class")).ToList();

        // Two drawings and the legend.
        shapes.Count(name => name == "pic-lead").ShouldBe((2 * 6) + 1);
        shapes.Count(name => name == "pic-coll").ShouldBe((2 * 5) + 1);
    }

    [Fact]
    public void A_voice_that_was_never_heard_is_not_in_the_legend()
    {
        var legend = context.Render<TrackPicture>(parameters => parameters.Add(picture => picture.Data, SampleTracks.LeadAlone)).Find(".pic-legend").TextContent;

        legend.ShouldContain("what you saw");
        legend.ShouldNotContain("Mina");
    }

    [Fact]
    public void Each_reader_reads_their_own_words()
    {
        Track(SampleTracks.Rising).ShouldContain("what Mina said");
        Track(SampleTracks.Uneven).ShouldContain("what Ruth saw");
        Track(SampleTracks.Uneven).ShouldContain("what you said");
    }

    [Fact]
    public void Every_check_in_has_a_row_in_words()
    {
        foreach (var data in SampleTracks.All)
        {
            var picture = context.Render<TrackPicture>(parameters => parameters.Add(one => one.Data, data));
            picture.FindAll("tbody tr").Count.ShouldBe(data.History.Length);
        }

        Track(SampleTracks.LeadAlone).ShouldContain("not rated");
    }

    [Fact]
    public void Names_are_escaped() =>
        Track(SampleTracks.Rising with { Voices = Voices.ForLead("<b>Mina</b>"), Moves = [SampleTracks.Move("A & B", 3)] }).ShouldNotContain("<b>Mina");

    [Fact]
    public void Ranges_of_drivers_are_bars_with_words()
    {
        var markup = Ranges();
        XDocument.Parse(markup);

        markup.ShouldContain("likely to very likely");
        markup.ShouldContain("x=\"52%\"");
        markup.ShouldContain("width=\"34%\"");
    }

    [Theory]
    [InlineData(0, 0, "unlikely")]
    [InlineData(0.1, 0.3, "unlikely to possible")]
    [InlineData(0.5, 0.7, "likely")]
    [InlineData(0.6, 1, "likely to very likely")]
    public void A_range_is_said_in_words(double low, double high, string words) => new DriverRange("Any", low, high).InWords.ShouldBe(words);

    private string Track(TrackData data) => context.Render<TrackPicture>(parameters => parameters.Add(picture => picture.Data, data)).Markup;

    private string Ranges() => context.Render<DriverRanges>(parameters => parameters.Add(picture => picture.Ranges, SampleTracks.Ranges)).Markup;
}
