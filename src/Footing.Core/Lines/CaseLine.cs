using System.Collections.Immutable;
using System.Text.Json;
using Footing.Core.Drivers;
using Footing.Core.Moves;
using Footing.Core.Playbooks;

namespace Footing.Core.Lines;

/// <summary>What a line of <c>assess</c> or <c>plan</c> says.</summary>
/// <param name="Id">The sender's own id; null when left out.</param>
/// <param name="Circumstances">Everything known about the case, its evidence included.</param>
/// <param name="Ask">Whose questions may be offered.</param>
public sealed record CaseLine(string? Id, Circumstances Circumstances, ImmutableArray<Voice> Ask);

/// <summary>Reads lines of <c>assess</c> and <c>plan</c>, which share one format.</summary>
public sealed class CaseLines
{
    private static readonly string[] LineFields =
        ["id", "triggers", "signs", "answers", "ask", "minutes", "facts", "setback", "tries", "start"];

    private static readonly string[] MinuteFields = ["lead", "colleague"];

    private static readonly ImmutableArray<Voice> EveryVoice = [Voice.Manager, Voice.Employee];

    private static readonly ImmutableSortedDictionary<string, bool> NoFacts = ImmutableSortedDictionary.Create<string, bool>(StringComparer.Ordinal);

    private readonly KnownNames known;

    /// <summary>Prepares the names of a playbook; keep one per playbook.</summary>
    public CaseLines(Playbook playbook) => known = new KnownNames(playbook);

    /// <summary>Reads one line.</summary>
    /// <param name="root">The line as JSON.</param>
    /// <param name="faults">Takes everything that is wrong with it.</param>
    /// <returns>What the line says; not to be used when faults were added.</returns>
    public CaseLine Read(JsonElement root, List<InputFault> faults)
    {
        var fields = new JsonPart(root, faults).Fields(LineFields);
        var minutes = fields["minutes"]?.Fields(MinuteFields);
        var setback = fields["setback"]?.Day();
        return new CaseLine(
            fields["id"]?.Text(),
            new Circumstances
            {
                Evidence = ReadEvidence(fields),
                LeadMinutes = minutes?["lead"]?.NotNegative(),
                ColleagueMinutes = minutes?["colleague"]?.NotNegative(),
                Facts = fields["facts"] is { } facts ? ReadFacts(facts) : NoFacts,
                Setback = setback,
                Start = fields["start"] is { } start ? AttemptParts.NotBefore(setback, start, start.Day(), "start") : null,
                Tries = AttemptParts.Read(fields["tries"], setback),
            },
            fields["ask"] is { } ask ? ReadVoices(ask) : EveryVoice);
    }

    private Evidence ReadEvidence(JsonFields fields)
    {
        var evidence = Evidence.None;
        if (fields["triggers"] is { } triggers) evidence = evidence with { Triggers = ReadTriggers(triggers) };
        if (fields["signs"] is { } signs) evidence = evidence with { Signs = ReadSigns(signs) };
        if (fields["answers"] is { } answers) evidence = evidence with { Answers = ReadAnswers(answers) };
        return evidence;
    }

    private ImmutableSortedSet<string> ReadTriggers(JsonPart triggers)
    {
        var named = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (var item in triggers.Items())
        {
            var id = item.Text();
            if (id.Length > 0 && !known.Triggers.Contains(id)) item.Unknown("trigger", id, known.Triggers);
            if (!named.Add(id)) item.Fault("duplicate-key", $"\"{id}\" stands here twice.");
        }
        return named.ToImmutable();
    }

    private ImmutableSortedDictionary<string, SignReading> ReadSigns(JsonPart signs)
    {
        var readings = ImmutableSortedDictionary.CreateBuilder<string, SignReading>(StringComparer.Ordinal);
        foreach (var sign in signs.Members())
        {
            if (!known.Signs.Contains(sign.Name)) sign.Unknown("sign", sign.Name, known.Signs);
            else if (!sign.IsNull) readings.Add(sign.Name, sign.IsText(SignParts.Ticked) ? SignReading.Ticked : SignReading.At(SignParts.Level(sign)));
        }
        return readings.ToImmutable();
    }

    private ImmutableSortedDictionary<string, Answer> ReadAnswers(JsonPart answers)
    {
        var given = ImmutableSortedDictionary.CreateBuilder<string, Answer>(StringComparer.Ordinal);
        foreach (var answer in answers.Members())
        {
            if (!known.Questions.Contains(answer.Name)) answer.Unknown("question", answer.Name, known.Questions);
            else if (!answer.IsNull)
                given.Add(answer.Name, answer.Choice(("yes", Answer.Yes), ("no", Answer.No), ("unsure", Answer.Unsure)));
        }
        return given.ToImmutable();
    }

    private ImmutableSortedDictionary<string, bool> ReadFacts(JsonPart facts)
    {
        var states = ImmutableSortedDictionary.CreateBuilder<string, bool>(StringComparer.Ordinal);
        foreach (var fact in facts.Members())
        {
            if (!known.Facts.Contains(fact.Name)) fact.Unknown("fact", fact.Name, known.Facts);
            else if (!fact.IsNull) states.Add(fact.Name, fact.Flag());
        }
        return states.ToImmutable();
    }

    private static ImmutableArray<Voice> ReadVoices(JsonPart ask)
    {
        var voices = ask.Items().Select(item => item.Choice(("manager", Voice.Manager), ("employee", Voice.Employee))).Distinct().ToImmutableArray();
        if (voices.IsEmpty) ask.Fault("empty", "Somebody should be asked.", "leave the field out to ask both");
        return voices;
    }
}
