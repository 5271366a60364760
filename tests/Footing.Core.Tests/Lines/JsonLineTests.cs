using System.Text;
using Footing.Core.Lines;
using Shouldly;
using Xunit;

namespace Footing.Core.Tests.Lines;

public sealed class JsonLineTests
{
    [Theory]
    [InlineData("", "empty-line")]
    [InlineData("  \r", "empty-line")]
    [InlineData("{", "malformed-json")]
    [InlineData("{'id':1}", "malformed-json")]
    [InlineData("{} {}", "malformed-json")]
    [InlineData("{\"level\":NaN}", "malformed-json")]
    [InlineData("{\"id\":\"\\ud800\"}", "malformed-json")]
    [InlineData("{\"\\udc00\":1}", "malformed-json")]
    public void Says_what_keeps_a_line_from_being_json(string line, string code)
    {
        JsonLine.Parse(Encoding.UTF8.GetBytes(line), out var fault).ShouldBeNull();

        fault!.Code.ShouldBe(code);
        fault.Path.ShouldBe("");
    }

    [Fact]
    public void Refuses_bytes_that_are_no_text()
    {
        JsonLine.Parse(new byte[] { 0x22, 0xff, 0x22 }, out var fault).ShouldBeNull();

        fault!.Code.ShouldBe("not-utf8");
    }

    [Fact]
    public void Refuses_nesting_without_end()
    {
        JsonLine.Parse(Encoding.UTF8.GetBytes(new string('[', 100_000)), out var fault).ShouldBeNull();

        fault!.Code.ShouldBe("malformed-json");
        fault.Message.ShouldBe("This is nested too deeply: 32 levels at most.");
    }

    [Fact]
    public void Takes_escaped_characters_that_are_whole()
    {
        using var document = JsonLine.Parse(Encoding.UTF8.GetBytes("{\"id\":\"\\ud83c\\udf31\"}"), out var fault);

        fault.ShouldBeNull();
        document!.RootElement.GetProperty("id").GetString().ShouldBe("🌱");
    }
}
