using System.Globalization;
using CsCheck;
using Footing.Core.Drivers;
using Footing.Core.Numerics;
using Footing.Core.Playbooks;
using Footing.Core.Tests.Playbooks;

namespace Footing.Core.Tests.Drivers;

public sealed class PosteriorTests
{
    private static readonly AssessOptions ReasonsOnly = new() { Next = false, Ranges = false };

    private static readonly Gen<(Playbook Playbook, Evidence Evidence)> Cases = Gen.Long.Select(seed =>
    {
        var playbook = new InventedPlaybook(seed).Build();
        return (playbook, InventedEvidence.For(playbook, ~seed));
    });

    [Fact]
    public void Agrees_with_plain_products_over_every_state() => Cases.Sample(c =>
    {
        var plain = PlainPosterior.Of(c.Playbook, c.Evidence);
        var posterior = new DriverModel(c.Playbook).Posterior(c.Evidence);
        for (int d = 0; d < c.Playbook.Drivers.Length; d++)
            posterior.Probabilities[d].ShouldBe(plain[c.Playbook.Drivers[d].Id], 1e-12);
    }, iter: 2_000);

    [Fact]
    public void Is_a_distribution_whose_margins_are_the_probabilities() => Cases.Sample(c =>
    {
        var posterior = new DriverModel(c.Playbook).Posterior(c.Evidence);
        posterior.States.Length.ShouldBe(1 << c.Playbook.Drivers.Length);
        posterior.States.ShouldAllBe(w => w >= 0);
        posterior.States.Sum().ShouldBe(1, 1e-12);
        for (int d = 0; d < c.Playbook.Drivers.Length; d++)
        {
            posterior.Probabilities[d].ShouldBeInRange(1e-15, 1 - 1e-15);
            posterior.Probabilities[d].ShouldBe(posterior.States.Where((_, state) => (state & (1 << d)) != 0).Sum(), 1e-12);
        }
    }, iter: 200);

    [Fact]
    public void Is_the_same_to_the_last_bit_whatever_the_order_and_the_culture() => Gen.Select(Cases, Gen.Long).Sample((c, seed) =>
    {
        var random = new SeededRandom(seed);
        var shuffled = new Evidence
        {
            Triggers = c.Evidence.Triggers.OrderBy(_ => random.NextDouble()).Aggregate(Evidence.None.Triggers, (set, t) => set.Add(t)),
            Signs = c.Evidence.Signs.OrderBy(_ => random.NextDouble()).Aggregate(Evidence.None.Signs, (map, s) => map.Add(s.Key, s.Value)),
            Answers = c.Evidence.Answers.WithComparers(Comparer<string>.Create((a, b) => string.CompareOrdinal(b, a))),
        };
        var model = new DriverModel(c.Playbook);
        var expected = model.Posterior(c.Evidence);

        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
        try
        {
            model.Posterior(shuffled).States.ShouldBe(expected.States);
            model.Assess(shuffled, ReasonsOnly).Because.ShouldBe(model.Assess(c.Evidence, ReasonsOnly).Because);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }, iter: 60, threads: 1);

    [Fact]
    public void Does_not_change_with_an_unsure_answer() => Cases.Sample(c =>
    {
        var model = new DriverModel(c.Playbook);
        var open = c.Playbook.Questions.First(q => !c.Evidence.Answers.ContainsKey(q.Id));
        var unsure = c.Evidence with { Answers = c.Evidence.Answers.Add(open.Id, Answer.Unsure) };
        model.Posterior(unsure).States.ShouldBe(model.Posterior(c.Evidence).States);
    }, iter: 200);

    [Fact]
    public void Rises_with_every_trigger_as_long_as_nothing_else_is_known() => Cases.Sample(c =>
    {
        var model = new DriverModel(c.Playbook);
        var triggers = c.Evidence.Triggers;
        var more = c.Playbook.Triggers.First(t => !triggers.Contains(t.Id)).Id;
        var before = model.Posterior(new Evidence { Triggers = triggers }).Probabilities;
        var after = model.Posterior(new Evidence { Triggers = triggers.Add(more) }).Probabilities;
        for (int d = 0; d < before.Length; d++)
            after[d].ShouldBeGreaterThanOrEqualTo(before[d] - 1e-15);
    }, iter: 200);

    [Fact]
    public void Stays_finite_when_a_playbook_claims_certainty()
    {
        var playbook = new InventedPlaybook(1).Build();
        playbook = playbook with
        {
            Drivers = [.. playbook.Drivers.Select((d, i) => d with { Base = Empty.Exactly(i % 2) })],
            Signs = [.. playbook.Signs.Select(s => s with { Base = Empty.Exactly(0) })],
        };
        var evidence = InventedEvidence.For(playbook, 2);

        var assessment = new DriverModel(playbook).Assess(evidence);

        assessment.Drivers.ShouldAllBe(d => double.IsFinite(d.Probability));
        assessment.Because.ShouldAllBe(b => double.IsFinite(b.LogOdds));
    }

    [Fact]
    public void Counts_a_ticked_sign_like_one_that_is_clearly_there()
    {
        var playbook = new InventedPlaybook(3).Build();
        var model = new DriverModel(playbook);

        model.Posterior(Sign(SignReading.Ticked)).States.ShouldBe(model.Posterior(Sign(SignReading.At(2))).States);
        model.Posterior(Sign(SignReading.At(1))).States.ShouldBe(model.Posterior(Sign(SignReading.At(0))).States);

        static Evidence Sign(SignReading reading) => new() { Signs = Evidence.None.Signs.Add("sign-4", reading) };
    }

    [Fact]
    public void Refuses_an_id_that_the_playbook_does_not_have()
    {
        var model = new DriverModel(new InventedPlaybook(4).Build());

        Should.Throw<ArgumentException>(() => model.Posterior(new Evidence { Triggers = ["no-such-trigger"] }))
            .Message.ShouldContain("no trigger 'no-such-trigger'");
    }

    [Fact]
    public void Refuses_a_playbook_with_more_drivers_than_it_can_sum_over() =>
        Should.Throw<ArgumentException>(() => new DriverModel(new InventedPlaybook(5) { Drivers = 13 }.Build()));

    [Fact]
    public void Takes_twelve_drivers()
    {
        var playbook = new InventedPlaybook(6) { Drivers = 12, Signs = 4, QuestionsEach = 1 }.Build();
        var evidence = InventedEvidence.For(playbook, 7);
        var plain = PlainPosterior.Of(playbook, evidence);

        var probabilities = new DriverModel(playbook).Posterior(evidence).Probabilities;

        for (int d = 0; d < 12; d++)
            probabilities[d].ShouldBe(plain[$"driver-{d}"], 1e-12);
    }
}
