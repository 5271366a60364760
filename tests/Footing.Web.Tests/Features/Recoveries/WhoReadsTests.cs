using Footing.App.People;
using Footing.Web.Tests.Access;
using Microsoft.Extensions.DependencyInjection;

namespace Footing.Web.Tests.Features.Recoveries;

/// <summary>
/// What the line beside a box says is what is done: with another row in the table, the line and what the other person is
/// shown change together.
/// </summary>
public sealed class WhoReadsTests(WhoReadsTests.Filled filled) : IClassFixture<WhoReadsTests.Filled>
{
    [Theory]
    [InlineData(Content.ColleagueAccount, Relationship.Lead, "account", "who-told", "account", "pelican")]
    [InlineData(Content.NotRightMark, Relationship.Lead, "not-right/facts", "who-mark", "account", "trombone")]
    [InlineData(Content.Debrief, Relationship.Colleague, "debrief", "who-feelings", "debrief", "porcupine")]
    [InlineData(Content.Tries, Relationship.Colleague, "tries", "who-try", "tries", "zeppelin")]
    [InlineData(Content.MoveWork, Relationship.Colleague, "plan/small-win", "Work_piece-who", "plan/small-win", "caramel")]
    [InlineData(Content.LeadForm, Relationship.Colleague, "one-on-one", "who-step", "check-ins", "gondola")]
    public async Task With_its_row_out_both_the_words_and_the_readers_name_are_gone(
        Content what, Relationship reader, string boxOn, string line, string readOn, string word)
    {
        var (writing, reading, name) = reader == Relationship.Lead ? (filled.Colleague, filled.Lead, "Asha") : (filled.Lead, filled.Colleague, "Mina");
        filled.Audience.Become(Audience.Standard);
        (await filled.LineAsync(writing, boxOn, line)).ShouldContain(name);
        (await filled.TextAsync(reading, readOn)).ShouldContain(word);

        filled.Audience.Become(Audience.Standard.Where(row => (row.What, row.Who) != (what, reader)));
        (await filled.LineAsync(writing, boxOn, line)).ShouldBe("Only you read this.");
        (await filled.TextAsync(reading, readOn)).ShouldNotContain(word);
    }

    [Theory]
    [InlineData(Sight.Never, false, false, "Only you read this.")]
    [InlineData(Sight.Never, true, false, "Only you read this.")]
    [InlineData(Sight.WhenReleased, false, false, "Only you read this until you let Asha see it.")]
    [InlineData(Sight.WhenReleased, true, true, "You and Asha read this while it is ticked.")]
    [InlineData(Sight.Always, false, true, "You and Asha read this.")]
    [InlineData(Sight.Always, true, true, "You and Asha read this.")]
    public async Task The_colleagues_own_is_read_by_the_lead_when_the_line_says_so(Sight sight, bool released, bool read, string line)
    {
        filled.Audience.Become(Audience.Standard.Select(row => row is { What: Content.ColleagueStep, Who: Relationship.Lead } ? row with { Sight = sight } : row));
        await filled.WriteStepAsync("Ask the ombudsman.", released);

        (await filled.LineAsync(filled.Colleague, "one-on-one", "who-step")).ShouldBe(line);
        (await filled.TextAsync(filled.Lead, "check-ins")).Contains("ombudsman").ShouldBe(read);
        (await filled.TextAsync(filled.Colleague, "check-ins")).ShouldContain("ombudsman");
    }

    /// <summary>A demo whose table of readers can be changed, with a word in each box that stands nowhere else.</summary>
    public sealed class Filled : IAsyncLifetime
    {
        private RunningSite site = null!;
        private string recovery = "";

        internal ChangeableAudience Audience { get; } = new();

        internal Visitor Lead { get; private set; } = null!;

        internal Visitor Colleague { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            site = await RunningSite.StartAsync(demo: true, prepared: true, replace: services => services.AddSingleton<Audience>(Audience));
            (Lead, Colleague) = (await site.VisitorAsAsync("asha"), await site.VisitorAsAsync("mina"));
            recovery = (await Colleague.OpenAsync("/today")).First("(/recoveries/[0-9a-f-]{36})");
            await SendAsync(Colleague, "account", ("Told", "A pelican flew in."));
            await SendAsync(Colleague, "not-right/facts", ("Words", "It was a trombone."));
            await SendAsync(Lead, "debrief", ("Lines[feelings]", "Like a porcupine."));
            await SendAsync(Lead, "tries", ("What", "Showed the zeppelin."), ("Size", "Small"), ("Seen", "true"), ("Result", "Met"), ("Day", TheTwo.Day(0)));
            await SendAsync(Lead, "plan/small-win", ("Work[piece]", "A bag of caramel."));
            await SendAsync(Lead, "one-on-one", ("NextStep", "Take the gondola."), ("Day", TheTwo.Day(0)));
        }

        internal Task WriteStepAsync(string step, bool released) => SendAsync(
            Colleague, "one-on-one", [("NextStep", step), ("Day", TheTwo.Day(0)), .. released ? [("Shown", "step")] : Array.Empty<(string, string)>()]);

        internal async Task<string> LineAsync(Visitor writer, string page, string id) =>
            (await writer.OpenAsync($"{recovery}/{page}")).Document.GetElementById(id).ShouldNotBeNull($"{page} has no {id}").TextContent;

        internal async Task<string> TextAsync(Visitor reader, string page) => (await reader.OpenAsync($"{recovery}/{page}")).Text;

        public async ValueTask DisposeAsync()
        {
            Lead.Dispose();
            Colleague.Dispose();
            await site.DisposeAsync();
        }

        private async Task SendAsync(Visitor visitor, string page, params (string, string)[] fields)
        {
            var sent = await visitor.SendAsync($"{recovery}/{page}", null, fields);
            sent.Location.ShouldNotBeNull($"{page}: {sent.Text}");
        }
    }
}
