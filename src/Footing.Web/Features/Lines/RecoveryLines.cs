using System.Globalization;
using Footing.App.Recoveries;
using Footing.Core.Drivers;
using Footing.Core.Playbooks;
using Footing.Core.Tracking;
using Footing.Web.Features.Recoveries;
using Footing.Web.Features.Why;
using Footing.Web.Shared;

namespace Footing.Web.Features.Lines;

/// <summary>
/// Every line of a recovery that the lead reads and did not get from the colleague, found by its key. A mark is always
/// about what the lead reads: what is worked out from unreleased answers as well is the colleague's own reading, and a
/// mark on it would tell of them.
/// </summary>
public sealed class RecoveryLines(RecoveryView view, Playbook playbook, Reader reader, Lazy<Track> track, Lazy<Assessment> assessment)
{
    private const string Signs = "sign", Rated = "rated", Step = "step", Points = "trigger", Known = "fact";
    private const string Debrief = "debrief", Moves = "move", Tries = "try", Drivers = "driver", Reasons = "reason";

    public const string Facts = "facts", WhoSaw = "who-saw", Status = "status", Advice = "advice";

    public static string OfPoint(string trigger) => $"{Points}/{trigger}";

    public static string OfFact(string fact) => $"{Known}/{fact}";

    public static string OfSign(string sign) => $"{Signs}/{sign}";

    public static string OfRating(DateOnly day, string sign) => $"{Rated}/{Written(day)}/{sign}";

    public static string OfStep(DateOnly day) => $"{Step}/{Written(day)}";

    public static string OfDebrief(string section, Guid author) => $"{Debrief}/{section}/{author}";

    public static string OfMove(string move) => $"{Moves}/{move}";

    public static string OfTry(Guid attempt) => $"{Tries}/{attempt}";

    public static string OfDriver(string driver) => $"{Drivers}/{driver}";

    public static string OfReason(Because because) => $"{Reasons}/{because.Driver}/{because.Id}";

    /// <summary>What may be behind it, as the lead reads it.</summary>
    public Assessment Assessment => assessment.Value;

    /// <summary>The line, or null when the lead reads no such line.</summary>
    public Line? Find(string key)
    {
        var parts = key.Split('/');
        return parts switch
        {
            [Facts] => view.FactsLine is { } facts ? new(key, facts, facts, "account") : null,
            [WhoSaw] => view.WhoSaw is { } saw ? new(key, saw, saw, "account") : null,
            [Points, var id] => Point(key, id),
            [Known, var id] => Fact(key, id),
            [Signs, var id] => Sign(key, id),
            [Rated, var day, var id] => Rating(key, day, id),
            [Step, var day] => On(day)?.NextStep is { } step ? new(key, step.Value, step.Value, "check-ins") : null,
            [Debrief, var section, var author] => DebriefLine(key, section, author),
            [Moves, var id] => Move(key, id),
            [Tries, var id] => Try(key, id),
            [Drivers, var id] => Driver(key, id),
            [Reasons, var driver, var id] => Reason(key, driver, id),
            [Status] => StatusLine(key),
            [Advice] => AdviceLine(key),
            _ => null,
        };
    }

    private Line? Point(string key, string id) =>
        view.Triggers.Contains(id) && playbook.Triggers.FirstOrDefault(trigger => trigger.Id == id) is { } trigger
            ? new(key, id, trigger.TextFor(reader), "account")
            : null;

    private Line? Fact(string key, string id) =>
        view.Facts.TryGetValue(id, out var holds) && playbook.Facts.FirstOrDefault(fact => fact.Id == id) is { } fact
            ? new(key, holds ? "yes" : "no", $"{fact.Text} {(holds ? "Yes." : "No.")}", "account")
            : null;

    private Line? Sign(string key, string id)
    {
        if (!view.SignsAtOpening.TryGetValue(id, out var noted) || playbook.Signs.FirstOrDefault(sign => sign.Id == id) is not { } sign) return null;
        var text = SignWords.Noted(sign, noted, reader);
        return new(key, $"{noted.Level} {noted.Example?.Value}", noted.Example is { } example ? $"{text} “{example.Value}”" : text, "account");
    }

    private Line? Rating(string key, string day, string id) =>
        On(day)?.Levels.TryGetValue(id, out var level) == true && playbook.Signs.FirstOrDefault(sign => sign.Id == id) is { } sign
            ? new(key, level.ToString(CultureInfo.InvariantCulture), $"{sign.NameFor(reader)}. {sign.LevelsFor(reader)[level]}", "check-ins")
            : null;

    private Line? DebriefLine(string key, string section, string author) =>
        view.Debrief.FirstOrDefault(line => line.Section == section && line.AuthorId.ToString() == author && author != view.ColleagueId?.ToString()) is { } line
            ? new(key, line.Text.Value, line.Text.Value, "debrief")
            : null;

    private Line? Move(string key, string id)
    {
        var planned = view.Moves.FirstOrDefault(move => move.Move == id);
        if (planned is null || playbook.Moves.FirstOrDefault(move => move.Id == id) is not { } known) return null;
        var text = planned.Reason is { } reason ? $"{known.Name}: {reason.Value}" : known.Name;
        return new(key, $"{planned.From:O} {planned.By:O} {planned.Status == MoveStatus.Dropped} {planned.Reason?.Value}", text, "plan");
    }

    private Line? Try(string key, string id) =>
        view.Tries.FirstOrDefault(attempt => attempt.Id.ToString() == id && attempt.By != view.ColleagueId) is { } attempt
            ? new(key, attempt.What.Value, attempt.What.Value, "tries")
            : null;

    private Line? Driver(string key, string id) =>
        assessment.Value.Drivers.FirstOrDefault(driver => driver.Id == id) is { } estimate && DriverWords.MayBeNamed(estimate)
            ? new(key, id, playbook.Drivers.Single(driver => driver.Id == id).Name, "why")
            : null;

    /// <summary>What the colleague said themselves is theirs to change, not to mark.</summary>
    private Line? Reason(string key, string driver, string id)
    {
        if (assessment.Value.Because.FirstOrDefault(because => because.Driver == driver && because.Id == id) is not { } because) return null;
        var theirs = because.Kind == EvidenceKind.Answer && playbook.Questions.Any(question => question.Id == id && question.AskedOf == Voice.Employee)
            || because.Kind == EvidenceKind.Sign && playbook.Signs.Any(sign => sign.Id == id && sign.AboutLead);
        return theirs ? null : new(key, because.Evidence, ReasonWords.Of(because, playbook, reader), "why");
    }

    private Line StatusLine(string key)
    {
        var text = new CourseTexts(track.Value, playbook).Status;
        return new(key, text.Id, reader == Reader.Lead ? text.ForLead : text.ForColleague, null);
    }

    private Line AdviceLine(string key)
    {
        var text = new CourseTexts(track.Value, playbook).Advice;
        return new(key, text.Id, reader == Reader.Lead ? text.ForLead : text.ForColleague, null);
    }

    private App.CheckIns.LeadForm? On(string day) =>
        view.CheckIns.FirstOrDefault(checkIn => Written(checkIn.Day) == day)?.Lead;

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
