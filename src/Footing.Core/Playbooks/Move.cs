using System.Collections.Immutable;

namespace Footing.Core.Playbooks;

/// <summary>What part of a plan a move can play.</summary>
public enum MoveKind
{
    /// <summary>Shared by every plan.</summary>
    Frame,

    /// <summary>A real try by the colleague.</summary>
    Act,

    /// <summary>Learning a step or a standard.</summary>
    Learn,

    /// <summary>Protection from blame.</summary>
    Shield,

    /// <summary>A lighter load for a time.</summary>
    Ease,

    /// <summary>Credit given to others' hearing.</summary>
    Credit,
}

/// <summary>A page on which a move is carried out, instead of a form of its own.</summary>
public enum MoveForm
{
    /// <summary>The move has its own small form.</summary>
    Own,

    /// <summary>The debrief.</summary>
    Debrief,

    /// <summary>The one-on-one.</summary>
    OneOnOne,
}

/// <summary>One thing a lead can do.</summary>
public sealed record Move
{
    /// <summary>Stable id.</summary>
    public required string Id { get; init; }

    /// <summary>Short name as people read it.</summary>
    public required string Name { get; init; }

    /// <summary>What it is, in one sentence.</summary>
    public required string Summary { get; init; }

    /// <summary>The part it can play in a plan.</summary>
    public required MoveKind Kind { get; init; }

    /// <summary>Per driver id the strength 0 (no expected effect) to 3 (main lever); drivers left out are 0.</summary>
    public required ImmutableSortedDictionary<string, int> ActsOn { get; init; }

    /// <summary>Earliest and latest day for the first step, counted in days from the start of the plan.</summary>
    public required DayWindow FirstStepDays { get; init; }

    /// <summary>The first step as an instruction to the lead.</summary>
    public required string FirstStep { get; init; }

    /// <summary>The same step as the colleague reads it.</summary>
    public required string FirstStepForColleague { get; init; }

    /// <summary>Minutes it takes.</summary>
    public required Effort Effort { get; init; }

    /// <summary>How often, in words.</summary>
    public required string Cadence { get; init; }

    /// <summary>Usual length in weeks, 1 or more.</summary>
    public required int Weeks { get; init; }

    /// <summary>Facts that should hold; a fact known to be false holds the move back.</summary>
    public required ImmutableArray<FactCheck> Preconditions { get; init; }

    /// <summary>Facts that should not hold; a fact known to be true holds the move back.</summary>
    public required ImmutableArray<FactCheck> Contraindications { get; init; }

    /// <summary>Further conditions known from the case that hold the move back.</summary>
    public required ImmutableArray<Hold> Holds { get; init; }

    /// <summary>When this holds and the move is not held, it is in every plan; null when there is no such condition.</summary>
    public required Condition? AlwaysWhen { get; init; }

    /// <summary>True when its first supervised try can stand in for an act, should every act be held.</summary>
    public required bool StandsInForAct { get; init; }

    /// <summary>Place in the order of a plan: lower comes first.</summary>
    public required int Order { get; init; }

    /// <summary>How one knows that it is done.</summary>
    public required string DoneWhen { get; init; }

    /// <summary>What should change by when.</summary>
    public required ImmutableArray<Watch> Watch { get; init; }

    /// <summary>How it is withdrawn.</summary>
    public required string Fade { get; init; }

    /// <summary>Words for the lead to adapt.</summary>
    public required ImmutableArray<string> Words { get; init; }

    /// <summary>How a colleague asks for it, and what they can do of it with nobody's help.</summary>
    public required Ask Ask { get; init; }

    /// <summary>What speaks against it, in one sentence.</summary>
    public required string Against { get; init; }

    /// <summary>The same texts as the colleague reads them.</summary>
    public required MoveForColleague ForColleague { get; init; }

    /// <summary>Risk if misused: <c>low</c>, <c>medium</c> or <c>high</c>.</summary>
    public required string Risk { get; init; }

    /// <summary>Grade of the nearest evidence: A, B or C.</summary>
    public required string Grade { get; init; }

    /// <summary>How near the evidence lies: <c>analog</c> or <c>inferred</c>.</summary>
    public required string Directness { get; init; }

    /// <summary>Ids of references.</summary>
    public required ImmutableArray<string> Refs { get; init; }

    /// <summary>What the move opens into when work on it begins: a small form, filled by either.</summary>
    public required ImmutableArray<WorkField> Work { get; init; }

    /// <summary>Where it is carried out; writing there begins the move.</summary>
    public MoveForm Form { get; init; }

    /// <summary>What the evidence says and how strong it is, as Markdown (the body of the move's file).</summary>
    public required string Evidence { get; init; }
}

/// <summary>A window of days.</summary>
/// <param name="From">First day, 0 or more.</param>
/// <param name="By">Last day, not before <paramref name="From"/>.</param>
public readonly record struct DayWindow(int From, int By);

/// <summary>Minutes a move takes.</summary>
/// <param name="LeadFirst">The lead's minutes to start.</param>
/// <param name="LeadWeekly">The lead's minutes each week.</param>
/// <param name="ColleagueFirst">The colleague's minutes to start.</param>
/// <param name="ColleagueWeekly">The colleague's minutes each week.</param>
public sealed record Effort(double LeadFirst, double LeadWeekly, double ColleagueFirst, double ColleagueWeekly);

/// <summary>A fact that a move depends on, with the reason given when it fails.</summary>
/// <param name="Fact">Id of the fact.</param>
/// <param name="Because">Code of the reason.</param>
/// <param name="MustBeKnown">True when not knowing holds the move back as well.</param>
public sealed record FactCheck(string Fact, string Because, bool MustBeKnown);

/// <summary>A condition that holds a move back.</summary>
/// <param name="When">The condition.</param>
/// <param name="Because">Code of the reason.</param>
public sealed record Hold(Condition When, string Because);

/// <summary>What should change by when if a move helps.</summary>
/// <param name="Sign">Id of the sign.</param>
/// <param name="ByDay">Days from the move's start.</param>
/// <param name="Change">What should be seen.</param>
public sealed record Watch(string Sign, int ByDay, string Change);

/// <summary>What a move says to the colleague: the facts of the lead's texts, addressed to them.</summary>
/// <param name="Summary">What it is, in a sentence or two.</param>
/// <param name="DoneWhen">How one knows that it is done.</param>
/// <param name="Against">What speaks against it.</param>
/// <param name="Fade">How it is withdrawn.</param>
/// <param name="Watch">What should be seen, one text for each row of <see cref="Move.Watch"/>, in the same order.</param>
public sealed record MoveForColleague(string Summary, string DoneWhen, string Against, string Fade, ImmutableArray<string> Watch);

/// <summary>A move as something a colleague can ask for.</summary>
/// <param name="Words">One or two sentences in the colleague's own voice, to adapt.</param>
/// <param name="Alone">What they can do of it alone, addressed to them; empty when only a lead can do it.</param>
public sealed record Ask(string Words, string Alone)
{
    /// <summary>Whether nothing of it can be done without a lead.</summary>
    public bool LeadOnly => Alone.Length == 0;
}

/// <summary>One field of the small form into which a move opens.</summary>
/// <param name="Id">Stable id within the move.</param>
/// <param name="Label">What is asked.</param>
/// <param name="Kind"><c>text</c>, <c>date</c>, <c>dates</c> (up to six) or <c>name</c>.</param>
/// <param name="Shared">True when it appears on the slip for an ally, which shows nothing else.</param>
public sealed record WorkField(string Id, string Label, string Kind, bool Shared);
