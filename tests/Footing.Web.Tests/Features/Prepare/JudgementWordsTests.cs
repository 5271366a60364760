using Footing.Web.Features.Prepare;

namespace Footing.Web.Tests.Features.Prepare;

public sealed class JudgementWordsTests
{
    private static readonly JudgementWords Words = JudgementWords.BuiltIn();

    [Fact]
    public void Every_word_stands_once_and_has_advice()
    {
        var all = Words.Groups.SelectMany(g => g.Words).ToArray();
        all.ShouldBeUnique();
        all.ShouldAllBe(w => w == w.Trim() && w == w.ToLowerInvariant());
        Words.Groups.ShouldAllBe(g => g.Advice.EndsWith('.'));
    }

    [Theory]
    [InlineData("They were careless again.", "careless")]
    [InlineData("ALWAYS late with the file.", "ALWAYS")]
    [InlineData("He didn’t care about the client.", "didn’t care")]
    [InlineData("A disaster, typical.", "disaster", "typical")]
    public void Marks_judgement_where_it_stands(string text, params string[] marked) =>
        Words.Mark(text).Select(m => text.Substring(m.Start, m.Length)).ShouldBe(marked);

    [Theory]
    [InlineData("The live demo stopped at the second step and the client left after ten minutes.")]
    [InlineData("Two figures were missing from the handover note; the test had been slow and late.")]
    [InlineData("Lazily loaded images appeared after the talk.")]
    [InlineData("")]
    public void Leaves_a_line_of_facts_alone(string text) => Words.Mark(text).ShouldBeEmpty();
}
