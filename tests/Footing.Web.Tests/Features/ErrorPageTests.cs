using System.Net;

namespace Footing.Web.Tests.Features;

public sealed class ErrorPageTests(DemoHost demo) : IClassFixture<DemoHost>
{
    [Theory]
    [InlineData("/join/not-a-link")]
    [InlineData("/new-password/not-a-link")]
    public async Task A_link_that_is_over_says_whom_to_ask(string path)
    {
        var page = await demo.Nobody().OpenAsync(path);

        page.Status.ShouldBe(HttpStatusCode.NotFound);
        page.Text.ShouldContain("This link works no more");
        page.Text.ShouldContain("ask your administrator for a new link");
    }

    [Fact]
    public async Task An_address_that_is_none_says_so()
    {
        var page = await demo.Nobody().OpenAsync("/nothing-here");

        page.Status.ShouldBe(HttpStatusCode.NotFound);
        page.Text.ShouldContain("There is nothing here");
    }
}
