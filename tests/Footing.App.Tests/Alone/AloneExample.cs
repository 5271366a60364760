using System.Collections.Immutable;
using Footing.App.Alone;
using Footing.App.CheckIns;
using Footing.App.People;
using Footing.App.Recoveries;
using Footing.Core.Playbooks;

namespace Footing.App.Tests.Alone;

/// <summary>Work alone with one of everything, each text a word that stands nowhere else.</summary>
internal static class AloneExample
{
    public const string Account = "The kestrel account of the client call.";
    public const string PickedTry = "Asked one question about the heron report.";
    public const string OtherTry = "Rehearsed the opening with the wren slides.";
    public const string OwnWords = "Could we look at the plover file together on Thursday?";
    public const string OtherWords = "Could the osprey piece wait for two weeks?";

    public static readonly ImmutableArray<string> Traces = ["kestrel", "heron", "wren", "plover", "osprey"];

    public static ImmutableArray<string> Self { get; } = [.. Repository.Playbook.SelfRatings.Select(rating => rating.Id)];

    public static string Move(int place) => Repository.Playbook.Moves[place].Id;

    public static string Trigger => Repository.Playbook.Triggers[0].Id;

    public static string Question => Repository.Playbook.Questions.First(question => question.AskedOf == Voice.Employee).Id;

    public static AloneStory Story(Organisation here) => new(here.Today.AddDays(-7), Account, [Trigger]);

    public static ImmutableSortedDictionary<string, int> Ratings(params int[] values) =>
        values.Select((value, place) => KeyValuePair.Create(Self[place], value)).ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>Begins with <see cref="Organisation.Colleague"/> and fills everything in.</summary>
    public static async Task<AloneWorkId> FilledAsync(Organisation here)
    {
        var id = await BegunAsync(here);
        var writing = here.The<AloneWriting>();
        await writing.RateBeforeAsync(id, here.Colleague, Ratings(9, 8));
        await writing.RateAsync(id, here.Colleague, here.Today.AddDays(-3), Ratings(2, 3, 1, 4), version: 0);
        await writing.RateAsync(id, here.Colleague, here.Today, Ratings(5, 6, 7), version: 0);
        await writing.AddTryAsync(id, here.Colleague, Try(here, -2, PickedTry));
        await writing.AddTryAsync(id, here.Colleague, Try(here, -1, OtherTry));
        await writing.AnswerAsync(id, here.Colleague, Question, Core.Drivers.Answer.Yes);
        await here.The<Asking>().SaveAsync(id, here.Colleague, Move(0), OwnWords, AskState.Asked, version: 0);
        await here.The<Asking>().SaveAsync(id, here.Colleague, Move(1), OtherWords, AskState.Chosen, version: 0);
        return id;
    }

    public static async Task<AloneWorkId> BegunAsync(Organisation here) =>
        (await here.The<AloneWriting>().BeginAsync(here.Colleague, Story(here), "UTC", Guid.CreateVersion7())).ShouldBeOfType<BeginOutcome.Begun>().Work;

    public static TryInput Try(Organisation here, int day, string what) =>
        new(here.Today.AddDays(day), what, TrySize.Small, Seen: false, TryResult.Nearly, Guid.CreateVersion7());

    public static async Task<AloneView> ReadAsync(Organisation here, AloneWorkId id) =>
        (await here.The<AloneReading>().ReadAsync(id, here.Colleague, RecoveryAction.ReadAlone)).ShouldNotBeNull();
}
