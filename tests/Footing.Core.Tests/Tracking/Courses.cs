using System.Collections.Immutable;
using Footing.Core.Moves;
using Footing.Core.Playbooks;
using Footing.Core.Tracking;

namespace Footing.Core.Tests.Tracking;

/// <summary>Courses for tests, said briefly.</summary>
internal static class Courses
{
    public static DateOnly Setback { get; } = new(2026, 1, 5);

    public static ImmutableSortedDictionary<string, int> Nothing => ImmutableSortedDictionary<string, int>.Empty;

    /// <summary>A course with check-ins on days counted from the setback.</summary>
    public static Course Of(params IEnumerable<CheckIn> checkIns) => new() { Setback = Setback, CheckIns = [.. checkIns] };

    /// <summary>Both voices: three signs at one level, four self-ratings at one value.</summary>
    public static CheckIn Both(int day, int level, int rating) => new(Setback.AddDays(day), Signs(level), Selfs(rating), Nothing);

    /// <summary>The lead alone.</summary>
    public static CheckIn Lead(int day, int level) => new(Setback.AddDays(day), Signs(level), Nothing, Nothing);

    /// <summary>The colleague alone.</summary>
    public static CheckIn Colleague(int day, int rating) => new(Setback.AddDays(day), Nothing, Selfs(rating), Nothing);

    public static CheckIn Empty(int day) => new(Setback.AddDays(day), Nothing, Nothing, Nothing);

    public static ImmutableSortedDictionary<string, int> Signs(params ReadOnlySpan<int> levels)
    {
        var signs = ImmutableSortedDictionary.CreateBuilder<string, int>();
        for (var i = 0; i < (levels.Length == 1 ? 3 : levels.Length); i++) signs.Add($"sign-{i + 1}", levels.Length == 1 ? levels[0] : levels[i]);
        return signs.ToImmutable();
    }

    public static ImmutableSortedDictionary<string, int> Selfs(int rating) =>
        Enumerable.Range(1, 4).ToImmutableSortedDictionary(i => $"self-{i}", _ => rating);

    /// <summary>Two real tries that met what was wanted, and the colleague's yes.</summary>
    public static Course Confirmed(this Course course) => course with
    {
        Tries = [.. new[] { 20, 30 }.Select(day => new Attempt(Setback.AddDays(day), TrySize.Real, Seen: true, TryResult.Met))],
        ColleagueAgrees = true,
    };

    public static Course WithMovesDone(this Course course) => course with
    {
        Moves = [new MoveDone("first", Setback.AddDays(2), Done: true), new MoveDone("second", Setback.AddDays(9), Done: true)],
    };

    public static Track Estimate(this Course course) => TrackPlaybook.Engine.Estimate(course);
}
