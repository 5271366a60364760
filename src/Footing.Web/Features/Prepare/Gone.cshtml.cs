using Footing.Web.Hosting;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Footing.Web.Features.Prepare;

/// <summary>Says calmly that the browser holds no preparation under this address, and what to do.</summary>
[Public("A preparation lives in the browser alone, and nothing of it is stored.")]
public sealed class GoneModel : PageModel;
