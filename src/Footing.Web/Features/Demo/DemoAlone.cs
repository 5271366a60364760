using System.Collections.Immutable;
using Footing.App.Alone;
using Footing.App.CheckIns;

namespace Footing.Web.Features.Demo;

/// <summary>What one person of the story works on alone; only that person sees it.</summary>
public sealed record StoryAlone
{
    public required string Owner { get; init; }
    public required int Setback { get; init; }
    public required string Account { get; init; }
    public IReadOnlyList<string> Triggers { get; init; } = [];
    public IReadOnlyDictionary<string, int> Before { get; init; } = ImmutableSortedDictionary<string, int>.Empty;
    public IReadOnlyList<StoryOwnRatings> Ratings { get; init; } = [];
    public IReadOnlyList<StoryTry> Tries { get; init; } = [];
    public IReadOnlyList<string> Asks { get; init; } = [];
}

/// <summary>Self-ratings of one day.</summary>
public sealed record StoryOwnRatings(int On, IReadOnlyDictionary<string, int> Values);

/// <summary>Plays it through the same use cases as the pages.</summary>
internal static class DemoAlone
{
    public static async Task AddAsync(IServiceProvider services, StoryAlone told, Guid owner, DateOnly today, string zone, CancellationToken cancel)
    {
        var writing = services.GetRequiredService<AloneWriting>();
        var story = new AloneStory(today.AddDays(told.Setback), told.Account, told.Triggers.ToImmutableSortedSet(StringComparer.Ordinal));
        var work = ((BeginOutcome.Begun)await writing.BeginAsync(owner, story, zone, Guid.CreateVersion7(), cancel)).Work;
        await writing.RateBeforeAsync(work, owner, told.Before.ToImmutableSortedDictionary(StringComparer.Ordinal), cancel);
        foreach (var (on, values) in told.Ratings)
            await writing.RateAsync(work, owner, today.AddDays(on), values.ToImmutableSortedDictionary(StringComparer.Ordinal), version: 0, cancel);
        foreach (var attempt in told.Tries)
            await writing.AddTryAsync(work, owner, new TryInput(today.AddDays(attempt.On), attempt.What, attempt.Size, attempt.Seen, attempt.Result, Guid.CreateVersion7()), cancel);
        foreach (var move in told.Asks)
            await services.GetRequiredService<Asking>().SaveAsync(work, owner, move, words: null, AskState.Chosen, version: 0, cancel);
    }
}
