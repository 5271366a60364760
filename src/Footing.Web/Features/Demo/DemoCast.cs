using System.Collections.Concurrent;

namespace Footing.Web.Features.Demo;

/// <summary>Who is who in the running demo.</summary>
public sealed class DemoCast
{
    private readonly ConcurrentDictionary<string, Guid> accounts = new(StringComparer.Ordinal);

    /// <summary>Links of invitations that are still open, by the key of the invited person.</summary>
    public ConcurrentDictionary<string, string> OpenLinks { get; } = new(StringComparer.Ordinal);

    /// <summary>The account of a person of the story.</summary>
    /// <exception cref="KeyNotFoundException">There is no such person.</exception>
    public Guid this[string key] => accounts[key];

    public bool Knows(string key) => accounts.ContainsKey(key);

    internal void Add(StoryPerson person, Guid account) => accounts[person.Key] = account;
}
