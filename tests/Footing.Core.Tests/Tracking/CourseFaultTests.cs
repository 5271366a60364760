using Footing.Core.Moves;
using Footing.Core.Playbooks;
using Footing.Core.Tracking;
using Shouldly;
using Xunit;

namespace Footing.Core.Tests.Tracking;

public sealed class CourseFaultTests
{
    private static readonly CheckIn Good = Courses.Both(7, 2, 5);

    public static TheoryData<string, string, Course> Bad => new()
    {
        { "unknown-sign", "checkIns[0].lead.voise", Courses.Of(Good with { Lead = Courses.Nothing.Add("voise", 1) }) },
        { "out-of-range", "checkIns[0].lead.sign-1", Courses.Of(Good with { Lead = Courses.Nothing.Add("sign-1", 5) }) },
        { "out-of-range", "checkIns[0].colleague.self-1", Courses.Of(Good with { Colleague = Courses.Nothing.Add("self-1", -1) }) },
        { "unknown-self-rating", "checkIns[0].colleague.self-9", Courses.Of(Good with { Colleague = Courses.Nothing.Add("self-9", 1) }) },
        { "unknown-sign", "checkIns[0].colleague.sign-1", Courses.Of(Good with { ColleagueSigns = Courses.Nothing.Add("sign-1", 1) }) },
        { "out-of-range", "baseline.colleague.self-1", Courses.Of(Good) with { ColleagueBefore = Courses.Nothing.Add("self-1", 11) } },
        { "out-of-order", "checkIns[1].on", Courses.Of(Courses.Both(14, 2, 5), Good) },
        { "before-setback", "checkIns[0].on", Courses.Of(Courses.Both(-1, 2, 5)) },
        { "unknown-move", "moves[0].id", Courses.Of(Good) with { Moves = [new MoveDone("third", Courses.Setback, Done: true)] } },
        { "before-setback", "moves[0].on", Courses.Of(Good) with { Moves = [new MoveDone("first", Courses.Setback.AddDays(-1), Done: true)] } },
        { "before-setback", "tries[0].on", Courses.Of(Good) with { Tries = [new Attempt(Courses.Setback.AddDays(-1), TrySize.Small, Seen: false, TryResult.Met)] } },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public void Names_each_fault_with_its_place(string code, string path, Course course)
    {
        TrackPlaybook.Engine.Faults(course).ShouldHaveSingleItem().ShouldSatisfyAllConditions(fault => fault.Code.ShouldBe(code), fault => fault.Path.ShouldBe(path));
        Should.Throw<ArgumentException>(() => course.Estimate());
    }

    [Fact]
    public void Reports_all_faults_at_once() =>
        TrackPlaybook.Engine.Faults(Courses.Of(Courses.Both(7, 9, 11), Courses.Both(3, 2, 5))).Length.ShouldBe(8);

    [Fact]
    public void Two_check_ins_on_one_day_are_fine() => TrackPlaybook.Engine.Faults(Courses.Of(Good, Good)).ShouldBeEmpty();
}
