using Footing.Web.Features.Support;

namespace Footing.Web.Features.Prepare;

/// <summary>Help before the first move, when someone came to harm.</summary>
public sealed class HelpFirstModel(PrepareDesk desk, HelpList help) : PreparePage(desk)
{
    public override PrepareStep Step => PrepareStep.HelpFirst;

    public IReadOnlyList<HelpLine> Help { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) => Help = await help.ReadAsync(cancellation);
}
