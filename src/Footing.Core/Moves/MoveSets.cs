using System.Collections.Immutable;
using System.Numerics;
using Footing.Core.Playbooks;

namespace Footing.Core.Moves;

/// <summary>Sets of moves as bit masks over the playbook's order.</summary>
internal static class MoveSets
{
    public static ulong Where(ImmutableArray<Move> moves, Func<Move, bool> matches)
    {
        ulong set = 0;
        foreach (var (m, move) in moves.Index())
            set |= matches(move) ? One(m) : 0;
        return set;
    }

    public static ulong One(int move) => 1UL << move;

    public static bool Has(this ulong set, int move) => (set & One(move)) != 0;

    public static bool Meets(this ulong set, ulong other) => (set & other) != 0;

    public static int Count(this ulong set) => BitOperations.PopCount(set);

    /// <summary>Positions of the moves in the set, ascending.</summary>
    public static Members Moves(this ulong set) => new(set);

    /// <summary>Walks through a set without allocating.</summary>
    internal struct Members(ulong set)
    {
        private ulong rest = set;

        public int Current { get; private set; }

        public readonly Members GetEnumerator() => this;

        public bool MoveNext()
        {
            if (rest == 0)
                return false;
            Current = BitOperations.TrailingZeroCount(rest);
            rest &= rest - 1;
            return true;
        }
    }
}
