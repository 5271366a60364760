using Footing.Core.Lines;
using Footing.Core.Tests.Playbooks;
using Footing.Core.Tracking;
using Shouldly;
using Xunit;

namespace Footing.Core.Tests.Lines;

public sealed class CourseLinesTests
{
    private static readonly CourseLines Lines = new(PlaybookText.Minimal.ReadPlaybook());

    [Fact]
    public void Reads_everything_a_line_can_say()
    {
        var line = Read("""
            {'id':'c1','setback':'2026-01-05','baseline':{'lead':{'quiet':0},'colleague':{'trust':8}},
             'checkIns':[{'on':'2026-01-12','lead':{'quiet':3,'hover':'ticked'},'colleague':{'trust':3,'hover':1}},{'on':'2026-01-12'}],
             'moves':[{'id':'talk','on':'2026-01-09','done':true}],
             'tries':[{'on':'2026-02-02','size':'real','seen':true,'result':'nearly'}],'colleagueAgrees':false}
            """, out var faults);

        faults.ShouldBeEmpty();
        var course = line.Course;
        course.ColleagueBefore.ShouldBe([KeyValuePair.Create("trust", 8)]);
        course.CheckIns.Length.ShouldBe(2);
        course.CheckIns[0].Lead.ShouldBe([KeyValuePair.Create("quiet", 3)]);
        course.CheckIns[0].Colleague.ShouldBe([KeyValuePair.Create("trust", 3)]);
        course.CheckIns[0].ColleagueSigns.ShouldBe([KeyValuePair.Create("hover", 1)]);
        course.CheckIns[1].Lead.ShouldBeEmpty();
        course.Moves.ShouldBe([new MoveDone("talk", new DateOnly(2026, 1, 9), true)]);
        course.Tries.Length.ShouldBe(1);
        course.ColleagueAgrees.ShouldBe(false);
    }

    [Theory]
    [InlineData("{}", "", "missing-field", null)]
    [InlineData("{'setback':5}", "setback", "bad-date", "written as 2026-11-23")]
    [InlineData("{'setback':'2026-01-05','checkIns':{}}", "checkIns", "wrong-type", null)]
    [InlineData("{'setback':'2026-01-05','checkIns':[{}]}", "checkIns[0]", "missing-field", null)]
    [InlineData("{'setback':'2026-01-05','checkIns':[{'on':'2026-01-04'}]}", "checkIns[0].on", "before-setback", null)]
    [InlineData("{'setback':'2026-01-05','checkIns':[{'on':'2026-01-14'},{'on':'2026-01-12'}]}", "checkIns[1].on", "out-of-order", "check-ins stand in the order of their days")]
    [InlineData("{'setback':'2026-01-05','checkIns':[{'on':'2026-01-14','lead':{'quiet':5}}]}", "checkIns[0].lead.quiet", "out-of-range", null)]
    [InlineData("{'setback':'2026-01-05','checkIns':[{'on':'2026-01-14','colleague':{'trust':11}}]}", "checkIns[0].colleague.trust", "out-of-range", null)]
    [InlineData("{'setback':'2026-01-05','checkIns':[{'on':'2026-01-14','colleague':{'hover':5}}]}", "checkIns[0].colleague.hover", "out-of-range", null)]
    [InlineData("{'setback':'2026-01-05','checkIns':[{'on':'2026-01-14','colleague':{'quiet':1}}]}", "checkIns[0].colleague.quiet", "unknown-self-rating", null)]
    [InlineData("{'setback':'2026-01-05','baseline':{'colleague':{'trusts':1}}}", "baseline.colleague.trusts", "unknown-self-rating", "did you mean trust?")]
    [InlineData("{'setback':'2026-01-05','baseline':{'lead':{'quite':1}}}", "baseline.lead.quite", "unknown-sign", "did you mean quiet?")]
    [InlineData("{'setback':'2026-01-05','moves':[{'id':'walk','on':'2026-01-09','done':true}]}", "moves[0].id", "unknown-move", "did you mean talk?")]
    [InlineData("{'setback':'2026-01-05','moves':[{'id':'talk','on':'2026-01-01','done':true}]}", "moves[0].on", "before-setback", null)]
    [InlineData("{'setback':'2026-01-05','colleagueAgrees':'yes'}", "colleagueAgrees", "wrong-type", null)]
    public void Says_what_is_wrong_and_where(string line, string path, string code, string? hint)
    {
        Read(line, out var faults);

        var fault = faults.ShouldHaveSingleItem();
        (fault.Path, fault.Code, fault.Hint).ShouldBe((path, code, hint));
    }

    [Fact]
    public void Measures_order_against_the_latest_day_so_far()
    {
        Read("{'setback':'2026-01-05','checkIns':[{'on':'2026-01-20'},{'on':'2026-01-10'},{'on':'2026-01-15'},{'on':'2026-01-20'}]}", out var faults);

        faults.Select(fault => fault.Path).ShouldBe(["checkIns[1].on", "checkIns[2].on"]);
    }

    private static CourseLine Read(string line, out List<InputFault> faults)
    {
        faults = [];
        return Lines.Read(Line.Parse(line), faults);
    }
}
