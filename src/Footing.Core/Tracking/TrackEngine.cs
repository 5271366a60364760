using System.Collections.Frozen;
using System.Collections.Immutable;
using Footing.Core.Playbooks;

namespace Footing.Core.Tracking;

/// <summary>
/// Estimates how a recovery is going from the ratings of two voices: a level that moves towards an asymptote in continuous time, seen through
/// rating-scale items, at a rate that is not known. Deterministic: equal courses give equal tracks. Built once per playbook; immutable and
/// safe to share between threads.
/// </summary>
public sealed class TrackEngine
{
    private const double LowTail = 0.05;
    private const double HighTail = 0.95;
    private const double ForecastTail = 0.1;

    private readonly TrackModel model;
    private readonly CourseCheck check;
    private readonly RateGrid grid;
    private readonly RatingScale lead;
    private readonly RatingScale colleague;
    private readonly ForecastPaths paths;
    private readonly FrozenSet<string> aboutLead;

    /// <summary>Prepares the engine of one playbook.</summary>
    /// <exception cref="ArgumentException">The playbook's track model holds a number that is not finite or out of range.</exception>
    public TrackEngine(Playbook playbook)
    {
        ArgumentNullException.ThrowIfNull(playbook);
        model = playbook.Tracking;
        check = new CourseCheck(playbook);
        grid = new RateGrid(model);
        lead = new RatingScale(model.Lead);
        colleague = new RatingScale(model.Colleague);
        paths = new ForecastPaths(grid, model.RecoveredFrom);
        aboutLead = playbook.Signs.Where(sign => sign.AboutLead).Select(sign => sign.Id).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Everything that keeps a course from being estimated, each with its place; empty when there is nothing.</summary>
    public ImmutableArray<InputFault> Faults(Course course) => check.Faults(course);

    /// <summary>Estimates the track of a course.</summary>
    /// <exception cref="ArgumentException">The course has a fault; ask <see cref="Faults"/> first where input is not known to be good.</exception>
    public Track Estimate(Course course)
    {
        ArgumentNullException.ThrowIfNull(course);
        if (check.Faults(course) is [var fault, ..]) throw new ArgumentException($"{fault.Path}: {fault.Message}", nameof(course));

        var filter = new LevelFilter(grid, stackalloc double[LevelFilter.MemoryFor(grid.Count)]);
        filter.Start(Form(course.ColleagueBefore), colleague);

        var run = new Run(course.CheckIns.Length);
        var history = ImmutableArray.CreateBuilder<HistoryPoint>(course.CheckIns.Length);
        Level? level = null;
        var from = course.Setback;
        foreach (var checkIn in course.CheckIns)
        {
            var (known, today) = (from.DayNumber - course.Setback.DayNumber, checkIn.On.DayNumber - course.Setback.DayNumber);
            if (known <= model.Status.StalledByDay && today > model.Status.StalledByDay) run.NotByDay = NotByDay(filter, known);
            filter.Advance(today - known);
            from = checkIn.On;

            var leadForm = LeadForm(checkIn.Lead);
            var colleagueForm = Form(checkIn.Colleague);
            TakeIn(filter, leadForm, colleagueForm, run);
            var now = filter.LevelAfter(0);
            level = LevelOf(now.Mean, now.Quantile(LowTail), now.Quantile(HighTail));
            run.Probabilities.Add((checkIn.On, now.AtLeast(model.RecoveredFrom)));
            history.Add(new HistoryPoint(checkIn.On, level.Mean, level.Low, level.High,
                leadForm.Count > 0 ? Scale(lead.MostLikely(leadForm)) : null,
                colleagueForm.Count > 0 ? Scale(colleague.MostLikely(colleagueForm) - filter.OffsetMean) : null));
        }

        return Conclude(course, filter, run, history.DrainToImmutable(), level);
    }

    private Track Conclude(Course course, LevelFilter filter, Run run, ImmutableArray<HistoryPoint> history, Level? level)
    {
        var slipping = new Slipping(run.Cusum, model.Status.CusumThreshold);
        var grip = LeadGrip(course);
        if (run.Rated == 0 || level is null)
        {
            return new Track(
                TrackStatus.TooEarly, null, history, null, null, slipping, Advice.Continue, [TrackRules.FewCheckIns], [], grip);
        }

        var rules = model.Status;
        var today = history[^1].On.DayNumber - course.Setback.DayNumber;
        var passages = paths.Follow(filter, today, stackalloc int[ForecastPaths.Steps + 1]);
        var notByDay = run.NotByDay ?? passages.NotWithin(rules.StalledByDay);
        var notRecovered = today <= rules.StalledByDay ? notByDay : passages.NotWithin(today + rules.StalledThenDays);
        var findings = Find(filter, run, level, notRecovered);
        var because = ImmutableArray.CreateBuilder<string>();
        var suggest = SupportSigns.Met(course, rules, findings.NearUsual);
        var status = TrackRules.Status(findings, course, rules, because);
        var advice = TrackRules.Advise(status, findings, suggest, rules, because);
        return new Track(
            status, level, history, run.Probabilities[^1].Recovered, ForecastOf(passages, notByDay), slipping, advice,
            because.ToImmutable(), suggest, grip);
    }

    private void TakeIn(LevelFilter filter, RatedForm leadForm, RatedForm colleagueForm, Run run)
    {
        double sum = 0;
        var forms = 0;
        if (leadForm.Count > 0)
        {
            sum += filter.Observe(leadForm, lead, LevelFilter.LeadSees);
            run.LeadHeard = true;
            forms++;
        }

        if (colleagueForm.Count > 0)
        {
            sum += filter.Observe(colleagueForm, colleague, LevelFilter.ColleagueSees);
            run.ColleagueHeard = true;
            forms++;
        }

        if (forms == 0) return;

        run.Rated++;
        run.Cusum = Math.Max(0, run.Cusum - (sum / Math.Sqrt(forms)) - model.Status.CusumK);
    }

    private Findings Find(LevelFilter filter, Run run, Level level, double notRecovered)
    {
        var rules = model.Status;
        var (last, probability) = run.Probabilities[^1];
        return new Findings
        {
            Rated = run.Rated,
            BothVoices = run.LeadHeard && run.ColleagueHeard,
            Band = level.Unit.High - level.Unit.Low,
            NearUsual = probability >= rules.RecoveredP,
            NearUsualBefore = run.Probabilities.Exists(
                earlier => earlier.Recovered >= rules.RecoveredP && last.DayNumber - earlier.On.DayNumber >= rules.RecoveredDaysApart),
            Stays = filter.LevelAfter(rules.RecoveredHorizonDays).AtLeast(model.RecoveredFrom),
            Cusum = run.Cusum,
            NotRecovered = notRecovered,
            Gains = filter.GainAfter(rules.StalledGainDays).AtLeast(rules.StalledGain),
        };
    }

    // Past the day that is looked for nothing is left to forecast: what was known at the last check-in up to that day stands.
    private double NotByDay(LevelFilter filter, int day) =>
        paths.Follow(filter, day, stackalloc int[ForecastPaths.Steps + 1]).NotWithin(model.Status.StalledByDay);

    private static Forecast ForecastOf(PassageTimes passages, double notByDay)
    {
        var (median, low, high) = (passages.DayBy(0.5), passages.DayBy(ForecastTail), passages.DayBy(1 - ForecastTail));
        return new Forecast(median, low, high, notByDay, median is null || low is null || high is null);
    }

    private bool LeadGrip(Course course)
    {
        for (var i = course.CheckIns.Length - 1; i >= 0; i--)
        {
            var scores = course.CheckIns[i].ColleagueSigns;
            if (!scores.IsEmpty) return scores.Values.Any(score => score >= model.Status.LeadGripFrom);
        }

        return false;
    }

    // A sign about the lead says nothing of the colleague's level, and the colleague's score of it leads.
    private RatedForm LeadForm(ImmutableSortedDictionary<string, int> levels)
    {
        var (count, sum) = (0, 0);
        foreach (var (sign, level) in levels)
        {
            if (aboutLead.Contains(sign)) continue;
            count++;
            sum += lead.Top - level;
        }
        return new RatedForm(count, sum);
    }

    private static RatedForm Form(ImmutableSortedDictionary<string, int> ratings)
    {
        var sum = 0;
        foreach (var (_, rating) in ratings) sum += rating;
        return new RatedForm(ratings.Count, sum);
    }

    private static Level LevelOf(double mean, double low, double high) =>
        new(Scale(mean), Scale(low), Scale(high), new UnitLevel(mean, low, high));

    private static double Scale(double unit) => Math.Clamp(100 + (30 * unit), 0, 120);

    /// <summary>What is gathered on the way through a course.</summary>
    private sealed class Run(int checkIns)
    {
        public List<(DateOnly On, double Recovered)> Probabilities { get; } = new(checkIns);

        public int Rated { get; set; }

        public bool LeadHeard { get; set; }

        public bool ColleagueHeard { get; set; }

        public double Cusum { get; set; }

        /// <summary>P(not recovered by the day that is looked for), as known at the last check-in up to it; null while it has not passed.</summary>
        public double? NotByDay { get; set; }
    }
}
