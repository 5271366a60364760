using System.Text.RegularExpressions;
using Footing.Core.Playbooks;
using Shouldly;
using Xunit;

namespace Footing.Core.Tests.Playbooks;

/// <summary>Conventions that hold for every playbook in the repository.</summary>
public sealed partial class ShippedPlaybookTests
{
    /// <summary>Words that put a condition on someone. A playbook speaks of work and of situations.</summary>
    private static readonly string[] Diagnoses =
    [
        "adhd", "anxiety disorder", "autism", "autistic", "bipolar", "borderline", "burnout syndrome", "clinical depression", "depressed",
        "depression", "diagnosis", "disorder", "dysmorphia", "narcissist", "neurotic", "ocd", "panic attack", "pathological",
        "personality disorder", "phobia", "psychosis", "psychotic", "ptsd", "schizophrenia", "traumatised", "traumatized",
    ];

    /// <summary>Keys under which such a word may stand: sources, what the playbook refuses, and what the word check listens for.</summary>
    private static readonly string[] MayName = ["guardrails", "evidence", "finding", "title", "where", "caution", "boundary", "mustNot", "wordCheck"];

    /// <summary>Where keys of the playbook format are named, which may be words that are ids as well.</summary>
    private static readonly string FormatFolder = Path.Combine("Playbooks", "Reading");

    public static TheoryData<string> Ids => [.. Directory.GetDirectories(Repository.Path("playbooks")).Select(folder => Path.GetFileName(folder)!)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Reads_without_a_fault(string id)
    {
        var reading = Repository.ReadPlaybook(id);

        string.Join('\n', reading.Faults).ShouldBeEmpty();
        reading.Playbook.ShouldNotBeNull();
    }

    [Fact]
    public void No_id_of_a_playbook_stands_in_the_code()
    {
        var ids = Ids.Select(row => Repository.ReadPlaybook(row.Data).Playbook!).SelectMany(IdsOf).ToHashSet(StringComparer.Ordinal);
        // The path of a page is its folder's name, which may be a word that a playbook uses as well.
        ids.ExceptWith(Directory.GetDirectories(Repository.Path("src", "Footing.Web", "Features")).Select(folder => Path.GetFileName(folder).ToLowerInvariant()));
        var found = Directory.EnumerateFiles(Repository.Path("src"), "*.cs*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".cs" or ".cshtml")
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}") && !file.Contains(FormatFolder))
            .SelectMany(file => Literal().Matches(File.ReadAllText(file)).Select(literal => (file, literal.Groups["id"].Value)))
            .Where(literal => ids.Contains(literal.Value))
            .Select(literal => $"{Path.GetFileName(literal.file)} names \"{literal.Value}\"");

        found.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void No_text_names_a_diagnosis(string id)
    {
        var found = new List<string>();
        foreach (var file in Directory.EnumerateFiles(Repository.Path("playbooks", id), "*", SearchOption.AllDirectories))
        {
            var key = "";
            foreach (var line in File.ReadLines(file))
            {
                if (Key().Match(line) is { Success: true } match) key = match.Groups["key"].Value;
                if (line.Trim() == "---") key = key.Length == 0 ? key : "evidence";
                if (MayName.Contains(key)) continue;
                found.AddRange(Named.Matches(line).Select(word => $"{Path.GetFileName(file)}: {word.Value}: {line.Trim()}"));
            }
        }

        found.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void What_a_colleague_reads_of_themselves_speaks_to_them(string id)
    {
        var playbook = Repository.ReadPlaybook(id).Playbook!;
        var texts = playbook.Signs.SelectMany(sign => sign.ForColleague.Levels.Prepend(sign.ForColleague.Name))
            .Concat(playbook.Triggers.Select(trigger => trigger.ForColleague))
            .Concat(playbook.SelfRatings.Select(rating => rating.Text))
            .Concat(playbook.Moves.Where(move => !move.Ask.LeadOnly).Select(move => move.Ask.Alone));

        texts.Where(text => !SpokenTo().IsMatch(text) || text.Contains("the lead", StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_move_is_asked_for_in_the_first_person(string id) =>
        Repository.ReadPlaybook(id).Playbook!.Moves.Where(move => !InFirstPerson().IsMatch(move.Ask.Words)).Select(move => move.Id).ShouldBeEmpty();

    private static IEnumerable<string> IdsOf(Playbook playbook) =>
        playbook.Drivers.Select(driver => driver.Id)
            .Concat(playbook.Signs.Select(sign => sign.Id))
            .Concat(playbook.Triggers.Select(trigger => trigger.Id))
            .Concat(playbook.Moves.Select(move => move.Id))
            .Concat(playbook.Questions.Select(question => question.Id))
            .Concat(playbook.Facts.Select(fact => fact.Id));

    private static readonly Regex Named = new($@"\b({string.Join('|', Diagnoses)})\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking);

    [GeneratedRegex(@"\byou(rs?)?\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SpokenTo();

    [GeneratedRegex(@"\b(I|we|me|my|us)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InFirstPerson();

    [GeneratedRegex("\"(?<id>[a-z][a-zA-Z0-9-]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Literal();

    [GeneratedRegex(@"^\s*-?\s*\{?(?<key>[a-zA-Z]+):", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Key();
}
