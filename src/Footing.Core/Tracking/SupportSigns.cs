using System.Collections.Immutable;
using Footing.Core.Playbooks;

namespace Footing.Core.Tracking;

/// <summary>
/// What the ratings themselves, without any model, say about suggesting help: E1, four weeks with two moves done and no clear change;
/// E2, a clear worsening. Source: the playbook's rules on help.
/// </summary>
internal static class SupportSigns
{
    /// <summary>Codes of the criteria met at the last check-in. Near the usual, nothing has to change, so E1 does not apply.</summary>
    public static ImmutableArray<string> Met(Course course, StatusRules rules, bool nearUsual)
    {
        if (course.CheckIns.IsEmpty) return [];

        var lead = new Changes(higherIsWorse: true);
        var colleague = new Changes(higherIsWorse: false);
        foreach (var checkIn in course.CheckIns)
        {
            lead.Take(checkIn.Lead);
            colleague.Take(checkIn.Colleague);
        }

        var last = course.CheckIns[^1];
        var met = ImmutableArray.CreateBuilder<string>(2);
        if (!nearUsual && NothingChanged(course, rules, lead, colleague)) met.Add(TrackRules.NoChange);
        if (lead.Worsened(last.Lead, rules.ClearSignChange) || colleague.Worsened(last.Colleague, rules.ClearSelfChange)) met.Add(TrackRules.Worse);
        return met.DrainToImmutable();
    }

    private static bool NothingChanged(Course course, StatusRules rules, Changes lead, Changes colleague)
    {
        var last = course.CheckIns[^1].On;
        if (last.DayNumber - course.CheckIns[0].On.DayNumber < rules.SupportAfterDays) return false;
        if (course.Moves.Count(move => move.Done && move.On <= last) < rules.SupportMovesDone) return false;
        if (!lead.Compared && !colleague.Compared) return false;

        return lead.Largest < rules.ClearSignChange && colleague.Largest < rules.ClearSelfChange;
    }

    /// <summary>First, previous and last rating per item of one voice.</summary>
    private sealed class Changes(bool higherIsWorse)
    {
        private readonly Dictionary<string, (int First, int Previous, int Last, int Times)> items = new(StringComparer.Ordinal);

        public bool Compared => items.Values.Any(item => item.Times > 1);

        public int Largest => items.Values.Select(item => Math.Abs(item.Last - item.First)).DefaultIfEmpty(0).Max();

        public void Take(ImmutableSortedDictionary<string, int> form)
        {
            foreach (var (id, value) in form)
            {
                items[id] = items.TryGetValue(id, out var seen) ? (seen.First, seen.Last, value, seen.Times + 1) : (value, value, value, 1);
            }
        }

        // Only what was rated this time can have worsened this time.
        public bool Worsened(ImmutableSortedDictionary<string, int> now, double clear) =>
            now.Keys.Any(id => Math.Max(Rise(items[id].First, items[id].Last), Rise(items[id].Previous, items[id].Last)) >= clear);

        private int Rise(int from, int to) => higherIsWorse ? to - from : from - to;
    }
}
