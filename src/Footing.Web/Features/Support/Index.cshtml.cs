using Footing.App.Library;
using Footing.Core.Playbooks;
using Footing.Web.Hosting;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Footing.Web.Features.Support;

/// <summary>The help list and how to offer help. Open to everyone, without a sign-in and without a trace.</summary>
[Public("Help is one step away, without a sign-in.")]
public sealed class IndexModel(Shelf shelf, HelpList help) : PageModel
{
    public IReadOnlyList<HelpLine> Help { get; private set; } = [];

    public SupportRules Rules => shelf.Default.Support;

    public async Task OnGetAsync(CancellationToken cancellation) => Help = await help.ReadAsync(cancellation);
}
