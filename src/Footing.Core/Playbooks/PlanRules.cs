using System.Collections.Immutable;

namespace Footing.Core.Playbooks;

/// <summary>How moves are put together into a plan. Source: docs/how-it-works.md.</summary>
/// <param name="MostFitting">How many moves outside the frame a plan may hold.</param>
/// <param name="LeadingAt">Probability from which the first driver counts as leading, in (0, 1).</param>
/// <param name="LeadingWeight">Factor on the leading driver's weight.</param>
/// <param name="MinuteCost">Utility lost per lead minute a week.</param>
/// <param name="LeadMinutes">Default minutes a week of the lead.</param>
/// <param name="ColleagueMinutes">Default minutes a week of the colleague.</param>
/// <param name="TeamActionAt">Probability from which a team driver among the first two opens the plan with its action.</param>
/// <param name="StrengthScale">Divisor that turns a strength 0 to 3 into an effect below 1.</param>
/// <param name="AskAtLeast">How many questions are offered before <see cref="EnoughBelow"/> can end them.</param>
/// <param name="EnoughBelow">Share of the plan's utility below which no further question is worth asking.</param>
/// <param name="MostLikely">Words rule: the first driver is named from this probability…</param>
/// <param name="MostLikelyLeads">…when it leads in at least this share of redraws.</param>
/// <param name="AnswerShrink">Factor on the summed log ratios of a driver's answers.</param>
/// <param name="AnswerCap">Cap on a driver's total ratio, either way.</param>
/// <param name="PresentFrom">Level from which a sign counts as present.</param>
/// <param name="Apart">Pairs of moves that pull against each other, with what the plan does about it.</param>
public sealed record PlanRules(
    int MostFitting, double LeadingAt, double LeadingWeight, double MinuteCost, double LeadMinutes,
    double ColleagueMinutes, double TeamActionAt, double StrengthScale, int AskAtLeast, double EnoughBelow,
    double MostLikely, double MostLikelyLeads, double AnswerShrink, double AnswerCap, int PresentFrom,
    ImmutableArray<Apart> Apart);

/// <summary>Two moves that pull against each other.</summary>
/// <param name="First">Id of the move that goes first.</param>
/// <param name="Second">Id of the move that waits.</param>
/// <param name="DaysBetween">Days the second waits after the first one's window opens; 0 when only the note matters.</param>
/// <param name="Note">What to mind, shown beside the second when both are in a plan.</param>
public sealed record Apart(string First, string Second, int DaysBetween, string Note);
