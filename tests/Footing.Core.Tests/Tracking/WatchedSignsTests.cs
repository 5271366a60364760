using Footing.Core.Playbooks;
using Footing.Core.Tracking;

namespace Footing.Core.Tests.Tracking;

public sealed class WatchedSignsTests
{
    private static readonly Playbook Playbook = Repository.ReadPlaybook("recovery-after-failure").Playbook!;

    [Fact]
    public void Never_asks_the_lead_for_a_sign_about_the_lead_or_for_more_than_three()
    {
        var all = Playbook.Signs.ToDictionary(sign => sign.Id, _ => 4, StringComparer.Ordinal);
        var chosen = WatchedSigns.Choose(Playbook, Playbook.Moves.Select(move => move.Id), all);
        chosen.Length.ShouldBe(WatchedSigns.Most);
        chosen.ShouldAllBe(sign => !sign.AboutLead);
    }

    [Fact]
    public void Passes_over_moves_it_does_not_know_and_then_follows_the_highest_levels()
    {
        var seen = Playbook.Signs.Last(sign => !sign.AboutLead);
        var chosen = WatchedSigns.Choose(Playbook, ["no-such-move"], new Dictionary<string, int>(StringComparer.Ordinal) { [seen.Id] = 3 });
        chosen[0].Id.ShouldBe(seen.Id);
    }

    [Fact]
    public void Follows_the_signs_that_were_seen_rather_than_those_that_many_moves_watch()
    {
        var seen = Playbook.Signs.Where(sign => !sign.AboutLead).TakeLast(2).ToList();
        var levels = seen.ToDictionary(sign => sign.Id, _ => 1, StringComparer.Ordinal);
        var chosen = WatchedSigns.Choose(Playbook, Playbook.Moves.Select(move => move.Id), levels);
        chosen.Take(2).ShouldBe(seen, ignoreOrder: true);
    }
}
