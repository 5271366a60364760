using System.Collections.Immutable;
using Footing.Core.Drivers;
using Footing.Core.Playbooks;

namespace Footing.Core.Moves;

/// <summary>Everything a plan is made from.</summary>
public sealed record Circumstances
{
    /// <summary>What is known about drivers.</summary>
    public Evidence Evidence { get; init; } = Evidence.None;

    /// <summary>The lead's minutes a week; null for the playbook's default.</summary>
    public double? LeadMinutes { get; init; }

    /// <summary>The colleague's minutes a week; null for the playbook's default.</summary>
    public double? ColleagueMinutes { get; init; }

    /// <summary>Known facts by id; a fact left out is not known.</summary>
    public ImmutableSortedDictionary<string, bool> Facts { get; init; } = ImmutableSortedDictionary<string, bool>.Empty;

    /// <summary>Day of the setback; null when not known, which counts as the day the plan starts.</summary>
    public DateOnly? Setback { get; init; }

    /// <summary>Day from which windows are counted; null leaves the windows out.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>Real attempts so far.</summary>
    public ImmutableArray<Attempt> Tries { get; init; } = [];

    /// <summary>Days on which nobody works, beside Saturdays and Sundays.</summary>
    public ImmutableSortedSet<DateOnly> Holidays { get; init; } = [];
}

/// <summary>A real attempt at the kind of task that failed (a try).</summary>
/// <param name="On">Day.</param>
/// <param name="Size">How big it was.</param>
/// <param name="Seen">Whether others saw it.</param>
/// <param name="Result">How it ended.</param>
public sealed record Attempt(DateOnly On, TrySize Size, bool Seen, TryResult Result);

/// <summary>A proposed plan that explains itself.</summary>
/// <param name="Routed">Id of the route out; null when there is a plan.</param>
/// <param name="HelpFirst">True when help is shown before the first move.</param>
/// <param name="Utility">Utility of the plan, 0 to about 1.</param>
/// <param name="Leading">Id of the leading driver; null when none reaches the threshold.</param>
/// <param name="Around">What the lead does around the person first.</param>
/// <param name="Moves">The moves in order.</param>
/// <param name="Held">Moves held back, each with its reasons.</param>
/// <param name="Left">Moves left out, with what each would have added, limits ignored.</param>
/// <param name="TooMuch">What did not fit the minutes; null when everything did.</param>
/// <param name="ActStandsIn">Id of the move whose first supervised try stands in for an act, when every act is held; otherwise null.</param>
public sealed record Plan(
    string? Routed, bool HelpFirst, double Utility, string? Leading, ImmutableArray<AroundAction> Around,
    ImmutableArray<ProposedMove> Moves, ImmutableArray<HeldMove> Held, ImmutableArray<LeftMove> Left, TooMuch? TooMuch,
    string? ActStandsIn);

/// <summary>A team driver's action.</summary>
/// <param name="Driver">Id of the driver.</param>
/// <param name="Action">What the lead does, or, when they cannot, what the plan says instead.</param>
/// <param name="Possible">False when the lead said it cannot be done; null when not asked.</param>
public sealed record AroundAction(string Driver, string Action, bool? Possible);

/// <summary>A move in a plan.</summary>
/// <param name="Id">Id of the move.</param>
/// <param name="Part"><c>frame</c> or <c>fit</c>.</param>
/// <param name="UtilityWithout">Utility of the plan without it.</param>
/// <param name="Acts">The drivers it acts on with strength above 0, weightiest first (strength times weight).</param>
/// <param name="From">First day of the window for the first step, a working day; null without a start.</param>
/// <param name="By">Last day of that window, a working day; null without a start.</param>
/// <param name="LeadMinutes">The lead's minutes to start.</param>
/// <param name="ColleagueMinutes">The colleague's minutes to start.</param>
/// <param name="Checks">Ids of facts not known yet that should be checked before it begins.</param>
/// <param name="Mind">Notes on moves that pull against it in this plan.</param>
public sealed record ProposedMove(
    string Id, string Part, double UtilityWithout, ImmutableArray<ActsOn> Acts, DateOnly? From, DateOnly? By,
    double LeadMinutes, double ColleagueMinutes, ImmutableArray<string> Checks, ImmutableArray<string> Mind);

/// <summary>A driver that a move acts on.</summary>
/// <param name="Driver">Id of the driver.</param>
/// <param name="Strength">1 to 3.</param>
public sealed record ActsOn(string Driver, int Strength);

/// <summary>A move held back.</summary>
/// <param name="Id">Id of the move.</param>
/// <param name="Because">Code of the first reason.</param>
/// <param name="Reasons">Codes of all reasons, none left out.</param>
public sealed record HeldMove(string Id, string Because, ImmutableArray<string> Reasons);

/// <summary>A move left out.</summary>
/// <param name="Id">Id of the move.</param>
/// <param name="WouldAdd">Utility it would have added.</param>
public sealed record LeftMove(string Id, double WouldAdd);

/// <summary>What did not fit the minutes.</summary>
/// <param name="LeadNeeds">The lead's minutes a week the chosen plan takes.</param>
/// <param name="LeadHas">The minutes there are.</param>
/// <param name="ColleagueNeeds">The colleague's minutes a week.</param>
/// <param name="ColleagueHas">The minutes there are.</param>
public sealed record TooMuch(double LeadNeeds, double LeadHas, double ColleagueNeeds, double ColleagueHas);
