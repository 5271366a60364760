using Footing.Core.Drivers;
using Footing.Core.Lines;
using Footing.Core.Playbooks;
using Footing.Core.Tracking;
using Shouldly;
using Xunit;

namespace Footing.Core.Tests.Lines;

/// <summary>The examples of the public formats, answered with the first playbook: fields and their order are a promise.</summary>
public sealed class LineEngineTests
{
    private const string Case = """
        {'id':'c1','triggers':['public-mistake'],'signs':{'volunteering':3,'voice':2,'tone':null},'answers':{'soc-m1':'yes','ski-m1':'no','cog-e1':'unsure'},
         'minutes':{'lead':90,'colleague':240},'facts':{'seriousHarm':false,'publicBlame':true},'setback':'2026-11-20','tries':[],'start':'2026-11-23'}
        """;

    private const string Course = """
        {'id':'c1','setback':'2026-01-05','baseline':{'colleague':{'competence':8,'willingness':8,'safety':7,'clarity':9}},
         'checkIns':[{'on':'2026-01-12','lead':{'volunteering':3,'voice':3},'colleague':{'competence':3,'willingness':2,'safety':5,'clarity':4,'leader-grip':1}}]}
        """;

    private static readonly Playbook Playbook = Repository.ReadPlaybook("recovery-after-failure").Playbook!;
    private static readonly DriverModel Model = new(Playbook);

    [Fact]
    public void An_assessment_has_its_fields_in_their_order()
    {
        var answer = Line.Parse(new AssessLines(Playbook, Model).Answer(Case));

        answer.Names().ShouldBe("id playbook drivers verdict because next enough hash");
        answer.GetProperty("playbook").GetString().ShouldBe(Playbook.Stamp);
        answer.GetProperty("drivers").GetArrayLength().ShouldBe(7);
        answer.GetProperty("drivers")[0].Names().ShouldBe("id probability low high leads");
        answer.GetProperty("because")[0].Names().ShouldBe("evidence driver logOdds");
        answer.GetProperty("next").Names().ShouldBe("question askedOf value text information");
    }

    [Fact]
    public void An_assessment_without_ranges_and_next_leaves_them_out()
    {
        var answer = Line.Parse(new AssessLines(Playbook, Model, ranges: false, next: false).Answer(Case));

        answer.Names().ShouldBe("id playbook drivers verdict because enough hash");
        answer.GetProperty("drivers")[0].Names().ShouldBe("id probability");
        answer.GetProperty("verdict").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        answer.GetProperty("enough").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
    }

    [Fact]
    public void A_plan_has_its_fields_in_their_order()
    {
        var answer = Line.Parse(new PlanLines(Playbook, Model).Answer(Case));

        answer.Names().ShouldBe("id routed utility around moves held left helpFirst leading tooMuch actStandsIn playbook hash");
        answer.GetProperty("moves")[0].Names().ShouldBe("id part utilityWithout acts from by lead colleague checks mind");
        answer.GetProperty("moves")[0].GetProperty("acts")[0].Names().ShouldBe("driver strength");
        answer.GetProperty("held")[0].Names().ShouldBe("id because reasons");
        answer.GetProperty("left")[0].Names().ShouldBe("id wouldAdd");
        answer.GetProperty("moves")[0].GetProperty("from").GetString()!.ShouldMatch(@"^2026-11-\d\d$");
    }

    [Fact]
    public void A_track_has_its_fields_in_their_order()
    {
        var answer = Line.Parse(new TrackLines(Playbook, new TrackEngine(Playbook)).Answer(Course));

        answer.Names().ShouldBe("id status level history recoveredProbability forecast slipping advice because suggest leadGrip playbook hash");
        answer.GetProperty("level").Names().ShouldBe("mean low high unit");
        answer.GetProperty("level").GetProperty("unit").Names().ShouldBe("mean low high");
        answer.GetProperty("history")[0].Names().ShouldBe("on mean low high leadDot colleagueDot");
        answer.GetProperty("forecast").Names().ShouldBe("medianDays lowDays highDays notWithin90 censored");
        answer.GetProperty("slipping").Names().ShouldBe("cusum threshold");
        answer.GetProperty("status").GetString().ShouldBe("too-early");
    }

    [Fact]
    public void A_course_without_ratings_has_no_level()
    {
        var answer = Line.Parse(new TrackLines(Playbook, new TrackEngine(Playbook)).Answer("{'setback':'2026-01-05'}"));

        answer.Names().ShouldStartWith("status level");
        answer.GetProperty("level").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        answer.GetProperty("forecast").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
    }

    [Fact]
    public void Equal_lines_get_equal_answers() =>
        new AssessLines(Playbook, new DriverModel(Playbook)).Answer(Case).ShouldBe(new AssessLines(Playbook, Model).Answer(Case));
}
