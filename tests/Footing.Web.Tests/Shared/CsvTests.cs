using System.Text;
using Footing.Web.Shared;

namespace Footing.Web.Tests.Shared;

public sealed class CsvTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("12", "12")]
    [InlineData("a=b", "a=b")]
    [InlineData("", "")]
    public void What_a_spreadsheet_would_compute_is_kept_as_text(string value, string written) => Write(value).ShouldBe(written);

    [Theory]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"no\"", "\"say \"\"no\"\"\"")]
    [InlineData("=1,2", "\"'=1,2\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    public void What_would_break_a_line_is_quoted(string value, string written) => Write(value).ShouldBe(written);

    private static string Write(string value) => Encoding.UTF8.GetString(Csv.Write([[value]])).TrimStart('\uFEFF')[..^2];
}
