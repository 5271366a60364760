using CsCheck;
using Footing.Core.Playbooks;
using Footing.Web.Features.Monday;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.WebUtilities;

namespace Footing.Web.Tests.Features.Monday;

public sealed class MondayQueryTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly Playbook Playbook = InstalledPlaybooks.Read(folder: null).Single(p => p.Id == "recovery-after-failure");

    [Fact]
    public void Answers_written_to_an_address_are_read_back_the_same()
    {
        var points = Gen.Bool.Array[Playbook.Triggers.Length];
        Gen.Select(Gen.Int[0, 300], points, Gen.Enum<Blame>(), Gen.Int[0, 50]).Sample((ago, ticked, blame, ahead) =>
        {
            var answers = new MondayAnswers(
                Today.AddDays(-ago), [.. Playbook.Triggers.Select(t => t.Id).Where((_, i) => ticked[i])], blame, Today.AddDays(ahead));
            var read = Parse(answers.ToQuery().Value!).Read(Playbook, Today, new ModelStateDictionary());
            read.ShouldNotBeNull();
            read.On.ShouldBe(answers.On);
            read.Points.ShouldBe(answers.Points);
            var blamed = answers.Points.Contains(Playbook.Monday.TriggerWhenBlamed) && answers.Blame == Blame.Nobody;
            read.Blame.ShouldBe(blamed ? Blame.SomeoneElse : answers.Blame);
            read.Talk.ShouldBe(answers.Talk);
        }, iter: 200);
    }

    [Theory]
    [InlineData("?On=soon&Talk=2026-11-24", "On")]
    [InlineData("?On=2026-12-24&Talk=2026-12-25", "On")]
    [InlineData("?On=2024-11-20&Talk=2026-11-24", "On")]
    [InlineData("?On=2026-11-20&Talk=2026-11-19", "Talk")]
    [InlineData("?On=2026-11-20&Talk=2027-11-19", "Talk")]
    [InlineData("?On=2026-11-20", "Talk")]
    [InlineData("?On=2026-11-20&Talk=2026-11-24&Blame=them", "Blame")]
    [InlineData("?On=2026-11-20&Talk=2026-11-24&Points=bad-luck", "Points")]
    public void Says_beside_the_field_what_cannot_be_used(string query, string field)
    {
        var faults = new ModelStateDictionary();
        Parse(query).Read(Playbook, Today, faults).ShouldBeNull();
        faults.Keys.ShouldBe([field]);
    }

    [Fact]
    public void A_day_ahead_of_the_server_may_be_today_for_the_reader() =>
        Parse("?On=2026-11-24&Talk=2026-11-25").Read(Playbook, Today, new ModelStateDictionary()).ShouldNotBeNull();

    private static MondayQuery Parse(string query) => MondayQuery.From(new QueryCollection(QueryHelpers.ParseQuery(query)));
}
