using System.Collections.Immutable;
using Footing.App.Insights;
using Footing.App.People;
using Footing.Core.Insights;
using Footing.Web.Hosting;
using Footing.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Footing.Web.Features.Insights;

/// <summary>Counts over closed recoveries for partners: one ended period by one dimension, as it was published.</summary>
[Needs(RecoveryAction.ReadInsights)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class IndexModel(PublishedFigures published, InsightWords words, Disclosure disclosure, TimeProvider clock) : PageModel
{
    /// <summary>First quarter of the period to show; the latest unless given.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Period { get; set; }

    /// <summary>Dimension to show.</summary>
    [BindProperty(SupportsGet = true)]
    public string? By { get; set; }

    public DimensionWords Dimension { get; private set; } = null!;

    public ImmutableArray<PublishedPeriod> Periods { get; private set; }

    /// <summary>The period that is shown; null when nothing is published yet.</summary>
    public PublishedPeriod? Shown { get; private set; }

    public Table? Table { get; private set; }

    public InsightWords Words => words;

    public int LeastGroup => disclosure.Group;

    public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <summary>The quarter that runs, and the first day on which it can be published.</summary>
    public Quarter Running => Quarter.Of(Today.AddDays(-1));

    public DateOnly NextOn => Running.LastDay.AddDays(2);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Dimension = InsightWords.Dimension(By);
        Periods = await published.ReadAsync(cancel);
        Shown = Period is null ? Periods.FirstOrDefault() : Periods.FirstOrDefault(period => period.From.ToString() == Period);
        if (Shown is null && Period is not null) return NotFound();
        Table = Shown?.Figures.Tables.FirstOrDefault(table => table.Dimension == Dimension.Id);
        return Page();
    }

    /// <summary>The number of recoveries in words: "fourteen recoveries" would not fit a table, "14 recoveries" does.</summary>
    public static string Recoveries(int count) => count == 1 ? "1 recovery" : $"{count} recoveries";

    public string Address(PublishedPeriod period, DimensionWords dimension) => $"/insights?period={period.From}&by={dimension.Id}";
}
