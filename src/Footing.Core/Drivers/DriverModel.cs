using Footing.Core.Playbooks;

namespace Footing.Core.Drivers;

/// <summary>What may be behind it: exact inference over all combinations of a playbook's drivers.</summary>
public sealed class DriverModel
{
    /// <summary>Prepares the tables of a playbook; keep one per playbook.</summary>
    public DriverModel(Playbook playbook) => Playbook = playbook;

    /// <summary>The playbook whose tables are used.</summary>
    public Playbook Playbook { get; }

    /// <summary>Exact probabilities, without reasons or ranges.</summary>
    /// <exception cref="ArgumentException">The evidence names a trigger, sign or question that the playbook does not have.</exception>
    public Posterior Posterior(Evidence evidence) => throw new NotSupportedException();

    /// <summary>Probabilities with ranges, reasons and the next question worth asking.</summary>
    /// <exception cref="ArgumentException">The evidence or the circumstances name something that the playbook does not have.</exception>
    public Assessment Assess(Evidence evidence, AssessOptions? options = null) => throw new NotSupportedException();

    /// <summary>Chance that a sign is present in a state (bit d set: the d-th driver is active).</summary>
    public double ChanceOfSign(string sign, int state) => throw new NotSupportedException();

    /// <summary>Chance that a question is answered yes, not no, in a state (bit d set: the d-th driver is active).</summary>
    public double ChanceOfYes(string question, int state) => throw new NotSupportedException();
}
