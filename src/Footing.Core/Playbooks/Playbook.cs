using System.Collections.Immutable;

namespace Footing.Core.Playbooks;

/// <summary>
/// Everything the engines and the screens know about one topic, as data: drivers, triggers, signs, questions,
/// moves, self-ratings, facts, routes, the model of the track and the rules on help.
/// Made by PlaybookReader, which guarantees that every id is unique within its list, that every
/// reference resolves and that every number is finite and in range.
/// </summary>
public sealed record Playbook
{
    /// <summary>Id of the playbook: the name of its folder, lower case with hyphens.</summary>
    public required string Id { get; init; }

    /// <summary>Semantic version, raised with every change that can alter a result or a text.</summary>
    public required string Version { get; init; }

    /// <summary>SHA-256 over all files of the playbook in the order of their names, lower-case hexadecimal.</summary>
    public required string ContentHash { get; init; }

    /// <summary>Name of the topic as people read it.</summary>
    public required string Title { get; init; }

    /// <summary>One or two sentences on what the playbook is for.</summary>
    public required string Summary { get; init; }

    /// <summary>What may hold recovery back, in the order of the file.</summary>
    public required ImmutableArray<Driver> Drivers { get; init; }

    /// <summary>Circumstances that set a setback off.</summary>
    public required ImmutableArray<Trigger> Triggers { get; init; }

    /// <summary>Observable behaviours with their levels.</summary>
    public required ImmutableArray<Sign> Signs { get; init; }

    /// <summary>Questions that tell drivers apart.</summary>
    public required ImmutableArray<Question> Questions { get; init; }

    /// <summary>What a lead can do.</summary>
    public required ImmutableArray<Move> Moves { get; init; }

    /// <summary>What the colleague rates about themselves.</summary>
    public required ImmutableArray<SelfRating> SelfRatings { get; init; }

    /// <summary>Circumstances that decide whether a move fits: a closed list.</summary>
    public required ImmutableArray<Fact> Facts { get; init; }

    /// <summary>Why a move is held back: a closed list.</summary>
    public required ImmutableArray<Reason> Reasons { get; init; }

    /// <summary>Situations that lead out of the playbook altogether, first match first.</summary>
    public required ImmutableArray<Route> Routes { get; init; }

    /// <summary>How moves are put together into a plan.</summary>
    public required PlanRules Planning { get; init; }

    /// <summary>How ratings become a level and a status.</summary>
    public required TrackModel Tracking { get; init; }

    /// <summary>When and how help is shown.</summary>
    public required SupportRules Support { get; init; }

    /// <summary>What the playbook refuses to be used for, one sentence each.</summary>
    public required ImmutableArray<string> Guardrails { get; init; }

    /// <summary>For whom and for what it is not, addressed to someone who thinks of beginning alone.</summary>
    public required string NotFor { get; init; }

    /// <summary>Two questions asked before anything about the colleague is read into the signs.</summary>
    public required ImmutableArray<string> FairnessQuestions { get; init; }

    /// <summary>Steps of the fact-first debrief form, in order.</summary>
    public required ImmutableArray<DebriefSection> Debrief { get; init; }

    /// <summary>Texts of the Monday sheet.</summary>
    public required MondayTexts Monday { get; init; }

    /// <summary>Texts of the one-on-one.</summary>
    public required OneOnOneTexts OneOnOne { get; init; }

    /// <summary>Sources with what was found in them.</summary>
    public required ImmutableArray<Reference> References { get; init; }

    /// <summary>Id and version as stamped on every assessment, e.g. <c>recovery-after-failure@1.0.0</c>.</summary>
    public string Stamp => $"{Id}@{Version}";
}

