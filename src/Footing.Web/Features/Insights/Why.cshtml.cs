using Footing.App.People;
using Footing.Core.Insights;
using Footing.Web.Hosting;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Footing.Web.Features.Insights;

/// <summary>The rules of disclosure in plain words, with the numbers in force.</summary>
[Needs(RecoveryAction.ReadInsights)]
public sealed class WhyModel(Disclosure disclosure) : PageModel
{
    public int LeastGroup => disclosure.Group;
}
