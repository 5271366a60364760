using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Footing.Core.Playbooks;

namespace Footing.Core.Tracking;

/// <summary>What a course must satisfy before anything is computed from it.</summary>
internal sealed class CourseCheck(Playbook playbook)
{
    private readonly FrozenSet<string> signs = playbook.Signs.Select(sign => sign.Id).ToFrozenSet(StringComparer.Ordinal);
    private readonly FrozenSet<string> aboutLead = playbook.Signs.Where(sign => sign.AboutLead).Select(sign => sign.Id).ToFrozenSet(StringComparer.Ordinal);
    private readonly FrozenSet<string> selfRatings = playbook.SelfRatings.Select(rating => rating.Id).ToFrozenSet(StringComparer.Ordinal);
    private readonly FrozenSet<string> moves = playbook.Moves.Select(move => move.Id).ToFrozenSet(StringComparer.Ordinal);
    private readonly int topLevel = playbook.Tracking.Lead.Thresholds.Length;
    private readonly int topRating = playbook.Tracking.Colleague.Thresholds.Length;

    /// <summary>Every fault, in the order of the course; empty when there is none.</summary>
    public ImmutableArray<InputFault> Faults(Course course)
    {
        List<InputFault>? faults = null;
        Ratings(course.ColleagueBefore, selfRatings, topRating, "self-rating", "baseline.colleague", -1, ref faults);

        var latest = course.Setback;
        for (var i = 0; i < course.CheckIns.Length; i++)
        {
            var checkIn = course.CheckIns[i];
            if (checkIn.On < course.Setback) Add(ref faults, BeforeSetback("check-in"), At("checkIns", i, "on"));
            else if (checkIn.On < latest) Add(ref faults, ("out-of-order", "Check-ins stand in the order of their days."), At("checkIns", i, "on"));
            else latest = checkIn.On;

            Ratings(checkIn.Lead, signs, topLevel, "sign", "lead", i, ref faults);
            Ratings(checkIn.Colleague, selfRatings, topRating, "self-rating", "colleague", i, ref faults);
            Ratings(checkIn.ColleagueSigns, aboutLead, topLevel, "sign", "colleague", i, ref faults);
        }

        for (var i = 0; i < course.Moves.Length; i++)
        {
            var move = course.Moves[i];
            if (!moves.Contains(move.Id)) Add(ref faults, ("unknown-move", $"There is no move '{move.Id}' in this playbook."), At("moves", i, "id"));
            if (move.On < course.Setback) Add(ref faults, BeforeSetback("move"), At("moves", i, "on"));
        }

        for (var i = 0; i < course.Tries.Length; i++)
        {
            if (course.Tries[i].On < course.Setback) Add(ref faults, BeforeSetback("try"), At("tries", i, "on"));
        }

        return faults is null ? [] : [.. faults];
    }

    private static void Ratings(
        ImmutableSortedDictionary<string, int> ratings, FrozenSet<string> known, int top, string kind, string form, int checkIn,
        ref List<InputFault>? faults)
    {
        foreach (var (id, value) in ratings)
        {
            var isKnown = known.Contains(id);
            if (isKnown && value >= 0 && value <= top) continue;

            var path = checkIn < 0 ? $"{form}.{id}" : At("checkIns", checkIn, $"{form}.{id}");
            if (!isKnown) Add(ref faults, ($"unknown-{kind}", $"There is no {kind} '{id}' in this form."), path);
            else Add(ref faults, ("out-of-range", string.Create(CultureInfo.InvariantCulture, $"A rating of this {kind} is 0 to {top}, not {value}.")), path);
        }
    }

    private static (string Code, string Message) BeforeSetback(string what) =>
        ("before-setback", $"A {what} cannot be dated before the setback.");

    private static string At(string list, int index, string field) => string.Create(CultureInfo.InvariantCulture, $"{list}[{index}].{field}");

    private static void Add(ref List<InputFault>? faults, (string Code, string Message) fault, string path) =>
        (faults ??= []).Add(new InputFault(fault.Code, fault.Message, path));
}
