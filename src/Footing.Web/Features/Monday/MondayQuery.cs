using System.Collections.Immutable;
using System.Globalization;
using Footing.Core.Playbooks;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Footing.Web.Features.Monday;

/// <summary>
/// The Monday form as it stands in the address, unchecked, so that a mistake can be shown beside the field
/// with everything else kept. Reload, Back and a bookmark all work from it.
/// </summary>
/// <param name="On">Day of the setback as typed.</param>
/// <param name="Points">Ids of pressure points as sent.</param>
/// <param name="Blame">Who blamed in public, as sent.</param>
/// <param name="Talk">Day of the next talk as typed.</param>
public sealed record MondayQuery(string? On, ImmutableArray<string> Points, string? Blame, string? Talk)
{
    /// <summary>A setback longer ago than this needs more than a sheet for the first days.</summary>
    private const int LongestAgo = 366;
    private const int FurthestAhead = 60;

    private static readonly ImmutableArray<string> BlameWords = ["nobody", "other", "me"];

    /// <summary>Reads an address.</summary>
    public static MondayQuery From(IQueryCollection query) =>
        new(query[nameof(On)], [.. query[nameof(Points)].OfType<string>()], query[nameof(Blame)], query[nameof(Talk)]);

    /// <summary>A day as an address and a date field write it.</summary>
    public static string Write(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>An answer on blame as an address writes it.</summary>
    public static string Write(Blame blame) => BlameWords[(int)blame];

    /// <summary>True when the address carries no answers at all: the form is being opened for the first time.</summary>
    public bool IsEmpty => On is null && Points.IsEmpty && Blame is null && Talk is null;

    /// <summary>The answers, or null with what is wrong noted under the name of each field.</summary>
    /// <param name="playbook">The topic whose pressure points may be named.</param>
    /// <param name="today">Today where the server stands; a reader further east may already be a day ahead.</param>
    /// <param name="faults">Where messages go.</param>
    public MondayAnswers? Read(Playbook playbook, DateOnly today, ModelStateDictionary faults)
    {
        var on = ReadDay(On, nameof(On), "Give the day it happened, for example 2026-11-20.", faults);
        if (on > today.AddDays(1))
            faults.AddModelError(nameof(On), "That day is still to come. Give the day it happened.");
        else if (on < today.AddDays(-LongestAgo))
            faults.AddModelError(nameof(On), "That is more than a year ago. This sheet is for the first days after something went wrong.");

        var talk = ReadDay(Talk, nameof(Talk), "Give the day you next talk, for example 2026-11-24.", faults);
        if (talk < on)
            faults.AddModelError(nameof(Talk), "That is before it happened. Give the day you next talk.");
        else if (talk > today.AddDays(FurthestAhead))
            faults.AddModelError(nameof(Talk), "That is more than two months away. Choose a day within the next week if you can.");

        var blame = BlameWords.IndexOf(Blame ?? Write(default(Blame)));
        if (blame < 0)
            faults.AddModelError(nameof(Blame), "Choose one of the three answers.");

        var known = playbook.Triggers.Select(t => t.Id).Intersect(Points, StringComparer.Ordinal).ToImmutableArray();
        if (Points.Except(known, StringComparer.Ordinal).Any())
            faults.AddModelError(nameof(Points), "One of the pressure points in this address is not known here. Tick the ones that apply.");

        if (!faults.IsValid)
            return null;
        // The pressure point says that they were blamed; then somebody did it.
        var blamed = known.Contains(playbook.Monday.TriggerWhenBlamed, StringComparer.Ordinal) && (Blame)blame == Monday.Blame.Nobody ? Monday.Blame.SomeoneElse : (Blame)blame;
        return new(on!.Value, known, blamed, talk!.Value);
    }

    private static DateOnly? ReadDay(string? text, string field, string message, ModelStateDictionary faults)
    {
        if (DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        faults.AddModelError(field, message);
        return null;
    }
}
