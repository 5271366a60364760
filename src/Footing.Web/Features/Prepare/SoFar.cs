using Footing.App.Recoveries;
using Footing.Core.Drivers;
using Footing.Core.Playbooks;
using Footing.Web.Features.Why;
using Footing.Web.Shared;
using Footing.Web.Shared.Pictures;

namespace Footing.Web.Features.Prepare;

/// <summary>The drivers as people read them: words first, ranges and reasons one step away.</summary>
/// <param name="Assessment">What the engine found, with ranges.</param>
/// <param name="Playbook">Where the words stand.</param>
/// <param name="Reader">Who reads them.</param>
public sealed record SoFar(Assessment Assessment, Playbook Playbook, Reader Reader = Reader.Lead)
{
    /// <summary>Log odds below this change no reading that anyone would notice (odds of about 1.1 to 1).</summary>
    private const double Noticeable = 0.1;

    private const int MostReasons = 4;

    /// <summary>True when the first driver can be named.</summary>
    public bool IsNamed => Assessment.Verdict == Verdict.MostLikelySoFar;

    /// <summary>The most probable driver.</summary>
    public Driver First => Driver(Assessment.Drivers[0]);

    /// <summary>Those that may be named after the first.</summary>
    public IEnumerable<Driver> Others => Further.Prepend(Assessment.Drivers[0]).Skip(IsNamed ? 1 : 0).Where(DriverWords.MayBeNamed).Select(Driver);

    /// <summary>What leads in the names of the others.</summary>
    public string OthersAre => IsNamed ? DriverWords.Also(Further).TrimEnd(':') : "In the running";

    /// <summary>Each driver's strongest reasons in words.</summary>
    public IEnumerable<(Driver Driver, IEnumerable<string> For, IEnumerable<string> Against)> Reasons => Assessment.Drivers
        .Select(d => (Driver(d), In(d.Id, speaksFor: true), In(d.Id, speaksFor: false)))
        .Where(r => r.Item2.Any() || r.Item3.Any());

    /// <summary>The driver of an estimate.</summary>
    public Driver Driver(DriverEstimate estimate) => Playbook.Drivers.First(d => d.Id == estimate.Id);

    /// <summary>The drivers as ranges, most probable first.</summary>
    public IReadOnlyList<DriverRange> Ranges =>
        [.. Assessment.Drivers.Select(d => DriverWords.Range(d, Playbook))];

    private IReadOnlyList<DriverEstimate> Further => DriverWords.Further(Assessment);

    private IEnumerable<string> In(string driver, bool speaksFor) => Assessment.Because
        .Where(b => b.Driver == driver && Math.Abs(b.LogOdds) >= Noticeable && b.LogOdds > 0 == speaksFor)
        .Take(MostReasons)
        .Select(Said);

    private string Said(Because because) => because.Kind switch
    {
        EvidenceKind.Trigger => Playbook.Triggers.First(t => t.Id == because.Id).TextFor(Reader),
        EvidenceKind.Sign when because.Evidence.EndsWith("=0", StringComparison.Ordinal) || because.Evidence.EndsWith("=1", StringComparison.Ordinal) =>
            $"Hardly seen: {Playbook.Signs.First(s => s.Id == because.Id).NameFor(Reader)}",
        EvidenceKind.Sign => $"Seen: {Playbook.Signs.First(s => s.Id == because.Id).NameFor(Reader)}",
        _ => $"{Playbook.Questions.First(q => q.Id == because.Id).Text} {WhyModel.Words(Enum.Parse<Answer>(because.Evidence[(because.Id.Length + 1)..], ignoreCase: true))}.",
    };
}
