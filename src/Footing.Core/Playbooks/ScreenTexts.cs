using System.Collections.Immutable;

namespace Footing.Core.Playbooks;

/// <summary>One step of the debrief form.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Question">What is asked.</param>
/// <param name="Hint">One line under it.</param>
/// <param name="Kind"><c>feeling</c> (one line each, skippable, never rated), <c>fact</c>, <c>reading</c> (interpretation, kept apart from facts) or <c>change</c>.</param>
public sealed record DebriefSection(string Id, string Question, string Hint, string Kind);

/// <summary>Texts of the Monday sheet; <c>{…}</c> marks what the page fills in.</summary>
/// <param name="Words">Words for the first two minutes, in order.</param>
/// <param name="WordsWhenBlamed">Said first when someone else blamed them in public.</param>
/// <param name="WordsWhenYouBlamed">Said first when the lead did.</param>
/// <param name="TriggerWhenBlamed">Id of the pressure point that says they were blamed in public.</param>
/// <param name="FactWhenBlamed">Id of the fact that someone blamed them in public, carried into a preparation.</param>
/// <param name="FactWhenYouBlamed">Id of the fact that the lead did.</param>
/// <param name="NotToSay">What not to say.</param>
/// <param name="DebriefQuestions">The three questions sent ahead.</param>
/// <param name="Message">The message to copy; <c>{day}</c> is the day of the talk, <c>{questions}</c> the three questions.</param>
/// <param name="Offer">One task to offer when no pressure point says more.</param>
/// <param name="Stop">One thing the lead stops doing when no pressure point says more.</param>
/// <param name="ByTrigger">What a pressure point changes.</param>
/// <param name="GetHelpWhen">When to get help.</param>
/// <param name="DebriefTitle">Neutral calendar title of the debrief.</param>
/// <param name="FollowUpTitle">Neutral calendar title of the follow-ups.</param>
public sealed record MondayTexts(
    ImmutableArray<string> Words, string WordsWhenBlamed, string WordsWhenYouBlamed,
    string TriggerWhenBlamed, string FactWhenBlamed, string FactWhenYouBlamed, ImmutableArray<string> NotToSay, ImmutableArray<string> DebriefQuestions, string Message, string Offer, string Stop,
    ImmutableArray<MondayForTrigger> ByTrigger, ImmutableArray<string> GetHelpWhen, string DebriefTitle, string FollowUpTitle);

/// <summary>What a pressure point changes on the Monday sheet.</summary>
/// <param name="Trigger">Id of the trigger.</param>
/// <param name="Word">A sentence to add.</param>
/// <param name="Offer">The task to offer instead.</param>
/// <param name="Stop">The thing to stop doing instead.</param>
public sealed record MondayForTrigger(string Trigger, string Word, string Offer, string Stop);

/// <summary>Texts of the one-on-one.</summary>
/// <param name="OpeningFirst">Opening sentence of the first one.</param>
/// <param name="OpeningAfterTry">Opening sentence when there was a try since last time.</param>
/// <param name="Opening">Opening sentence otherwise.</param>
/// <param name="Agenda">Steps with minutes, ten in all.</param>
/// <param name="UsefulAndSafe">The question that ends it.</param>
/// <param name="SignOpenings">Per sign id, a sentence that opens the talk when that sign is watched; may be empty.</param>
public sealed record OneOnOneTexts(
    string OpeningFirst, string OpeningAfterTry, string Opening, ImmutableArray<AgendaStep> Agenda, string UsefulAndSafe,
    ImmutableSortedDictionary<string, string> SignOpenings);

/// <summary>A step of the one-on-one.</summary>
/// <param name="Minutes">Minutes it takes.</param>
/// <param name="Text">What is done.</param>
public sealed record AgendaStep(int Minutes, string Text);
