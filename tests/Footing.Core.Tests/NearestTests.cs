using Shouldly;
using Xunit;

namespace Footing.Core.Tests;

public sealed class NearestTests
{
    private static readonly string[] Signs = ["approval", "tone", "voice", "volunteering", "withdrawal"];

    [Theory]
    [InlineData("voise", "did you mean voice?")]
    [InlineData("vioce", "did you mean voice?")]
    [InlineData("Voice", "did you mean voice?")]
    [InlineData("volunteer", "did you mean volunteering?")]
    [InlineData("tonne", "did you mean tone?")]
    [InlineData("weather", null)]
    [InlineData("", null)]
    public void Names_the_nearest_and_stays_silent_when_nothing_is_near(string typed, string? hint) =>
        Nearest.Hint(typed, Signs).ShouldBe(hint);

    [Fact]
    public void Names_the_first_of_equally_near_ones_whatever_their_order()
    {
        Nearest.Hint("b1x", ["b1z", "b1a"]).ShouldBe("did you mean b1a?");
        Nearest.Hint("b1x", ["b1a", "b1z"]).ShouldBe("did you mean b1a?");
    }

    [Fact]
    public void Takes_names_of_any_length() =>
        Nearest.Hint(new string('x', 100_000), Signs).ShouldBeNull();
}
