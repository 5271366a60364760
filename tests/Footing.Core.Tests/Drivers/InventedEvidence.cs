using Footing.Core.Drivers;
using Footing.Core.Numerics;
using Footing.Core.Playbooks;

namespace Footing.Core.Tests.Drivers;

/// <summary>Evidence drawn from a seed: a few triggers, about half of the signs, some of the questions.</summary>
internal static class InventedEvidence
{
    public static Evidence For(Playbook playbook, long seed)
    {
        var random = new SeededRandom(seed);
        int oneIn = 1 + random.NextInt(6);
        return new Evidence
        {
            Triggers = [.. playbook.Triggers.Select(t => t.Id).Where(_ => random.NextInt(5) == 0)],
            Signs = Evidence.None.Signs.AddRange(playbook.Signs.Where(_ => random.NextInt(2) == 0)
                .Select(s => KeyValuePair.Create(s.Id, Reading(random.NextInt(6))))),
            Answers = Evidence.None.Answers.AddRange(playbook.Questions.Where(_ => random.NextInt(oneIn + 1) == 0)
                .Select(q => KeyValuePair.Create(q.Id, (Answer)random.NextInt(3)))),
        };
    }

    private static SignReading Reading(int level) => level == 5 ? SignReading.Ticked : SignReading.At(level);
}
