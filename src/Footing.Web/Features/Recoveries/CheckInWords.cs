using Footing.App.CheckIns;
using Footing.App.Recoveries;
using Footing.Core.Playbooks;
using Footing.Web.Features.Lines;
using Footing.Web.Shared;

namespace Footing.Web.Features.Recoveries;

/// <summary>Check-ins as lines of text: who rated what and when, a level by its own words, never by a number.</summary>
public static class CheckInWords
{
    /// <summary>The newest check-in first.</summary>
    public static IEnumerable<CheckInLines> Of(RecoveryView view, Playbook playbook) =>
        view.CheckIns.Reverse().Select(checkIn => new CheckInLines(
            checkIn.Day.SayShort(view.Today), [.. LeadsLines(checkIn, view, playbook), .. ColleaguesLines(checkIn, view, playbook)]));

    private static IEnumerable<CheckInLine> LeadsLines(CheckInView checkIn, RecoveryView view, Playbook playbook)
    {
        if (checkIn.Lead is not { } form) yield break;
        var by = view.Reader == Reader.Lead && form.AuthorId == view.LeadId ? "you" : view.Author(form.AuthorId);
        foreach (var (id, level) in form.Levels)
        {
            if (playbook.Signs.FirstOrDefault(sign => sign.Id == id) is { } sign)
                yield return new($"{by.Capital()} saw: {sign.NameFor(view.Reader)}. {sign.LevelsFor(view.Reader)[level]}", RecoveryLines.OfRating(checkIn.Day, id));
        }
        if (form.NextStep is { } step) yield return new($"The next step as {by} wrote it: {step.Value}", RecoveryLines.OfStep(checkIn.Day));
    }

    private static IEnumerable<CheckInLine> ColleaguesLines(CheckInView checkIn, RecoveryView view, Playbook playbook)
    {
        if (checkIn.Colleague is not { } form) yield break;
        var by = view.Reader == Reader.Colleague ? "you" : view.Colleague();
        foreach (var (id, rating) in form.Ratings)
        {
            if (playbook.SelfRatings.FirstOrDefault(self => self.Id == id) is { } self)
                yield return Own($"{by.Capital()} said: {self.Name.Uncapital()}, {Nearer(self, rating)}", OwnItem.Rating(checkIn.Day, id), view);
        }
        foreach (var (id, level) in form.LeadSigns)
        {
            if (playbook.Signs.FirstOrDefault(sign => sign.Id == id) is { } sign)
                yield return Own($"{by.Capital()} said of {(view.Reader == Reader.Lead ? "you" : view.Lead())}: {sign.LevelsFor(view.Reader)[level].TrimEnd('.')}", OwnItem.LeadSign(checkIn.Day, id), view);
        }
        if (form.UsefulAndSafe is { } useful)
            yield return Own($"{by.Capital()} said whether it was useful and safe: {Said(useful)}", OwnItem.Useful(checkIn.Day), view);
        if (form.NextStep is { } step)
            yield return Own($"The next step as {by} wrote it: {step.Value.TrimEnd('.')}", OwnItem.NextStep(checkIn.Day), view);
    }

    private static CheckInLine Own(string text, OwnItem item, RecoveryView view) =>
        new(view.Reader == Reader.Colleague && !view.Released.ContainsKey(item.Key) ? $"{text} (not released)." : $"{text}.", null);

    /// <summary>The answer to "was that useful and safe?", to stand within a sentence.</summary>
    public static string Said(Usefulness useful) => useful switch
    {
        Usefulness.Yes => "yes",
        Usefulness.Partly => "partly",
        _ => "no",
    };

    /// <summary>Self-ratings of one day as words.</summary>
    public static string Said(IEnumerable<KeyValuePair<string, int>> ratings, Playbook playbook)
    {
        var told = ratings
            .Join(playbook.SelfRatings, rating => rating.Key, self => self.Id, (rating, self) => $"{self.Name.Uncapital()}, {Nearer(self, rating.Value)}", StringComparer.Ordinal)
            .ToList();
        return told.Count == 0 ? "nothing" : $"{string.Join("; ", told)}.";
    }

    /// <summary>A rating of 0 to 10 by the label it lies nearer to.</summary>
    public static string Nearer(SelfRating self, int rating) => rating switch
    {
        <= 2 => self.LowLabel,
        >= 8 => self.HighLabel,
        < 5 => $"nearer to “{self.LowLabel}”",
        > 5 => $"nearer to “{self.HighLabel}”",
        _ => "in between",
    };
}

/// <summary>One check-in.</summary>
/// <param name="Day">Its day in words.</param>
/// <param name="Lines">What was said; empty when it was a talk without ratings.</param>
public sealed record CheckInLines(string Day, IReadOnlyList<CheckInLine> Lines);

/// <summary>One thing that was rated or written.</summary>
/// <param name="Text">It in words.</param>
/// <param name="Line">Key of the line if the lead wrote it, so that the colleague can mark it.</param>
public sealed record CheckInLine(string Text, string? Line);
