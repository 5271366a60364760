using Footing.App.Recoveries;
using Footing.Core.Playbooks;
using Footing.Web.Shared;

namespace Footing.Web.Features.Recoveries;

/// <summary>Check-ins as lines of text: who rated what and when, a level by its own words, never by a number.</summary>
public static class CheckInWords
{
    /// <summary>One line a check-in, the newest first.</summary>
    public static IEnumerable<string> Lines(RecoveryView view, Playbook playbook) =>
        view.CheckIns.Reverse().Select(checkIn => Line(checkIn, view, playbook));

    private static string Line(CheckInView checkIn, RecoveryView view, Playbook playbook)
    {
        var voices = new List<string>();
        if (checkIn.Lead is { } lead && lead.Levels.Count > 0)
        {
            var seen = lead.Levels
                .Select(level => (Sign: playbook.Signs.FirstOrDefault(sign => sign.Id == level.Key), Level: level.Value))
                .Where(pair => pair.Sign is not null)
                .Select(pair => $"{pair.Sign!.NameFor(view.Reader)}: {LowerFirst(pair.Sign!.LevelsFor(view.Reader)[pair.Level])}");
            voices.Add($"{view.Author(lead.AuthorId)} saw: {string.Join(" ", seen)}");
        }
        if (checkIn.Colleague is { } colleague && colleague.Ratings.Count > 0)
        {
            var told = colleague.Ratings
                .Select(rating => (Self: playbook.SelfRatings.FirstOrDefault(self => self.Id == rating.Key), Rating: rating.Value))
                .Where(pair => pair.Self is not null)
                .Select(pair => $"{pair.Self!.Name.ToLowerInvariant()}, {Nearer(pair.Self, pair.Rating)}");
            var held = colleague.Released ? "" : " (not released)";
            voices.Add($"{view.Colleague()} said{held}: {string.Join("; ", told)}.");
        }
        var day = checkIn.Day.SayShort(view.Today);
        return voices.Count == 0 ? $"{day}. A talk without ratings." : $"{day}. {string.Join(" ", voices)}";
    }

    /// <summary>A rating of 0 to 10 by the label it lies nearer to.</summary>
    private static string Nearer(SelfRating self, int rating) => rating switch
    {
        <= 2 => self.LowLabel,
        >= 8 => self.HighLabel,
        < 5 => $"nearer to “{self.LowLabel}”",
        > 5 => $"nearer to “{self.HighLabel}”",
        _ => "in between",
    };

    private static string LowerFirst(string text) => text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..];
}
