using System.Collections.Immutable;
using System.Globalization;
using Footing.App.Recoveries;
using Footing.Core.Drivers;
using Footing.Core.Playbooks;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Footing.Web.Features.Invitation;

/// <summary>What a colleague adds before agreeing, as typed. All of it is optional.</summary>
public sealed class ColleagueView
{
    /// <summary>Their own account of what happened. The lead reads it.</summary>
    public string? Account { get; set; }

    /// <summary>Self-ratings for before it happened, by id; empty for skipped.</summary>
    public Dictionary<string, string?> Before { get; set; } = [];

    /// <summary>Self-ratings for now, by id; empty for skipped.</summary>
    public Dictionary<string, string?> Now { get; set; } = [];

    /// <summary>Ids of the ratings for before that the lead may see.</summary>
    public string[] BeforeShown { get; set; } = [];

    /// <summary>Ids of the ratings for now that the lead may see.</summary>
    public string[] NowShown { get; set; } = [];

    /// <summary>Answers to the colleague's own questions, by id; empty for skipped.</summary>
    public Dictionary<string, string?> Answers { get; set; } = [];

    /// <summary>Ids of the questions whose answers the lead may see.</summary>
    public string[] Released { get; set; } = [];

    /// <summary>Ids of the proposed moves to keep. A form that was never shown keeps all.</summary>
    public string[]? Kept { get; set; }

    /// <summary>Ids of other moves to put in.</summary>
    public string[] Added { get; set; } = [];

    /// <summary>Marks a form that was shown, since boxes left empty send nothing.</summary>
    public bool Shown { get; set; }

    /// <summary>True when a proposed move is to stay.</summary>
    public bool Keeps(string move) => !Shown || Kept?.Contains(move, StringComparer.Ordinal) == true;

    /// <summary>Reads the form. What cannot be read is noted beside its field.</summary>
    /// <param name="sent">What the colleague was shown.</param>
    /// <param name="faults">Where messages go.</param>
    /// <param name="form">Name of this form on its page.</param>
    public Acceptance Read(WhatIsSent sent, ModelStateDictionary faults, string form)
    {
        if (Account?.Length > Limits.Account)
            faults.AddModelError($"{form}.{nameof(Account)}", $"This is {Account.Length} characters long. Keep it under {Limits.Account}.");
        var proposed = sent.Moves.Where(m => m.Kept).Select(m => m.Move.Id);
        var others = sent.Playbook.Moves.Select(m => m.Id).Except(proposed, StringComparer.Ordinal);
        var answers = ReadAnswers(sent.Playbook, faults, form);
        return new()
        {
            Account = PersonalText.From(Account),
            Before = ReadRatings(Before, nameof(Before), sent.Playbook, faults, form),
            BeforeShown = [.. BeforeShown],
            Now = ReadRatings(Now, nameof(Now), sent.Playbook, faults, form),
            NowShown = [.. NowShown],
            Answers = answers,
            Released = [.. Released.Where(answers.ContainsKey)],
            Dropped = [.. proposed.Where(id => !Keeps(id))],
            Added = [.. others.Where(id => Added.Contains(id, StringComparer.Ordinal))],
        };
    }

    private static ImmutableSortedDictionary<string, int> ReadRatings(
        Dictionary<string, string?> typed, string field, Playbook playbook, ModelStateDictionary faults, string form)
    {
        var read = ImmutableSortedDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        foreach (var id in playbook.SelfRatings.Select(r => r.Id))
        {
            if (typed.GetValueOrDefault(id) is not { Length: > 0 } text) continue;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value <= Limits.HighestRating) read[id] = value;
            else faults.AddModelError($"{form}.{field}[{id}]", $"Choose a number from 0 to {Limits.HighestRating}, or skip it.");
        }
        if (typed.Any(rating => rating.Value is { Length: > 0 } && playbook.SelfRatings.All(known => known.Id != rating.Key)))
            faults.AddModelError("", "One of the ratings is not asked for here. Load the page again.");
        return read.ToImmutable();
    }

    private ImmutableSortedDictionary<string, Answer> ReadAnswers(Playbook playbook, ModelStateDictionary faults, string form)
    {
        var read = ImmutableSortedDictionary.CreateBuilder<string, Answer>(StringComparer.Ordinal);
        foreach (var question in playbook.Questions.Where(q => q.AskedOf == Voice.Employee))
        {
            if (Answers.GetValueOrDefault(question.Id) is not { Length: > 0 } text) continue;
            if (Enum.TryParse<Answer>(text, out var answer) && Enum.IsDefined(answer)) read[question.Id] = answer;
            else faults.AddModelError($"{form}.{nameof(Answers)}[{question.Id}]", "Choose yes, no or not sure, or skip it.");
        }
        return read.ToImmutable();
    }
}