/// <summary>A judged strength with its plausible range.</summary>
/// <param name="Value">Point used by the engines: a probability in [0, 1] or a likelihood ratio above 0.</param>
/// <param name="Low">Lower end of the plausible range, not above <paramref name="Value"/>.</param>
/// <param name="High">Upper end of the plausible range, not below <paramref name="Value"/>.</param>
/// <param name="Grade">A: meta-analysis nearby, B: single studies, C: expert judgement.</param>
/// <param name="Directness">How near the evidence lies: <c>analog</c> or <c>inferred</c>.</param>
/// <param name="Refs">Ids of <see cref="Reference"/>s.</param>
public sealed record Strength(
    double Value, double Low, double High, string Grade, string Directness, ImmutableArray<string> Refs);

/// <summary>Where a driver sits, and so who acts on it.</summary>
public enum DriverScope
{
    /// <summary>Of the person: moves answer it.</summary>
    Person,

    /// <summary>Of the team: the lead acts around the person first.</summary>
    Team,
}

/// <summary>One reason why confidence erodes.</summary>
/// <param name="Id">Stable id, lower case with hyphens.</param>
/// <param name="Name">Short name as people read it.</param>
/// <param name="Sentence">What the person might say if it leads.</param>
/// <param name="Scope">Of the person or of the team.</param>
/// <param name="Sits">Where it sits, in a few words.</param>
/// <param name="Definition">Two or three sentences.</param>
/// <param name="LooksLike">What one would see or hear.</param>
/// <param name="ToldApart">How to tell it from another driver.</param>
/// <param name="ConfusedWith">What is often taken for it.</param>
/// <param name="Boundary">What is not this driver.</param>
/// <param name="Evidence">What is known, with its limits.</param>
/// <param name="Refs">Ids of references.</param>
/// <param name="Base">Chance that it is active when no trigger is named.</param>
/// <param name="TeamAction">The lead's own action when the driver is of the team and leads; null for drivers of the person.</param>
public sealed record Driver(
    string Id, string Name, string Sentence, DriverScope Scope, string Sits, string Definition,
    ImmutableArray<string> LooksLike, ImmutableArray<ToldApart> ToldApart, string ConfusedWith, string Boundary,
    string Evidence, ImmutableArray<string> Refs, Strength Base, TeamAction? TeamAction);

/// <summary>One line on how two drivers differ.</summary>
/// <param name="From">Id of the other driver.</param>
/// <param name="How">What would differ.</param>
public sealed record ToldApart(string From, string How);

/// <summary>What the lead does around the person when a driver of the team is among the first two.</summary>
/// <param name="Title">Short imperative.</param>
/// <param name="Action">What to do, in one or two sentences.</param>
/// <param name="Fact">Id of the fact that says whether the lead can do it.</param>
/// <param name="IfNot">What the plan says when the lead cannot.</param>
public sealed record TeamAction(string Title, string Action, string Fact, string IfNot);

/// <summary>A kind of circumstance that set the setback off (a pressure point on screens).</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Name">Short name as people read it.</param>
/// <param name="Text">One sentence that lets a lead recognise it.</param>
/// <param name="ForColleague">The same sentence, addressed to the colleague.</param>
/// <param name="Activates">Per driver id, the chance that this trigger alone makes the driver active; every driver has a row.</param>
public sealed record Trigger(
    string Id, string Name, string Text, string ForColleague, ImmutableSortedDictionary<string, Strength> Activates);

/// <summary>An observable behaviour, rated 0 to 4 against the person's usual.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Name">Short name as people read it.</param>
/// <param name="AboutLead">True when the sign describes the lead's own conduct; the colleague's score then leads.</param>
/// <param name="Levels">Five anchors, level 0 first.</param>
/// <param name="NotThis">What is not this sign; may be empty.</param>
/// <param name="ForColleague">Name and anchors as the colleague reads them.</param>
/// <param name="Base">Chance of level 2 or more with no driver active.</param>
/// <param name="RaisedBy">Per driver id, the chance that the driver alone brings the sign to level 2 or more; every driver has a row.</param>
public sealed record Sign(
    string Id, string Name, bool AboutLead, ImmutableArray<string> Levels, string NotThis,
    SignForColleague ForColleague, Strength Base, ImmutableSortedDictionary<string, Strength> RaisedBy);

