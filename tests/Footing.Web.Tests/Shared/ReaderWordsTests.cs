using Footing.App.People;
using Footing.Web.Shared;

namespace Footing.Web.Tests.Shared;

public sealed class ReaderWordsTests
{
    private static readonly Writer Lead = new(Relationship.Lead, "Asha", "Mina");
    private static readonly Writer Colleague = new(Relationship.Colleague, "Asha", "Mina");
    private static readonly Writer Invited = Colleague with { From = ReadFrom.Agreeing };
    private static readonly Writer Asked = new(Relationship.Lead, "you", "Mina", ReadFrom.Agreeing);

    /// <summary>The kinds of boxes there are, by who types in them.</summary>
    private static readonly IReadOnlyList<(Writer By, Content[] What)> Boxes =
    [
        .. By(Lead, Content.LeadForm, Content.LeadAnswers, Content.Plan, Content.MoveWork, Content.Circumstances, Content.Tries, Content.Debrief, Content.HandOver),
        .. By(Colleague, Content.ColleagueAccount, Content.ColleagueFacts, Content.WhetherOver, Content.LeftOut, Content.NotRightMark, Content.ColleagueAnswers,
            Content.RatingsBefore, Content.Ratings, Content.LeadScores, Content.UsefulAndSafe, Content.ColleagueStep, Content.Plan, Content.Tries),
        .. By(Writer.Preparing, Content.ColleagueName, Content.FactsLine, Content.Circumstances, Content.Signs, Content.LeadAnswers, Content.Plan),
        .. By(Writer.Alone, Content.AloneWork, Content.AloneAnswers),
        (Colleague, [Content.MoveWork, Content.SharedTask]),
        (Writer.Admin, [Content.Hold, Content.HoldOnLead]),
    ];

    /// <summary>Rows that no line changes with, and why.</summary>
    private static readonly Dictionary<(Content, Relationship), string> Silent = new()
    {
        [(Content.ReadLog, Relationship.Colleague)] = "nobody types it",
        [(Content.HoldOnColleague, Relationship.Colleague)] = "they read it on their account as well",
        [(Content.HoldOnLead, Relationship.Lead)] = "they read it on their account as well",
        [(Content.Hold, Relationship.SignedIn)] = "they read it in the recovery as well",
        [(Content.HoldOnLead, Relationship.InvitedColleague)] = "they are the colleague later, and named once",
    };

    public static TheoryData<Content, Relationship> Rows => [.. Audience.Standard.Select(row => (row.What, row.Who))];

    [Fact]
    public void Says_both_names_where_both_read_it()
    {
        Line(Lead, [Content.Debrief]).ShouldBe("You and Mina read this.");
        Line(Colleague, [Content.ColleagueAccount]).ShouldBe("You and Asha read this.");
        Line(Lead, [Content.LeadForm], many: true).ShouldBe("You and Mina read these.");
    }

    [Fact]
    public void Names_whoever_helps_with_a_shared_task() =>
        Line(Colleague, [Content.MoveWork, Content.SharedTask]).ShouldBe("You, Asha and whoever helps read this.");

    [Theory]
    [InlineData(Ticked.None, false, "Only you read this until you let Asha see it.")]
    [InlineData(Ticked.All, false, "You and Asha read this while it is ticked.")]
    [InlineData(Ticked.None, true, "Only you read these until you let Asha see them, one by one.")]
    [InlineData(Ticked.Some, true, "You and Asha read those that are ticked, and only you read the others.")]
    [InlineData(Ticked.All, true, "You and Asha read these while they are ticked.")]
    public void Says_of_the_colleagues_own_whether_it_is_released_now(Ticked ticked, bool many, string line) =>
        Line(Colleague, [Content.Ratings], many, ticked).ShouldBe(line);

    [Theory]
    [InlineData(Ticked.None, "Only you read these until you agree and let Asha see them, one by one.")]
    [InlineData(Ticked.Some, "Once you agree, you and Asha read those that are ticked, and only you read the others.")]
    [InlineData(Ticked.All, "Once you agree, you and Asha read these while they are ticked.")]
    public void Says_before_agreeing_what_agreeing_changes(Ticked ticked, string line)
    {
        Line(Invited, [Content.Ratings, Content.RatingsBefore], many: true, ticked).ShouldBe(line);
        Line(Invited, [Content.ColleagueAccount]).ShouldBe("Only you, until you agree. Then you and Asha read it.");
        Line(Asked, [Content.Circumstances], many: true).ShouldBe("Only you, until you agree. Then you and Mina read them.");
    }

    [Fact]
    public void Says_of_a_preparation_where_it_is_and_who_reads_it_then() => Line(Writer.Preparing, [Content.FactsLine])
        .ShouldBe("Only you, in this browser, until you send it. Then your colleague reads it, and whoever holds this does once they agree.");

    [Fact]
    public void Says_of_work_alone_that_it_is_read_by_nobody_unless_it_is_picked()
    {
        Line(Writer.Alone, [Content.AloneWork]).ShouldBe("Only you read this, unless you pick it for a lead.");
        Line(Writer.Alone, [Content.AloneAnswers]).ShouldBe("Only you read this.");
    }

    [Fact]
    public void Says_of_what_is_not_stored_that_nobody_reads_it() =>
        Line(Writer.Anyone, [Content.Unstored], many: true).ShouldBe("Nobody reads these. They are not stored.");

    [Fact]
    public void Says_of_a_legal_hold_everybody_who_reads_its_reason() => Line(Writer.Admin, [Content.Hold, Content.HoldOnLead])
        .ShouldBe("You, other administrators, whoever it is about and the colleague in every recovery of theirs read this.");

    [Fact]
    public void Says_that_nobody_reads_what_has_no_row() => Line(Lead, [Content.Unstored]).ShouldBe("Nobody reads this.");

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_that_is_taken_out_changes_the_line_beside_its_boxes(Content what, Relationship who)
    {
        var without = new Audience(Audience.Standard.Where(row => (row.What, row.Who) != (what, who)));
        Boxes.Any(box => !Words(Line(box.By, box.What)).SequenceEqual(Words(Line(box.By, box.What, audience: without)))).ShouldBe(!Silent.ContainsKey((what, who)));
    }

    private static IEnumerable<(Writer, Content[])> By(Writer writer, params Content[] contents) => contents.Select(what => (writer, (Content[])[what]));

    /// <summary>The words in no order: names that merely change places change nothing.</summary>
    private static IEnumerable<string> Words(string line) => line.Split(' ', ',', '.').Order(StringComparer.Ordinal);

    private static string Line(Writer by, Content[] what, bool many = false, Ticked ticked = Ticked.None, Audience? audience = null) =>
        new ReaderWords(audience ?? new Audience(Audience.Standard), by, what, many).Say(ticked);
}
