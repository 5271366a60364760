using Footing.Web.Features.Support;

namespace Footing.Web.Tests.Features;

public sealed class WordCheckTests
{
    private readonly WordCheck check = new(["can't go on", "no way out", "self-harm"]);

    [Theory]
    [InlineData("I just can't go on like this.")]
    [InlineData("I CAN’T  GO\nON")]
    [InlineData("cant go on")]
    [InlineData("There is no way, out of it")]
    [InlineData("talk about self harm")]
    [InlineData("(self-harm)")]
    [InlineData("no wa\u00ADy out")]
    public void Finds_a_phrase_whatever_its_case_punctuation_or_apostrophe(string text) => check.Finds(text).ShouldBeTrue();

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("The scant go onboarding was fine.")]
    [InlineData("There is no way outside on Sundays.")]
    [InlineData("We can go on with the plan.")]
    public void Finds_whole_words_only(string? text) => check.Finds(text).ShouldBeFalse();

    [Fact]
    public void Ignores_an_empty_phrase() => new WordCheck(["", " - "]).Finds("anything at all").ShouldBeFalse();
}
