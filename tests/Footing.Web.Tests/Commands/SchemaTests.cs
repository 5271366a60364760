using Shouldly;
using Xunit;

namespace Footing.Web.Tests.Commands;

public sealed class SchemaTests
{
    private const string Case = """
        {"id":"c1","triggers":["public-mistake"],"signs":{"volunteering":3,"voice":"ticked","tone":null},"answers":{"soc-m1":"yes","cog-e1":"unsure"},"ask":["manager"],"minutes":{"lead":10,"colleague":240},"facts":{"seriousHarm":false,"wantsCredit":null},"setback":"2026-11-20","tries":[{"on":"2026-11-21","size":"small","seen":false,"result":"met"}],"start":"2026-11-23"}
        """;

    private const string Course = """
        {"id":"c1","setback":"2026-01-05","baseline":{"lead":{"voice":0},"colleague":{"competence":8}},"checkIns":[{"on":"2026-01-12","lead":{"voice":3,"tone":"ticked"},"colleague":{"competence":3,"leader-grip":1}},{"on":"2026-01-19","lead":null}],"moves":[{"id":"debrief","on":"2026-01-09","done":true}],"tries":[],"colleagueAgrees":null}
        """;

    [Theory]
    [InlineData("assess", Case)]
    [InlineData("assess", "{}")]
    [InlineData("assess", Case, "--no-ranges", "--no-next")]
    [InlineData("plan", Case)]
    [InlineData("plan", "{}")]
    [InlineData("track", Course)]
    [InlineData("track", """{"setback":"2026-01-05"}""")]
    public async Task Examples_and_their_answers_fit_the_schemas(string command, string line, params string[] options)
    {
        var ended = await FootingProgram.FeedAsync(line, [command, .. options]);

        ended.Status.ShouldBe(0, ended.Output);
        SchemaCheck.Faults(await SchemaAsync($"{command}-input"), line).ShouldBeEmpty();
        SchemaCheck.Faults(await SchemaAsync($"{command}-output"), ended.Output).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_fault_fits_its_schema()
    {
        var ended = await FootingProgram.FeedAsync("""{"signs":{"voise":1,"voice":7}}""", "assess");

        SchemaCheck.Faults(await SchemaAsync("error"), ended.Output).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("assess-input", """{"signs":{"voice":5}}""")]
    [InlineData("assess-input", """{"sings":{}}""")]
    [InlineData("track-input", "{}")]
    [InlineData("track-input", """{"setback":"soon"}""")]
    public async Task What_the_program_refuses_does_not_fit_either(string schema, string line) =>
        SchemaCheck.Faults(await SchemaAsync(schema), line).ShouldNotBeEmpty();

    [Fact]
    public async Task Every_schema_is_listed_and_the_name_of_an_engine_gives_both()
    {
        var names = (await FootingProgram.RunAsync("schema")).Lines;

        names.ShouldBe(["assess-input", "assess-output", "error", "plan-input", "plan-output", "playbook", "track-input", "track-output"]);
        (await SchemaAsync("track")).ShouldContain("\"output\":");
    }

    private static async Task<string> SchemaAsync(string name)
    {
        var ended = await FootingProgram.RunAsync("schema", name);
        ended.Status.ShouldBe(0, ended.Error);
        return ended.Output;
    }
}
