using System.Globalization;
using Footing.App.Insights;
using Footing.App.People;
using Footing.Web.Hosting;
using Footing.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Footing.Web.Features.Insights;

/// <summary>Everything that was published, as a file: the same figures as on the page and no more.</summary>
[Needs(RecoveryAction.ReadInsights)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class FileModel(PublishedFigures published, InsightWords words) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var periods = await published.ReadAsync(cancel);
        return File(Csv.Write([["from", "until", "closed recoveries", "by", "value", "recoveries"], .. periods.SelectMany(Lines)]), "text/csv; charset=utf-8", "footing-insights.csv");
    }

    private IEnumerable<string[]> Lines(PublishedPeriod period)
    {
        string[] head = [period.From.ToString(), period.Until.ToString(), Say(period.Figures.Cases)];
        if (period.Figures.Tables.IsEmpty) yield return [.. head, "", "", ""];
        foreach (var table in period.Figures.Tables)
        {
            var by = InsightWords.Dimension(table.Dimension).Line;
            if (table.Withheld is not null) yield return [.. head, by, "", InsightWords.TooFew];
            foreach (var line in table.Lines) yield return [.. head, by, words.Name(table.Dimension, line.Value), Say(line.Count)];
        }
    }

    private static string Say(int? count) => count?.ToString(CultureInfo.InvariantCulture) ?? InsightWords.TooFew;
}
