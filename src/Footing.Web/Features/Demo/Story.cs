using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Footing.App.CheckIns;
using Footing.App.Recoveries;
using Footing.Core.Drivers;
using Footing.Core.Playbooks;

namespace Footing.Web.Features.Demo;

/// <summary>The invented organisation of the demo as told in <c>story.json</c>. Days count from the day the demo starts.</summary>
public sealed record Story(string Organisation, IReadOnlyList<StoryPerson> People, IReadOnlyList<StoryRecovery> Recoveries, StoryAlone Alone, IReadOnlyDictionary<string, string> Help)
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>Reads the story that comes with the program.</summary>
    public static Story Read()
    {
        using var stream = typeof(Story).Assembly.GetManifestResourceStream("demo/story.json")
            ?? throw new InvalidOperationException("The program lacks its demo.");
        return JsonSerializer.Deserialize<Story>(stream, Format)!;
    }
}

/// <summary>Someone in the story.</summary>
/// <param name="Key">Short name used in the story and in addresses.</param>
/// <param name="Name">Full name.</param>
/// <param name="About">One line for the list of people.</param>
public sealed record StoryPerson(string Key, string Name, string About, bool Lead = false, bool Admin = false, bool Partner = false);

/// <summary>One recovery as it went.</summary>
public sealed record StoryRecovery
{
    public required string Lead { get; init; }
    public required string Colleague { get; init; }
    public required int Setback { get; init; }
    public required int Sent { get; init; }

    /// <summary>Day of agreeing; null while the invitation is open.</summary>
    public int? Agreed { get; init; }
    public required string FactsLine { get; init; }
    public string? WhoSaw { get; init; }
    public IReadOnlyList<string> Triggers { get; init; } = [];
    public IReadOnlyDictionary<string, bool> Facts { get; init; } = ImmutableSortedDictionary<string, bool>.Empty;
    public IReadOnlyDictionary<string, StorySign> Signs { get; init; } = ImmutableSortedDictionary<string, StorySign>.Empty;
    public IReadOnlyDictionary<string, Answer> Answers { get; init; } = ImmutableSortedDictionary<string, Answer>.Empty;
    public IReadOnlyList<StoryMove> Moves { get; init; } = [];
    public string? Account { get; init; }
    public IReadOnlyDictionary<string, int> Before { get; init; } = ImmutableSortedDictionary<string, int>.Empty;
    public IReadOnlyList<StoryDebriefLine> Debrief { get; init; } = [];
    public IReadOnlyList<StoryCheckIn> CheckIns { get; init; } = [];
    public IReadOnlyList<StoryTry> Tries { get; init; } = [];
}

/// <summary>A sign as the lead saw it at the opening.</summary>
public sealed record StorySign(int Level, string? Example = null);

/// <summary>A move with its window, and the days it was begun and done.</summary>
public sealed record StoryMove(
    string Move, MovePart Part, int From, int By, int? Begun = null, int? Done = null, IReadOnlyDictionary<string, string?>? Work = null);

/// <summary>What one of the two wrote in the debrief.</summary>
public sealed record StoryDebriefLine(int On, string By, string Section, string Text);

/// <summary>A check-in with the forms that were filled.</summary>
public sealed record StoryCheckIn(
    int On, IReadOnlyDictionary<string, int> Lead, IReadOnlyDictionary<string, int>? Colleague = null,
    IReadOnlyDictionary<string, int>? LeadSigns = null, Usefulness? Useful = null, string? Next = null);

/// <summary>A real attempt.</summary>
public sealed record StoryTry(int On, string By, string What, TrySize Size, bool Seen, TryResult Result);
