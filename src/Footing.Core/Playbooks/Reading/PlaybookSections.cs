using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Footing.Core.Playbooks.Reading;

/// <summary>The top level of a playbook.</summary>
internal static partial class PlaybookSections
{
    /// <summary>States are summed exactly over all combinations of drivers: 4096 at most.</summary>
    private const int MostDrivers = 12;

    public static Playbook Read(Section root, string id, string contentHash, ImmutableArray<MoveFile> moveFiles)
    {
        var moves = moveFiles.Select(file => MoveSection.Read(file, root.Draft)).ToImmutableArray();
        var playbook = new Playbook
        {
            Id = OwnId(root, id),
            Version = Version(root),
            ContentHash = contentHash,
            Title = root.Text("title"),
            Summary = root.Text("summary"),
            Drivers = root.Maps("drivers", DriverSections.Driver),
            Triggers = root.Maps("triggers", DriverSections.Trigger),
            Signs = root.Maps("signs", DriverSections.Sign),
            Questions = root.Maps("questions", DriverSections.Question),
            Moves = moves,
            SelfRatings = root.Maps("selfRatings", ScreenSections.SelfRating),
            Facts = root.Maps("facts", PlanSections.Fact),
            Reasons = root.Maps("reasons", PlanSections.Reason),
            Routes = root.MapsOrNone("routes", PlanSections.Route),
            Planning = root.Map("planning", PlanSections.Rules),
            Tracking = root.Map("tracking", TrackSections.Model),
            Support = root.Map("support", SupportSections.Rules),
            Guardrails = root.Texts("guardrails"),
            NotFor = root.Text("notFor"),
            FairnessQuestions = root.Texts("fairnessQuestions"),
            Debrief = root.Maps("debrief", ScreenSections.DebriefStep),
            Monday = root.Map("monday", ScreenSections.Monday),
            OneOnOne = root.Map("oneOnOne", ScreenSections.OneOnOne),
            References = root.Maps("references", ScreenSections.Reference),
        };
        CheckDrivers(root, playbook.Drivers);
        CheckMoves(root, moves);
        CheckRatings(root, playbook);
        return playbook;
    }

    private static string OwnId(Section root, string folder)
    {
        var id = root.Text("id");
        if (id.Length > 0 && id != folder)
            root.Draft.Fault(root.PlaceOf("id"), "bad-id", $"The id \"{id}\" is not the name of the folder.", $"it should be {folder}");
        return id;
    }

    private static string Version(Section root)
    {
        var version = root.Text("version");
        if (version.Length > 0 && !SemanticVersion().IsMatch(version))
            root.Draft.Fault(root.PlaceOf("version"), "bad-version", $"\"{version}\" is not a version.", "three numbers such as 1.0.0");
        return version;
    }

    private static void CheckDrivers(Section root, ImmutableArray<Driver> drivers)
    {
        if (drivers.Length > MostDrivers)
            root.Draft.Fault(root.PlaceOf("drivers"), "too-many-drivers", $"There are {drivers.Length} drivers; {MostDrivers} is the most.");
    }

    private static void CheckMoves(Section root, ImmutableArray<Move> moves)
    {
        foreach (var kind in new[] { MoveKind.Frame, MoveKind.Act })
        {
            var word = kind.ToString().ToLowerInvariant();
            if (!moves.Any(move => move.Kind == kind))
                root.Draft.Fault(root.At, $"no-{word}", $"No move is of the kind {word}.", "every plan needs one");
        }
    }

    /// <summary>The colleague's form holds both self-ratings and signs, told apart by their ids alone.</summary>
    private static void CheckRatings(Section root, Playbook playbook)
    {
        foreach (var id in playbook.SelfRatings.Select(rating => rating.Id).Intersect(playbook.Signs.Select(sign => sign.Id), StringComparer.Ordinal))
            root.Draft.Fault(root.PlaceOf("selfRatings"), "duplicate-self-rating", $"\"{id}\" is the id of a sign too.");
    }

    [GeneratedRegex(@"^\d+\.\d+\.\d+$", RegexOptions.None, 1000)]
    private static partial Regex SemanticVersion();
}
