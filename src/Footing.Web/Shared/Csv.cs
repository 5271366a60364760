using System.Text;

namespace Footing.Web.Shared;

/// <summary>Comma-separated lines as RFC 4180 has them, safe to open in a spreadsheet.</summary>
public static class Csv
{
    private static readonly char[] Quoted = [',', '"', '\n', '\r'];

    /// <summary>A table as UTF-8 with a mark at its head, so that spreadsheets read it as such.</summary>
    public static byte[] Write(IEnumerable<IReadOnlyList<string>> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var text = new StringBuilder().Append('\uFEFF');
        foreach (var line in lines) text.AppendJoin(',', line.Select(Field)).Append("\r\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Field(string value)
    {
        var safe = value.Length > 0 && IsFormula(value[0]) ? $"'{value}" : value;
        return safe.IndexOfAny(Quoted) < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    /// <summary>What a spreadsheet would take for the begin of a formula, also in full width, or skips before one.</summary>
    private static bool IsFormula(char first) => first is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '\0' or '＝' or '＋' or '－' or '＠';
}
