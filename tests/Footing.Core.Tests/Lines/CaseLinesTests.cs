using Footing.Core.Drivers;
using Footing.Core.Lines;
using Footing.Core.Moves;
using Footing.Core.Playbooks;
using Footing.Core.Tests.Playbooks;
using Shouldly;
using Xunit;

namespace Footing.Core.Tests.Lines;

public sealed class CaseLinesTests
{
    private static readonly CaseLines Lines = new(PlaybookText.Minimal.ReadPlaybook());

    [Fact]
    public void Reads_everything_a_line_can_say()
    {
        var line = Read("""
            {'id':'c1','triggers':['fall'],'signs':{'quiet':3,'hover':'ticked'},'answers':{'doubt-m1':'yes','load-e1':'unsure'},
             'ask':['manager'],'minutes':{'lead':60,'colleague':12.5},'facts':{'sore':true,'canMove':null},'setback':'2026-11-20',
             'tries':[{'on':'2026-11-21','size':'small','seen':false,'result':'met'}],'start':'2026-11-23'}
            """, out var faults);

        faults.ShouldBeEmpty();
        line.Id.ShouldBe("c1");
        line.Ask.ShouldBe([Voice.Manager]);
        var known = line.Circumstances;
        known.Evidence.Triggers.ShouldBe(["fall"]);
        known.Evidence.Signs["quiet"].Level.ShouldBe(3);
        known.Evidence.Signs["hover"].ShouldBe(SignReading.Ticked);
        known.Evidence.Answers["load-e1"].ShouldBe(Answer.Unsure);
        known.LeadMinutes.ShouldBe(60);
        known.ColleagueMinutes.ShouldBe(12.5);
        known.Facts.ShouldBe([KeyValuePair.Create("sore", true)]);
        known.Setback.ShouldBe(new DateOnly(2026, 11, 20));
        known.Start.ShouldBe(new DateOnly(2026, 11, 23));
        known.Tries.ShouldBe([new Attempt(new DateOnly(2026, 11, 21), TrySize.Small, false, TryResult.Met)]);
    }

    [Fact]
    public void Takes_null_and_absence_as_not_known()
    {
        var line = Read("{'id':null,'triggers':null,'signs':{'quiet':null},'answers':{'doubt-m1':null},'minutes':null,'setback':null}", out var faults);

        faults.ShouldBeEmpty();
        line.Id.ShouldBeNull();
        line.Circumstances.Evidence.Signs.ShouldBeEmpty();
        line.Circumstances.LeadMinutes.ShouldBeNull();
        line.Ask.ShouldBe([Voice.Manager, Voice.Employee]);
    }

