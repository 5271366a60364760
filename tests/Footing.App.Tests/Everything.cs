using Footing.App.CheckIns;
using Footing.App.Recoveries;
using Footing.Core.Drivers;
using Footing.Core.Playbooks;

namespace Footing.App.Tests;

/// <summary>A recovery in which every box is filled with words that occur nowhere else.</summary>
internal static class Everything
{
    /// <summary>The words, and the ids of ratings, levels, triggers and facts that may only be known to the two.</summary>
    public static readonly string[] Words =
    [
        .. Prepared.Content,
        "pelican", "competence", "leader-grip", "ombudsman", "windmill", "gondola", "porcupine", "zeppelin", "caramel", "trombone",
    ];

    /// <summary>Sends, agrees and fills everything in, with <see cref="Organisation.Lead"/> and <see cref="Organisation.Colleague"/>.</summary>
    public static async Task<RecoveryId> WriteAsync(Organisation here)
    {
        var id = await here.AgreeAsync(new Acceptance
        {
            Account = PersonalText.From("A pelican flew in."), Before = Prepared.Sorted(("competence", 7)),
            Now = Prepared.Sorted(("competence", 3)), Answers = Prepared.Sorted(("cog-e1", Answer.Yes)), Released = ["cog-e1"],
        });
        Saved(await here.The<CheckInForms>().SaveColleagueFormAsync(id, here.Colleague, new(
            here.Today.AddDays(-1), Prepared.Sorted(("competence", 4)), Prepared.Sorted(("leader-grip", 4)), Usefulness.Partly, "Ask the ombudsman.",
            ["rating/competence", "sign/leader-grip", "useful", "step"], Guid.NewGuid())));
        Saved(await here.The<CheckInForms>().SaveLeadFormAsync(
            id, here.Lead, new(here.Today, Prepared.Sorted(("volunteering", 2)), "Take the gondola.", Guid.NewGuid())));
        Saved(await here.The<Debriefs>().SaveLineAsync(id, here.Colleague, "feelings", "Like a windmill.", 0));
        Saved(await here.The<Debriefs>().SaveLineAsync(id, here.Lead, "feelings", "Like a porcupine.", 0));
        Saved(await here.The<Tries>().AddAsync(
            id, here.Colleague, new(here.Today, "Showed the zeppelin.", TrySize.Small, Seen: true, TryResult.Met, Guid.NewGuid())));
        var move = Repository.Playbook.Moves.First(known => known.Work.Length > 0 && known.Id is "debrief" or "small-win");
        var version = (await here.ReadAsync(id, here.Lead)).Moves.Single(planned => planned.Move == move.Id).Version;
        var work = new Dictionary<string, string?> { [move.Work[0].Id] = "A bag of caramel." };
        Saved(await here.The<PlanWork>().SaveWorkAsync(id, here.Lead, move.Id, work, version));
        Saved(await here.The<Marks>().MarkAsync(id, here.Colleague, "factsLine", "1", "It was a trombone."));
        return id;
    }

    private static void Saved(ChangeOutcome outcome) => outcome.ShouldBeOfType<ChangeOutcome.Done>();
}