/// <summary>A sign in the second person: what is seen of the colleague, or of their lead, put to the colleague.</summary>
/// <param name="Name">Short name.</param>
/// <param name="Levels">Five anchors, level 0 first.</param>
public sealed record SignForColleague(string Name, ImmutableArray<string> Levels);

/// <summary>Who is asked.</summary>
public enum Voice
{
    /// <summary>The lead, from things seen, heard or written (<c>manager</c> in data).</summary>
    Manager,

    /// <summary>The colleague, by choice (<c>employee</c> in data).</summary>
    Employee,
}

/// <summary>A question with a yes, no or unsure answer.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="AskedOf">Who is asked.</param>
/// <param name="Driver">Id of its own driver.</param>
/// <param name="Text">The question as asked.</param>
/// <param name="Yes">Likelihood ratio of a yes for its own driver, above 1.</param>
/// <param name="No">Likelihood ratio of a no for its own driver, below 1.</param>
/// <param name="Rivals">Effects on other drivers.</param>
public sealed record Question(
    string Id, Voice AskedOf, string Driver, string Text, Strength Yes, Strength No, ImmutableArray<RivalEffect> Rivals);

/// <summary>What an answer says about a driver other than the question's own.</summary>
/// <param name="Driver">Id of the rival driver.</param>
/// <param name="Yes">Likelihood ratio of a yes.</param>
/// <param name="No">Likelihood ratio of a no.</param>
public sealed record RivalEffect(string Driver, Strength Yes, Strength No);

/// <summary>One of the colleague's ratings of themselves, 0 to 10.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Name">Short name as people read it.</param>
/// <param name="Text">The question as asked.</param>
/// <param name="LowLabel">Label of 0.</param>
/// <param name="HighLabel">Label of 10.</param>
public sealed record SelfRating(string Id, string Name, string Text, string LowLabel, string HighLabel);

/// <summary>A source and what it says.</summary>
/// <param name="Id">Key used in <c>refs</c>.</param>
/// <param name="Authors">Authors as given.</param>
/// <param name="Year">Year of publication.</param>
/// <param name="Title">Title.</param>
/// <param name="Where">Journal or publisher.</param>
/// <param name="Finding">What was found.</param>
/// <param name="Status">Whether it was verified in search or is from memory.</param>
/// <param name="Caution">What limits it; may be empty.</param>
public sealed record Reference(
    string Id, string Authors, int Year, string Title, string Where, string Finding, string Status, string Caution);

/// <summary>A circumstance that is known, asked as a plain check, or absent (not known).</summary>
/// <param name="Id">Stable id in camel case, as in the <c>facts</c> object of a plan line.</param>
/// <param name="Text">The check as a plain statement or question a lead can tick.</param>
/// <param name="AskedAt">When it is asked: <c>event</c> (what happened), <c>part</c> (was I part of it), <c>move</c> (beside the move it matters to), <c>team</c> (beside a team action) or <c>later</c> (at a check-in).</param>
/// <param name="PutRight">What the lead puts right first when it holds; null when there is nothing to.</param>
public sealed record Fact(string Id, string Text, string AskedAt, PutRight? PutRight = null);

/// <summary>What a lead puts right before anything else when a part in what happened was theirs.</summary>
/// <param name="Where">Where and with whom.</param>
/// <param name="Words">Words to adapt, in the lead's own voice.</param>
/// <param name="SomeoneElse">True when another lead had better hold the recovery.</param>
public sealed record PutRight(string Where, string Words, bool SomeoneElse);

/// <summary>Why a move is held back.</summary>
/// <param name="Code">Stable code, lower case with hyphens.</param>
/// <param name="Text">The reason as people read it.</param>
public sealed record Reason(string Code, string Text);

/// <summary>A situation in which no plan is made and people are shown the way out instead.</summary>
/// <param name="Id">Stable code, given as <c>routed</c>.</param>
/// <param name="When">When it applies.</param>
/// <param name="Title">Heading of the page.</param>
/// <param name="Text">What to do instead, a paragraph.</param>
public sealed record Route(string Id, Condition When, string Title, string Text);
