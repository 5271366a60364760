using System.Collections.Concurrent;
using Footing.App.People;

namespace Footing.Web.Tests.Access;

/// <summary>A policy whose rows can be changed while the site runs, and which remembers what it was asked.</summary>
internal sealed class ChangeablePolicy() : AccessPolicy(Standard)
{
    private readonly ConcurrentQueue<Question> asked = new();
    private AccessPolicy present = new(Standard);

    public override Decision Decide(Relationship who, RecoveryAction what)
    {
        var decision = present.Decide(who, what);
        asked.Enqueue(new(who, what, decision.Allowed));
        return decision;
    }

    /// <summary>From now on exactly these rows allow something.</summary>
    public void Become(IEnumerable<Permission> rows) => present = new(rows);

    /// <summary>What was asked since the last time.</summary>
    public IReadOnlyCollection<Question> TakeAsked()
    {
        var taken = asked.ToHashSet();
        asked.Clear();
        return taken;
    }
}

/// <summary>Something the policy was asked.</summary>
internal sealed record Question(Relationship Who, RecoveryAction What, bool Allowed);
