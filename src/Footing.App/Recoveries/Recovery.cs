using System.Collections.Immutable;
using Footing.App.CheckIns;
using Footing.Core.Playbooks;

namespace Footing.App.Recoveries;

/// <summary>One colleague's case, from the sent invitation to deletion. The root of everything stored about it.</summary>
public sealed partial class Recovery
{
    private readonly List<PlannedMove> moves = [];
    private readonly List<QuestionAnswer> answers = [];
    private readonly List<LeadForm> leadForms = [];
    private readonly List<ColleagueForm> colleagueForms = [];
    private readonly List<Try> tries = [];
    private readonly List<DebriefLine> debrief = [];
    private readonly List<HandOver> handOvers = [];

    private Recovery() { }

    public RecoveryId Id { get; private set; }
    public PlaybookStamp Playbook { get; private set; } = null!;
    public Guid LeadId { get; private set; }

    /// <summary>Null until the colleague agrees with an account of theirs.</summary>
    public Guid? ColleagueId { get; private set; }

    /// <summary>The name as the lead wrote it; null once an account is linked, which has its own.</summary>
    public PersonalText? ColleagueName { get; private set; }

    public Stage Stage { get; private set; }
    public DateOnly SetbackDay { get; private set; }
    public string TimeZone { get; private set; } = "UTC";
    public int? LeadMinutes { get; private set; }
    public int? ColleagueMinutes { get; private set; }
    public ImmutableSortedSet<string> Triggers { get; private set; } = [];
    public ImmutableSortedDictionary<string, bool> Facts { get; private set; } = ImmutableSortedDictionary<string, bool>.Empty;
    public PersonalText? FactsLine { get; private set; }
    public PersonalText? WhoSaw { get; private set; }

    /// <summary>What the lead saw when it was opened.</summary>
    public ImmutableSortedDictionary<string, NotedSign> SignsAtOpening { get; private set; } = ImmutableSortedDictionary<string, NotedSign>.Empty;

    /// <summary>The colleague's own account of what happened, shared when saved.</summary>
    public PersonalText? ColleagueAccount { get; private set; }

    /// <summary>Facts as the colleague knows them, beside the lead's: where the two differ, both stay.</summary>
    public ImmutableSortedDictionary<string, bool> ColleagueFacts { get; private set; } = ImmutableSortedDictionary<string, bool>.Empty;

    /// <summary>Lines that the colleague says are not right, by the line's key.</summary>
    public ImmutableSortedDictionary<string, NotRight> Marks { get; private set; } = ImmutableSortedDictionary<string, NotRight>.Empty;

    /// <summary>The colleague's self-ratings for before it happened, 0 to 10 by id.</summary>
    public ImmutableSortedDictionary<string, int> Before { get; private set; } = ImmutableSortedDictionary<string, int>.Empty;

    /// <summary>Whether the colleague says that it is over; null when not asked.</summary>
    public bool? ColleagueAgreesItIsOver { get; private set; }

    public DateOnly SentOn { get; private set; }
    public DateOnly? AgreedOn { get; private set; }
    public DateOnly? PausedOn { get; private set; }

    /// <summary>The lead asked to go on; the colleague decides.</summary>
    public bool ResumeAsked { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    /// <summary>Each says for themselves whether they want to look back twice after closing; it happens when both do.</summary>
    public bool LeadWantsLaterLooks { get; private set; }
    public bool ColleagueWantsLaterLooks { get; private set; }

    /// <summary>Each sees the suggestion of more help until they noted it, and once only.</summary>
    public bool LeadNotedSuggestion { get; private set; }
    public bool ColleagueNotedSuggestion { get; private set; }

    /// <summary>Day of the last entry by either; counts toward deletion.</summary>
    public DateOnly TouchedOn { get; private set; }

    public int Version { get; private set; } = 1;

    public IReadOnlyList<PlannedMove> Moves => moves;
    public IReadOnlyList<QuestionAnswer> Answers => answers;
    public IReadOnlyList<LeadForm> LeadForms => leadForms;
    public IReadOnlyList<ColleagueForm> ColleagueForms => colleagueForms;
    public IReadOnlyList<Try> Tries => tries;
    public IReadOnlyList<DebriefLine> Debrief => debrief;
    public IReadOnlyList<HandOver> HandOvers => handOvers;

    /// <summary>Opens a recovery from a preparation that <see cref="PreparationCheck"/> has passed.</summary>
    internal static Recovery Send(Preparation preparation, Playbook playbook, Guid sender, DateOnly today, TimeProvider clock)
    {
        var lead = preparation.HolderId ?? sender;
        var recovery = new Recovery
        {
            Id = RecoveryId.New(clock),
            Playbook = PlaybookStamp.Of(playbook),
            LeadId = lead,
            ColleagueName = preparation.ColleagueName,
            Stage = Stage.Invited,
            SetbackDay = preparation.SetbackDay!.Value,
            TimeZone = preparation.TimeZone,
            LeadMinutes = preparation.LeadMinutes,
            ColleagueMinutes = preparation.ColleagueMinutes,
            Triggers = preparation.Triggers,
            Facts = preparation.Facts,
            FactsLine = preparation.FactsLine,
            WhoSaw = preparation.WhoSaw,
            SignsAtOpening = preparation.Signs,
            SentOn = today,
            TouchedOn = today,
        };
        recovery.moves.AddRange(preparation.Moves.Select(chosen => new PlannedMove(chosen, sender)));
        recovery.answers.AddRange(
            preparation.Answers.Select(answer => new QuestionAnswer(answer.Key, Voice.Manager, answer.Value)));
        return recovery;
    }

    /// <summary>The day it is for the two people.</summary>
    public DateOnly Today(TimeProvider clock) => Days.Today(TimeZone, clock);

    private void Touch(DateOnly today) => TouchedOn = today > TouchedOn ? today : TouchedOn;
}