    [Theory]
    [InlineData("[]", "", "wrong-type", null)]
    [InlineData("'text'", "", "wrong-type", null)]
    [InlineData("{'id':7}", "id", "wrong-type", null)]
    [InlineData("{'start':'9999-12-31'}", "start", "out-of-range", null)]
    [InlineData("{'setback':'1899-12-31'}", "setback", "out-of-range", null)]
    [InlineData("{'tries':[{'on':'2201-01-01','size':'small','seen':true,'result':'met'}]}", "tries[0].on", "out-of-range", null)]
    [InlineData("{'sings':{}}", "sings", "unknown-field", "did you mean signs?")]
    [InlineData("{'id':'a','id':'b'}", "id", "duplicate-key", null)]
    [InlineData("{'triggers':['fal']}", "triggers[0]", "unknown-trigger", "did you mean fall?")]
    [InlineData("{'triggers':['fall','fall']}", "triggers[1]", "duplicate-key", null)]
    [InlineData("{'triggers':'fall'}", "triggers", "wrong-type", null)]
    [InlineData("{'triggers':[3]}", "triggers[0]", "wrong-type", null)]
    [InlineData("{'signs':{'quite':3}}", "signs.quite", "unknown-sign", "did you mean quiet?")]
    [InlineData("{'signs':{'quiet':5}}", "signs.quiet", "out-of-range", null)]
    [InlineData("{'signs':{'quiet':-1}}", "signs.quiet", "out-of-range", null)]
    [InlineData("{'signs':{'quiet':2.5}}", "signs.quiet", "wrong-type", null)]
    [InlineData("{'signs':{'quiet':1e400}}", "signs.quiet", "not-finite", null)]
    [InlineData("{'signs':{'quiet':99999999999999999999}}", "signs.quiet", "out-of-range", null)]
    [InlineData("{'signs':{'quiet':true}}", "signs.quiet", "wrong-type", null)]
    [InlineData("{'signs':{'quiet':'seen'}}", "signs.quiet", "wrong-type", null)]
    [InlineData("{'signs':{'quiet':1,'quiet':2}}", "signs.quiet", "duplicate-key", null)]
    [InlineData("{'signs':[3]}", "signs", "wrong-type", null)]
    [InlineData("{'answers':{'doubt-m2':'yes'}}", "answers.doubt-m2", "unknown-question", "did you mean doubt-m1?")]
    [InlineData("{'answers':{'doubt-m1':'maybe'}}", "answers.doubt-m1", "unknown-choice", "one of yes, no, unsure")]
    [InlineData("{'answers':{'doubt-m1':true}}", "answers.doubt-m1", "wrong-type", null)]
    [InlineData("{'ask':['lead']}", "ask[0]", "unknown-choice", "one of manager, employee")]
    [InlineData("{'ask':[]}", "ask", "empty", "leave the field out to ask both")]
    [InlineData("{'minutes':{'lead':-1}}", "minutes.lead", "out-of-range", null)]
    [InlineData("{'minutes':{'led':1}}", "minutes.led", "unknown-field", "did you mean lead?")]
    [InlineData("{'minutes':{'lead':1e400}}", "minutes.lead", "not-finite", null)]
    [InlineData("{'facts':{'sor':true}}", "facts.sor", "unknown-fact", "did you mean sore?")]
    [InlineData("{'facts':{'sore':'yes'}}", "facts.sore", "wrong-type", null)]
    [InlineData("{'setback':'20.11.2026'}", "setback", "bad-date", "written as 2026-11-23")]
    [InlineData("{'setback':'2026-02-30'}", "setback", "bad-date", "written as 2026-11-23")]
    [InlineData("{'setback':'2026-11-20','start':'2026-11-19'}", "start", "before-setback", null)]
    [InlineData("{'setback':'2026-11-20','tries':[{'on':'2026-11-19','size':'real','seen':true,'result':'met'}]}", "tries[0].on", "before-setback", null)]
    [InlineData("{'tries':[{'on':'2026-11-19','size':'huge','seen':true,'result':'met'}]}", "tries[0].size", "unknown-choice", "one of small, medium, real")]
    [InlineData("{'tries':[{'on':'2026-11-19','size':'real','seen':true}]}", "tries[0]", "missing-field", null)]
    public void Says_what_is_wrong_and_where(string line, string path, string code, string? hint)
    {
        Read(line, out var faults);

        var fault = faults.ShouldHaveSingleItem();
        (fault.Path, fault.Code, fault.Hint).ShouldBe((path, code, hint));
        fault.Message.ShouldEndWith(".");
    }

    [Fact]
    public void Reports_every_fault_of_a_line()
    {
        Read("{'id':1,'signs':{'quiet':9,'loud':1},'ask':['x']}", out var faults);

        faults.Select(fault => fault.Path).ShouldBe(["id", "signs.quiet", "signs.loud", "ask[0]"], ignoreOrder: true);
    }

    [Fact]
    public void Takes_whole_numbers_however_they_are_written() =>
        Read("{'signs':{'quiet':3.0,'hover':1e0}}", out _).Circumstances.Evidence.Signs.Values.Select(sign => sign.Level).ShouldBe([1, 3]);

    private static CaseLine Read(string line, out List<InputFault> faults)
    {
        faults = [];
        return Lines.Read(Line.Parse(line), faults);
    }
}
