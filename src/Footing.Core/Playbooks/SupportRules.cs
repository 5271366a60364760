using System.Collections.Immutable;

namespace Footing.Core.Playbooks;

/// <summary>When and how help is shown. Nothing that is ticked or matched here is ever stored.</summary>
/// <param name="HelpFirstWhen">When this holds, help is shown before the first move.</param>
/// <param name="HelpFirstText">What is said then.</param>
/// <param name="Criteria">The criteria that suggest support, by code.</param>
/// <param name="RedFlags">Ticked by either: show help now, hide everything else.</param>
/// <param name="ComplaintFlag">Id of the red flag that pauses the recovery and leads to a formal route.</param>
/// <param name="TenMinutes">Steps of the card for the next ten minutes.</param>
/// <param name="SuggestToLead">The suggestion, to the lead.</param>
/// <param name="SuggestToColleague">The suggestion, to the colleague.</param>
/// <param name="SayInstead">Pairs of what to say and what not to say.</param>
/// <param name="MustNot">What a lead must not do.</param>
/// <param name="HelpList">Entries of the help list: given ones and blanks that an admin fills.</param>
/// <param name="WordCheck">Phrases of the local word check, lower case; matched on whole words.</param>
/// <param name="WordCheckNotice">What the screen says about the word check.</param>
public sealed record SupportRules(
    Condition HelpFirstWhen, string HelpFirstText, ImmutableArray<SupportCriterion> Criteria,
    ImmutableArray<RedFlag> RedFlags, string ComplaintFlag, ImmutableArray<string> TenMinutes,
    string SuggestToLead, string SuggestToColleague, ImmutableArray<SayInstead> SayInstead,
    ImmutableArray<string> MustNot, ImmutableArray<HelpEntry> HelpList, ImmutableArray<string> WordCheck,
    string WordCheckNotice);

/// <summary>A criterion that suggests support: work and time, never a condition.</summary>
/// <param name="Code">E1 to E10.</param>
/// <param name="Text">The criterion in plain words.</param>
/// <param name="Ticks">Who can tick it: any of <c>engine</c>, <c>lead</c>, <c>colleague</c>.</param>
public sealed record SupportCriterion(string Code, string Text, ImmutableArray<string> Ticks);

/// <summary>A red flag in everyday words.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Text">The words beside the box.</param>
public sealed record RedFlag(string Id, string Text);

/// <summary>What to say and what not to.</summary>
/// <param name="Say">Words that help.</param>
/// <param name="NotSay">Words that do harm.</param>
public sealed record SayInstead(string Say, string NotSay);

/// <summary>One entry of the help list.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Name">Who or what it is.</param>
/// <param name="Detail">Number or address; empty when an admin must fill it.</param>
/// <param name="Note">When to use it; to check, if not verified.</param>
/// <param name="Required">True when a blank warns until it is filled.</param>
public sealed record HelpEntry(string Id, string Name, string Detail, string Note, bool Required);
