using System.Text;
using System.Text.Json;
using Shouldly;
using Xunit;

namespace Footing.Web.Tests.Commands;

public sealed class LineCommandTests
{
    [Fact]
    public async Task Answers_every_line_in_its_place_and_ends_with_0()
    {
        var input = string.Concat(Enumerable.Range(1, 500).Select(i => $"{{\"id\":\"c{i}\"}}\n"));

        var ended = await FootingProgram.FeedAsync(input, "assess", "-", "--no-ranges", "--no-next");

        ended.Status.ShouldBe(0, ended.Error);
        ended.Lines.Select(line => Field(line, "id")).ShouldBe(Enumerable.Range(1, 500).Select(i => $"c{i}"));
        ended.Error.ShouldBeEmpty();
    }

    [Fact]
    public async Task Gives_a_bad_line_its_fault_answers_the_others_and_ends_with_1()
    {
        string[] lines =
        [
            "\uFEFF{\"id\":\"a\"}", "", "{\"id\":", "[]", "7", "{\"signs\":{\"voise\":3}}", "{\"signs\":{\"voice\":NaN}}", "{\"signs\":{\"voice\":1e400}}",
            "{\"signs\":{\"voice\":5}}", "{\"id\":\"x\",\"id\":\"y\"}", new string('[', 5000), "{\"answers\":\"yes\"}", "{\"id\":\"z\"}\r",
        ];

        var ended = await FootingProgram.FeedAsync(string.Join('\n', lines), "assess", "--no-ranges", "--no-next");

        ended.Status.ShouldBe(1);
        ended.Lines.Length.ShouldBe(lines.Length);
        Field(ended.Lines[0], "id").ShouldBe("a");
        Field(ended.Lines[^1], "id").ShouldBe("z");
        ended.Lines[1..^1].Select(Code).ShouldBe([
            "empty-line", "malformed-json", "wrong-type", "wrong-type", "unknown-sign", "malformed-json", "not-finite",
            "out-of-range", "duplicate-key", "malformed-json", "wrong-type"]);
        ended.Lines[5].ShouldBe("""{"line":6,"error":{"code":"unknown-sign","message":"There is no sign \"voise\" in this playbook.","path":"signs.voise","hint":"did you mean voice?"}}""");
        ended.Error.ShouldBe($"11 of 13 lines could not be answered.{Environment.NewLine}");
    }

    [Fact]
    public async Task Keeps_silent_on_standard_error_when_asked_to()
    {
        var ended = await FootingProgram.FeedAsync("nope\n", "assess", "--quiet");

        ended.Status.ShouldBe(1);
        ended.Error.ShouldBeEmpty();
    }

    [Fact]
    public async Task Reports_a_line_that_is_too_long_or_no_text_and_goes_on()
    {
        byte[] input =
        [
            .. "{\"id\":\""u8, .. Enumerable.Repeat((byte)'x', 3 * 1024 * 1024), .. "\"}\n{\"id\":\""u8, 0xff, .. "\"}\n{\"id\":\"last\"}"u8,
        ];

        var ended = await FootingProgram.FeedAsync(input, "track", "--quiet");

        ended.Lines.Select(line => line.Contains("\"error\"", StringComparison.Ordinal) ? Code(line) : "answered").ShouldBe(["line-too-long", "not-utf8", "missing-field"]);
    }

    [Fact]
    public async Task Takes_a_line_of_just_under_a_megabyte()
    {
        var id = new string('x', 1_000_000);

        var ended = await FootingProgram.FeedAsync($"{{\"id\":\"{id}\",\"setback\":\"2026-01-05\"}}\n", "track");

        ended.Status.ShouldBe(0, ended.Error);
        Field(ended.Lines[0], "id").ShouldBe(id);
    }

    [Fact]
    public async Task Names_the_file_of_a_fault_when_there_are_several()
    {
        var good = await WriteAsync("{\"setback\":\"2026-01-05\"}\n");
        var bad = await WriteAsync("{}\n");

        var ended = await FootingProgram.RunAsync("track", good, bad);

        ended.Status.ShouldBe(1);
        Field(ended.Lines[0], "status").ShouldBe("too-early");
        Field(ended.Lines[1], "file").ShouldBe(bad);
    }

    [Fact]
    public async Task Nothing_in_gives_nothing_out()
    {
        var ended = await FootingProgram.FeedAsync("", "plan");

        ended.ShouldBe(new Ended(0, "", ""));
    }

    [Fact]
    public async Task A_reader_that_has_enough_ends_the_run_quietly()
    {
        var line = Encoding.UTF8.GetBytes("{\"id\":\"c\"}\n");
        using var process = FootingProgram.Start("assess", "--no-ranges", "--no-next");
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        try
        {
            for (var i = 0; i < 200_000; i++)
            {
                await process.StandardInput.BaseStream.WriteAsync(line, TestContext.Current.CancellationToken);
                if (i == 100) process.StandardOutput.Close();
            }
        }
        catch (IOException)
        {
            // The program has gone, as it should.
        }
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        process.ExitCode.ShouldBe(0);
        (await error).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("asses")]
    [InlineData("assess", "--rangeless")]
    [InlineData("serve", "--urls", "nonsense")]
    [InlineData("serve", "--data", "/proc/nope")]
    [InlineData("assess", "no-such-file.ndjson")]
    [InlineData("assess", "--playbook", "no-such-playbook")]
    [InlineData("assess", "--playbooks", "no-such-folder")]
    [InlineData("schema", "no-such-schema")]
    [InlineData("playbook", "show", "no-such-playbook")]
    [InlineData("playbook", "check", "no-such-folder")]
    [InlineData("playbook", "check")]
    [InlineData("demo", "--port", "many")]
    public async Task Unusable_arguments_end_with_2_and_a_word_on_standard_error(params string[] arguments)
    {
        var ended = await FootingProgram.RunAsync(arguments);

        ended.Status.ShouldBe(2);
        ended.Output.ShouldBeEmpty();
        ended.Error.ShouldNotBeEmpty();
        ended.Error.ShouldNotContain("   at ");
    }

    private static string? Field(string line, string name)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty(name).GetString();
    }

    private static string? Code(string line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty("error").GetProperty("code").GetString();
    }

    private static async Task<string> WriteAsync(string text)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, text);
        return file;
    }
}
