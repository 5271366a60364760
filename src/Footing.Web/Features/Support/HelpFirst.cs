using Footing.Core.Playbooks;
using Footing.Web.Hosting;

namespace Footing.Web.Features.Support;

/// <summary>The help page that stands before a form goes on.</summary>
/// <param name="Help">The help list.</param>
/// <param name="Rules">The card for the next ten minutes and the notice on the word check.</param>
/// <param name="Form">What was typed, on its way back to the person.</param>
public sealed record HelpFirst(IReadOnlyList<HelpLine> Help, SupportRules Rules, CarriedForm Form);
