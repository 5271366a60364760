namespace Footing.Web.Shared.Pictures;

/// <summary>The proportions of one drawing, in units of its view box.</summary>
/// <param name="Id">Tells the drawings of a page apart.</param>
/// <param name="Width">Width of the view box.</param>
/// <param name="Left">Where the plot begins: room for the axis in words.</param>
/// <param name="PlotHeight">Height of the plot.</param>
/// <param name="Dot">Size of a dot when there is room.</param>
/// <param name="LabelSize">Size of the labels of moves.</param>
/// <param name="TickGap">Least distance between two weeks that are named.</param>
public sealed record PictureFrame(string Id, double Width, double Left, double PlotHeight, double Dot, double LabelSize, double TickGap)
{
    /// <summary>For laptops and paper.</summary>
    public static PictureFrame Wide { get; } = new("wide", 720, 84, 232, 8.5, 12, 74);

    /// <summary>For phones: as wide as their page, so that its letters are not shrunk.</summary>
    public static PictureFrame Narrow { get; } = new("narrow", 320, 58, 220, 8, 11.5, 62);

    /// <summary>Where the plot ends.</summary>
    public double Right => Width - 14;

    /// <summary>Width a text is expected to take; on the safe side for the sans-serif faces of common systems.</summary>
    public double WidthOf(string text) => 0.58 * LabelSize * text.Length;
}
