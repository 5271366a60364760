using System.Collections.Immutable;
using Footing.App.CheckIns;
using Footing.App.Library;
using Footing.App.Recoveries;

namespace Footing.Web.Features.Demo;

/// <summary>Something that happens on one day of the story.</summary>
internal sealed record StoryDay(int On, Func<Task> Happens);

/// <summary>Turns one recovery of the story into the calls that bring it about.</summary>
internal sealed class StoryTeller(
    StoryRecovery told, DateOnly today, DemoCast cast, Story story, Shelf shelf, SteppableClock clock, Invitations invitations, Answering answering,
    RecoveryReading reading, PlanWork plan, Debriefs debriefs, CheckInForms forms, Footing.App.CheckIns.Tries tries)
{
    private RecoveryId id;

    public IEnumerable<StoryDay> Days()
    {
        yield return new(told.Sent, SendAsync);
        foreach (var line in told.Debrief)
            yield return new(line.On, () => Must(debriefs.SaveLineAsync(id, cast[line.By], line.Section, line.Text, version: 0)));
        foreach (var move in told.Moves)
        {
            if (move.Begun is { } begun)
                yield return new(begun, () => OnMoveAsync(move, version => plan.BeginAsync(id, Lead, move.Move, Day(begun), version)));
            if (move.Work is { } work)
                yield return new(move.Begun ?? told.Agreed!.Value, () => OnMoveAsync(move, version => plan.SaveWorkAsync(id, Lead, move.Move, work, version)));
            if (move.Done is { } done)
                yield return new(done, () => OnMoveAsync(move, version => plan.FinishAsync(id, Lead, move.Move, Day(done), version)));
        }
        foreach (var checkIn in told.CheckIns)
            yield return new(checkIn.On, () => CheckInAsync(checkIn));
        foreach (var attempt in told.Tries)
            yield return new(attempt.On, () => Must(tries.AddAsync(
                id, cast[attempt.By], new TryInput(Day(attempt.On), attempt.What, attempt.Size, attempt.Seen, attempt.Result, Guid.NewGuid()))));
    }

    private Guid Lead => cast[told.Lead];

    private Guid Colleague => cast[told.Colleague];

    private DateOnly Day(int offset) => today.AddDays(offset);

    private async Task SendAsync()
    {
        var preparation = Preparation.Begin(shelf.Default.Id, "UTC", clock) with
        {
            SetbackDay = Day(told.Setback),
            FactsLine = PersonalText.From(told.FactsLine),
            WhoSaw = PersonalText.From(told.WhoSaw),
            Triggers = [.. told.Triggers],
            Facts = told.Facts.ToImmutableSortedDictionary(StringComparer.Ordinal),
            PartAnswered = true,
            FairnessAnswered = true,
            Signs = told.Signs.ToImmutableSortedDictionary(
                sign => sign.Key, sign => new NotedSign(sign.Value.Level, PersonalText.From(sign.Value.Example)), StringComparer.Ordinal),
            Answers = told.Answers.ToImmutableSortedDictionary(StringComparer.Ordinal),
            Moves = [.. told.Moves.Select(move => new ChosenMove(move.Move, move.Part, Day(move.From), Day(move.By)))],
            ColleagueName = PersonalText.From(story.People.Single(person => person.Key == told.Colleague).Name),
        };
        if (await invitations.SendAsync(preparation, Lead) is SendOutcome.Refused(var faults))
            throw new InvalidOperationException($"The story cannot be sent: {string.Join("; ", faults.Select(fault => fault.Path + " " + fault.Message))}");
        if (told.Agreed is not { } agreed)
        {
            cast.OpenLinks[told.Colleague] = $"/invitation/{preparation.Token}";
            return;
        }
        clock.SetTo(agreed);
        var acceptance = new Acceptance
        {
            Account = PersonalText.From(told.Account),
            Before = told.Before.ToImmutableSortedDictionary(StringComparer.Ordinal),
            BeforeShown = [.. told.Before.Keys],
        };
        id = await answering.AcceptAsync(preparation.Token, Colleague, acceptance) is AcceptOutcome.Agreed(var recovery)
            ? recovery
            : throw new InvalidOperationException($"{told.Colleague} could not agree.");
    }

    private async Task CheckInAsync(StoryCheckIn checkIn)
    {
        await Must(forms.SaveLeadFormAsync(id, Lead, new LeadFormInput(
            Day(checkIn.On), checkIn.Lead.ToImmutableSortedDictionary(StringComparer.Ordinal), checkIn.Next, Guid.NewGuid())));
        if (checkIn.Colleague is not { } ratings)
            return;
        var leadSigns = checkIn.LeadSigns ?? ImmutableSortedDictionary<string, int>.Empty;
        var day = Day(checkIn.On);
        await Must(forms.SaveColleagueFormAsync(id, Colleague, new ColleagueFormInput(
            day, ratings.ToImmutableSortedDictionary(StringComparer.Ordinal), leadSigns.ToImmutableSortedDictionary(StringComparer.Ordinal),
            checkIn.Useful, checkIn.Next, Everything(day, ratings.Keys, leadSigns.Keys), Guid.NewGuid())));
    }

    private static ImmutableSortedSet<string> Everything(DateOnly day, IEnumerable<string> ratings, IEnumerable<string> signs) =>
    [
        .. ratings.Select(rating => OwnItem.Rating(day, rating).Name), .. signs.Select(sign => OwnItem.LeadSign(day, sign).Name),
        OwnItem.Useful(day).Name, OwnItem.NextStep(day).Name,
    ];

    private async Task OnMoveAsync(StoryMove move, Func<int, Task<ChangeOutcome>> change)
    {
        var view = await reading.AfterOwnPostAsync(id, Lead) ?? throw new InvalidOperationException("The story's recovery is gone.");
        await Must(change(view.Moves.Single(planned => planned.Move == move.Move).Version));
    }

    private static async Task Must(Task<ChangeOutcome> change)
    {
        if (await change is not ChangeOutcome.Done and var outcome)
            throw new InvalidOperationException($"The story breaks off: {outcome}");
    }
}
