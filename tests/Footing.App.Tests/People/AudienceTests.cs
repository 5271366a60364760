using Footing.App.People;

namespace Footing.App.Tests.People;

/// <summary>The table of who sees what is what the views are made by, row for row.</summary>
public sealed class AudienceTests(EverythingSeen everything) : IClassFixture<EverythingSeen>
{
    public static TheoryData<Content, Relationship> Rows => [.. Audience.Standard.Select(row => (row.What, row.Who))];

    public static TheoryData<Content, Relationship> Released =>
        [.. Audience.Standard.Where(row => row is { Sight: Sight.WhenReleased, Who: Relationship.Lead }).Select(row => (row.What, row.Who))];

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Without_its_row_a_content_is_gone_for_that_reader_and_nothing_else_is(Content what, Relationship who)
    {
        var left = Audience.Standard.Where(row => (row.What, row.Who) != (what, who)).ToList();
        everything.Become(left);
        (await everything.SeenByAsync(who)).ShouldBe(left.Where(row => row.Who == who && !StandsOn(row.What, what)).Select(row => row.What).Order());
    }

    [Theory]
    [InlineData(Relationship.Lead)]
    [InlineData(Relationship.Colleague)]
    [InlineData(Relationship.InvitedColleague)]
    [InlineData(Relationship.Ally)]
    [InlineData(Relationship.Owner)]
    [InlineData(Relationship.InvitedLead)]
    [InlineData(Relationship.Admin)]
    [InlineData(Relationship.SignedIn)]
    public async Task Every_reader_is_shown_exactly_what_has_a_row(Relationship who)
    {
        everything.Become(Audience.Standard);
        (await everything.SeenByAsync(who)).ShouldBe(Audience.Standard.Where(row => row.Who == who).Select(row => row.What).Order());
    }

    [Theory]
    [MemberData(nameof(Released))]
    public async Task What_is_seen_when_released_is_seen_then_and_not_before_unless_its_row_says_otherwise(Content what, Relationship who)
    {
        everything.Become(Audience.Standard);
        await everything.WithholdAllAsync();
        (await everything.SeenByAsync(who)).ShouldNotContain(what, "not released");
        everything.Become(With(new(what, who, Sight.Always)));
        (await everything.SeenByAsync(who)).ShouldContain(what, "always");

        await everything.ReleaseAllAsync();
        (await everything.SeenByAsync(who)).ShouldContain(what, "always");
        everything.Become(Audience.Standard);
        (await everything.SeenByAsync(who)).ShouldContain(what, "released");
        everything.Become(With(new(what, who, Sight.Never)));
        (await everything.SeenByAsync(who)).ShouldNotContain(what, "never");
    }

    [Fact]
    public void No_row_gives_content_of_a_case_to_those_who_run_the_site() =>
        Audience.Standard.Where(row => row.Who is Relationship.Admin or Relationship.Partner or Relationship.FormerLead or Relationship.Stranger or Relationship.Anyone)
            .Select(row => row.What).ShouldBe([Content.Hold]);

    [Fact]
    public void What_the_lead_can_see_of_a_recovery_the_colleague_can_see() =>
        Audience.Standard.Where(row => row.Who == Relationship.Lead)
            .ShouldAllBe(row => Audience.Standard.Contains(new AudienceRow(row.What, Relationship.Colleague, Sight.Always)));

    private static IEnumerable<AudienceRow> With(AudienceRow changed) =>
        Audience.Standard.Select(row => (row.What, row.Who) == (changed.What, changed.Who) ? changed : row);

    /// <summary>The work on a move stands within the plan, and answers given alone within the work.</summary>
    private static bool StandsOn(Content what, Content other) =>
        (what, other) is (Content.MoveWork, Content.Plan) or (Content.AloneAnswers, Content.AloneWork);
}
