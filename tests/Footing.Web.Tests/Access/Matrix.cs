using System.Globalization;

namespace Footing.Web.Tests.Access;

/// <summary>The committed table of who gets where.</summary>
internal static class Matrix
{
    public const string Yes = "yes";
    public const string Refused = "no";
    public const string Hidden = "none";
    public const string SignIn = "in";

    private static readonly string[] Lines = File.ReadAllLines(Repository.Path("tests", "Footing.Web.Tests", "Access", "matrix.csv"));

    /// <summary>Who, in the order of the columns.</summary>
    public static IReadOnlyList<string> Columns { get; } = Content.First().Split(',')[1..];

    private static IEnumerable<string> Content => Lines.Where(line => line.Length > 0 && !line.StartsWith('#'));

    /// <summary>What each way says to each column.</summary>
    public static IReadOnlyDictionary<string, string[]> Rows { get; } =
        Content.Skip(1).Select(line => line.Split(',')).ToDictionary(cells => cells[0], cells => cells[1..], StringComparer.Ordinal);

    public static string RowOf(string key, IEnumerable<string> cells) => string.Join(',', cells.Prepend(key));

    /// <summary>What an answer means for whoever asked. One that comes from no decision, a fault or a limit, stays a number.</summary>
    public static string Meaning(HttpResponseMessage answer)
    {
        var to = answer.Headers.Location?.OriginalString ?? "";
        return (int)answer.StatusCode switch
        {
            401 => SignIn,
            403 => Refused,
            404 => Hidden,
            302 when to.StartsWith("/sign-in?", StringComparison.Ordinal) => SignIn,
            302 when to == "/invitation/over" => Hidden,
            >= 200 and < 429 => Yes,
            var status => status.ToString(CultureInfo.InvariantCulture),
        };
    }
}
