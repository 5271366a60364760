using System.Globalization;
using System.Runtime.CompilerServices;

namespace Footing.Core.Tests.Numerics;

/// <summary>A reference table: comma separated, one row of names, NA or nothing for what is missing.</summary>
internal sealed class Table
{
    private readonly string[] names;
    private readonly string[][] rows;

    private Table(string[] lines)
    {
        names = [.. lines[0].Split(',').Select(name => name.Trim('"'))];
        rows = [.. lines.Skip(1).Where(line => line.Length > 0).Select(line => line.Split(','))];
    }

    public int Count => rows.Length;

    public double? this[int row, string name]
    {
        get
        {
            var text = rows[row][Array.IndexOf(names, name)];
            return text is "NA" or "" ? null : double.Parse(text, CultureInfo.InvariantCulture);
        }
    }

    public static Table Read(string file, [CallerFilePath] string caller = "") =>
        new(File.ReadAllLines(Path.Combine(Path.GetDirectoryName(caller)!, "Data", file)));
}
