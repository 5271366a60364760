using Footing.Web.Features.Support;

namespace Footing.Web.Tests.Features;

public sealed class HelpPieceTests
{
    [Theory]
    [InlineData("112 in the EU, 999 in the UK", "tel:112 tel:999")]
    [InlineData("988, call or text", "tel:988")]
    [InlineData("116 123", "tel:116123")]
    [InlineData("+49 (0)30 123-4567, 24/7", "tel:+490301234567")]
    [InlineData("findahelpline.com", "https://findahelpline.com")]
    [InlineData("See http://help.example.org/call, or ask", "https://help.example.org/call")]
    [InlineData("Dr. Salma Idris, room 2.14, Mon-Fri 9-17, 08:00-18:00", "")]
    [InlineData("Room 214 or help@example.org", "")]
    public void Numbers_and_web_addresses_become_links(string text, string links)
    {
        var pieces = HelpPiece.Of(text).ToList();
        string.Concat(pieces.Select(piece => piece.Text)).ShouldBe(text);
        string.Join(' ', pieces.Select(piece => piece.Href).OfType<string>()).ShouldBe(links);
    }
}
