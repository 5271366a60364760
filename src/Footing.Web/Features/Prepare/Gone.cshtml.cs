using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Footing.Web.Features.Prepare;

/// <summary>Says calmly that the browser holds no preparation under this address, and what to do.</summary>
public sealed class GoneModel : PageModel;
