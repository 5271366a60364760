using System.Collections.Immutable;
using Footing.App.Recoveries;
using Footing.Core.Drivers;

namespace Footing.App.Tests;

/// <summary>A preparation that can be sent, with words that occur nowhere else.</summary>
internal static class Prepared
{
    /// <summary>What the preparation says about the colleague, word by word and id by id. It is never stored but sealed.</summary>
    public static readonly string[] Content =
    [
        "Wilhelmina", "kestrel", "marmalade", "tambourine", "lighthouse", "public-mistake", "publicBlame", "volunteering", "voice",
    ];

    /// <summary>Ids of rows, which can be read until they are deleted.</summary>
    public static readonly string[] Rows = ["soc-m1", "small-win"];

    public static Preparation By(Organisation here) => Preparation.Begin(Repository.Playbook.Id, "UTC", here.Clock) with
    {
        SetbackDay = here.Today.AddDays(-3),
        Triggers = ["public-mistake"],
        Facts = Sorted(("publicBlame", true), ("leadJoinedBlame", false)),
        FactsLine = PersonalText.From("The kestrel demo stopped twice."),
        WhoSaw = PersonalText.From("Four people from marmalade works."),
        PartAnswered = true,
        FairnessAnswered = true,
        Signs = Sorted(
            ("volunteering", new NotedSign(3, PersonalText.From("Passed on the tambourine review."))),
            ("voice", new NotedSign(null, null))),
        Answers = Sorted(("soc-m1", Answer.Yes)),
        LeadMinutes = 60,
        Moves =
        [
            new("debrief", MovePart.Frame, here.Today.AddDays(1), here.Today.AddDays(5)),
            new("small-win", MovePart.Fit, here.Today.AddDays(2), here.Today.AddDays(7)),
            new("pair-up", MovePart.Fit, null, null, Kept: false, PersonalText.From("No lighthouse partner is free.")),
        ],
        ColleagueName = PersonalText.From("Wilhelmina"),
    };

    public static ImmutableSortedDictionary<string, T> Sorted<T>(params (string Id, T Value)[] values) =>
        values.ToImmutableSortedDictionary(value => value.Id, value => value.Value, StringComparer.Ordinal);
}
