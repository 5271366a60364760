using System.Collections.Immutable;
using System.Text.Json;
using Footing.Core.Playbooks;
using Footing.Core.Tracking;

namespace Footing.Core.Lines;

/// <summary>What a line of <c>track</c> says.</summary>
/// <param name="Id">The sender's own id; null when left out.</param>
/// <param name="Course">Everything the track is estimated from.</param>
public sealed record CourseLine(string? Id, Course Course);

/// <summary>Reads lines of <c>track</c>.</summary>
public sealed class CourseLines
{
    private const int TopRating = 10;

    private static readonly string[] LineFields = ["id", "setback", "baseline", "checkIns", "moves", "tries", "colleagueAgrees"];
    private static readonly string[] BaselineFields = ["lead", "colleague"];
    private static readonly string[] CheckInFields = ["on", "lead", "colleague"];
    private static readonly string[] MoveFields = ["id", "on", "done"];

    private static readonly ImmutableSortedDictionary<string, int> NoRatings = ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal);

    private readonly KnownNames known;

    /// <summary>Prepares the names of a playbook; keep one per playbook.</summary>
    public CourseLines(Playbook playbook) => known = new KnownNames(playbook);

    /// <summary>Reads one line.</summary>
    /// <param name="root">The line as JSON.</param>
    /// <param name="faults">Takes everything that is wrong with it.</param>
    /// <returns>What the line says; not to be used when faults were added.</returns>
    public CourseLine Read(JsonElement root, List<InputFault> faults)
    {
        var fields = new JsonPart(root, faults).Fields(LineFields);
        var setback = fields.Required("setback")?.Day() ?? default;
        return new CourseLine(fields["id"]?.Text(), new Course
        {
            Setback = setback,
            ColleagueBefore = fields["baseline"] is { } baseline ? ReadBaseline(baseline) : NoRatings,
            CheckIns = ReadCheckIns(fields["checkIns"], setback),
            Moves = fields["moves"] is { } moves ? [.. moves.Items().Select(move => ReadMove(move, setback))] : [],
            Tries = AttemptParts.Read(fields["tries"], setback),
            ColleagueAgrees = fields["colleagueAgrees"]?.Flag(),
        });
    }

    /// <summary>The lead's levels for before are checked and then left alone: level 0 is "as before" by definition.</summary>
    private ImmutableSortedDictionary<string, int> ReadBaseline(JsonPart baseline)
    {
        var fields = baseline.Fields(BaselineFields);
        SignParts.Levels(fields["lead"], known.Signs);
        return ReadColleague(fields["colleague"], signs: null);
    }

    private ImmutableArray<CheckIn> ReadCheckIns(JsonPart? checkIns, DateOnly setback)
    {
        var read = ImmutableArray.CreateBuilder<CheckIn>();
        var latest = setback;
        foreach (var item in checkIns?.Items() ?? [])
        {
            var fields = item.Fields(CheckInFields);
            var on = fields.Required("on") is { } day ? InOrder(day, setback, ref latest) : default;
            var signs = ImmutableSortedDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
            read.Add(new CheckIn(on, SignParts.Levels(fields["lead"], known.Signs), ReadColleague(fields["colleague"], signs), signs.ToImmutable()));
        }
        return read.ToImmutable();
    }

    private static DateOnly InOrder(JsonPart part, DateOnly setback, ref DateOnly latest)
    {
        var day = AttemptParts.NotBefore(setback, part, part.Day(), "check-in");
        if (day >= latest) latest = day;
        else if (day >= setback) part.Fault("out-of-order", "The check-in lies before the one above it.", "check-ins stand in the order of their days");
        return day;
    }

    /// <summary>The colleague's form: ratings of themselves and, where <paramref name="signs"/> takes them, of signs about the lead.</summary>
    private ImmutableSortedDictionary<string, int> ReadColleague(JsonPart? form, ImmutableSortedDictionary<string, int>.Builder? signs)
    {
        var ratings = NoRatings.ToBuilder();
        foreach (var rating in form?.Members() ?? [])
        {
            if (known.SelfRatings.Contains(rating.Name))
            {
                if (!rating.IsNull) ratings.Add(rating.Name, rating.Whole(0, TopRating));
            }
            else if (signs is not null && known.SignsAboutLead.Contains(rating.Name))
            {
                if (!rating.IsNull && !rating.IsText(SignParts.Ticked)) signs.Add(rating.Name, SignParts.Level(rating));
            }
            else
            {
                rating.Unknown("self-rating", rating.Name, signs is null ? known.SelfRatings : known.SelfRatings.Union(known.SignsAboutLead, StringComparer.Ordinal));
            }
        }
        return ratings.ToImmutable();
    }

    private MoveDone ReadMove(JsonPart item, DateOnly setback)
    {
        var fields = item.Fields(MoveFields);
        var id = "";
        if (fields.Required("id") is { } part)
        {
            id = part.Text();
            if (id.Length > 0 && !known.Moves.Contains(id)) part.Unknown("move", id, known.Moves);
        }
        var on = fields.Required("on") is { } day ? AttemptParts.NotBefore(setback, day, day.Day(), "move") : default;
        return new MoveDone(id, on, fields.Required("done")?.Flag() ?? false);
    }
}
