using System.Text;
using Footing.Core.Playbooks;
using Shouldly;
using Xunit;

namespace Footing.Core.Tests.Playbooks;

public sealed class PlaybookFaultTests
{
    public static TheoryData<string, string, string, string> OneChange => new()
    {
        { "playbook.yaml", "id: small", "id: other", "bad-id" },
        { "playbook.yaml", "title: Small", "titel: Small", "unknown-key missing-key" },
        { "playbook.yaml", "title: Small", "title: ''", "empty" },
        { "playbook.yaml", "title: Small", "title: [Small]", "wrong-type" },
        { "playbook.yaml", "title: Small", "title: Small\ntitle: Twice", "duplicate-key" },
        { "playbook.yaml", "title: Small", "title: &x Small", "yaml" },
        { "playbook.yaml", "title: Small", "title: !!str Small", "yaml" },
        { "playbook.yaml", "mostFitting: 3", "mostFitting: 3.5", "wrong-type" },
        { "playbook.yaml", "leadingAt: 0.5", "leadingAt: 1", "out-of-range" },
        { "playbook.yaml", "minuteCost: 0.001", "minuteCost: .nan", "not-finite" },
        { "playbook.yaml", "minuteCost: 0.001", "minuteCost: 1e999", "not-finite" },
        { "playbook.yaml", "minuteCost: 0.001", "minuteCost: '0.001'", "wrong-type" },
        { "playbook.yaml", "strengthScale: 4", "strengthScale: 3", "out-of-range" },
        { "playbook.yaml", "first: talk", "first: rest", "bad-pair" },
        { "playbook.yaml", "first: talk", "first: talks", "unknown-move" },
        { "playbook.yaml", "{fact: sore}", "{fact: soar}", "unknown-fact" },
        { "playbook.yaml", "{fact: sore}", "{fact: sore, trigger: fall}", "bad-condition" },
        { "playbook.yaml", "{fact: sore}", "{}", "bad-condition" },
        { "playbook.yaml", "{fact: sore}, {not: {trigger: fall}}", "", "empty" },
        { "playbook.yaml", "id: canMove", "id: sore", "duplicate-fact unknown-fact unknown-fact unknown-fact unknown-fact" },
        { "playbook.yaml", "{where: Alone., words", "{were: Alone., words", "unknown-key missing-key" },
        { "playbook.yaml", "someoneElse: true", "someoneElse: perhaps", "wrong-type" },
        { "playbook.yaml", "guardrails: [Not for ranking.]", "guardrails: []", "empty" },
        { "drivers.yaml", "value: 0.1,", "value: 1.1,", "out-of-range bad-range" },
        { "drivers.yaml", "low: 0.05", "low: 0.2", "bad-range" },
        { "drivers.yaml", "value: 4,", "value: 1,", "out-of-range bad-range" },
        { "drivers.yaml", "value: 0.4,", "value: 1,", "out-of-range bad-range" },
        { "drivers.yaml", "refs: [BA97]", "refs: [BA98]", "unknown-reference" },
        { "drivers.yaml", "grade: C", "grade: D", "unknown-choice" },
        { "drivers.yaml", "from: load", "from: loud", "unknown-driver" },
        { "drivers.yaml", "scope: team", "scope: person", "team-action" },
        { "drivers.yaml", "some, much", "some", "five-levels" },
        { "drivers.yaml", "name: You, levels: [as before, ", "name: You, levels: [", "five-levels" },
        { "drivers.yaml", "forColleague: Something of yours fell.", "", "missing-key" },
        { "drivers.yaml", "driver: load, yes", "driver: doubt, yes", "rivals" },
        { "drivers.yaml", "id: hover", "id: quiet", "duplicate-sign" },
        { "drivers.yaml", "id: hover", "id: Hover", "bad-id" },
        { "track.yaml", "-3, -2.2", "-2.2, -3", "thresholds" },
        { "track.yaml", "-3, -2.2", "-2.2", "thresholds" },
        { "track.yaml", "sd: 0.5", "sd: 0", "out-of-range" },
        { "track.yaml", "id: too-early", "id: stalled", "incomplete-texts" },
        { "track.yaml", "minCheckIns: 3", "minCheckIns: null", "missing-key" },
        { "screens.yaml", "minutes: 4", "minutes: 5", "agenda-minutes" },
        { "screens.yaml", "id: trust", "id: quiet", "duplicate-self-rating" },
        { "screens.yaml", "complaintFlag: complaint", "complaintFlag: compliant", "unknown-red-flag" },
        { "screens.yaml", "factWhenBlamed: sore", "factWhenBlamed: soar", "unknown-fact" },
        { "screens.yaml", "ticks: [engine]", "ticks: [machine]", "unknown-choice" },
        { "moves/talk.md", "actsOn: {doubt: 2", "actsOn: {doubt: 4", "out-of-range" },
        { "moves/talk.md", "[You are less quiet.]", "[You are less quiet., You say more.]", "watch-texts" },
        { "moves/talk.md", "fade: You stop., ", "", "missing-key" },
        { "moves/talk.md", "ask: {words: May we?, alone", "ask: {alone", "missing-key" },
        { "moves/talk.md", "ask: {words: May we?, alone: Do a part of it.}", "askForIt: May we?", "unknown-key missing-key" },
        { "moves/talk.md", "actsOn: {doubt: 2", "actsOn: {doubt: 2, doubt: 1", "duplicate-key" },
        { "moves/talk.md", "from: 1, by: 5", "from: 6, by: 5", "bad-range" },
        { "moves/talk.md", "because: too-sore", "because: to-sore", "unknown-reason" },
        { "moves/talk.md", "first: true", "first: false", "bad-condition" },
        { "moves/talk.md", "id: talk", "id: walk", "bad-id unknown-move" },
        { "moves/talk.md", "kind: frame", "kind: ease", "no-frame" },
        { "moves/attempt.md", "kind: act", "kind: ease", "no-act" },
        { "moves/talk.md", "What is known about it.", "", "empty" },
        { "moves/talk.md", "---\nid", "id", "front-matter" },
    };

    [Theory]
    [MemberData(nameof(OneChange))]
    public void Reports_what_one_change_breaks(string file, string old, string changed, string codes)
    {
        var faults = PlaybookText.Minimal.Replace(file, old, changed).Read().Faults;

        var found = faults.Select(fault => fault.Code).Order();
        found.ShouldBe(codes.Split(' ').Order(), customMessage: string.Join('\n', faults));
        faults.ShouldAllBe(fault => fault.Line >= 1 && fault.Column >= 1 && fault.Message.EndsWith('.'));
    }

    [Fact]
    public void Reports_the_rows_that_a_trigger_and_a_sign_lack()
    {
        var faults = PlaybookText.Minimal
            .Replace("drivers.yaml", "drivers:\n", "drivers:\n" + DriverOfThePerson("third")).Read().Faults;

        faults.Length.ShouldBe(3);
        faults.ShouldAllBe(fault => fault.Code == "incomplete-row" && fault.Message.Contains("\"third\""));
    }

    [Fact]
    public void Reports_a_top_level_key_that_stands_in_two_files()
    {
        var fault = PlaybookText.Minimal.With("zebra.yaml", "title: Again\n").Read().Faults.ShouldHaveSingleItem();

        fault.Code.ShouldBe("duplicate-key");
        fault.File.ShouldBe("zebra.yaml");
        fault.Hint.ShouldBe("the first is at playbook.yaml:3");
    }

    [Fact]
    public void Places_a_fault_of_the_yaml_itself()
    {
        var faults = PlaybookText.Minimal.Replace("track.yaml", "  offset: {mean", "  offset: {{mean").Read().Faults;

        var fault = faults.First(fault => fault.Code == "yaml");
        fault.File.ShouldBe("track.yaml");
        fault.Line.ShouldBeInRange(4, 6);
    }

    [Fact]
    public void Refuses_nesting_without_end()
    {
        var deep = "deep: " + new string('[', 5000) + new string(']', 5000) + "\n";

        PlaybookText.Minimal.With("deep.yaml", deep).Read().Faults.ShouldHaveSingleItem().Code.ShouldBe("yaml");
    }

    [Theory]
    [InlineData("")]
    [InlineData("- a list\n")]
    [InlineData("title: A\n---\ntitle: B\n")]
    public void Refuses_a_file_that_is_no_mapping(string text) =>
        PlaybookText.Minimal.With("extra.yaml", text).Read().Faults.ShouldHaveSingleItem().Code.ShouldBe("yaml");

    [Fact]
    public void Refuses_bytes_that_are_no_text()
    {
        PlaybookFile[] files = [new("playbook.yaml", new byte[] { 0x74, 0xff, 0xfe }), PlaybookFile.FromText("a.yaml", "title: A")];

        PlaybookReader.Read("small", files).Faults.ShouldContain(fault => fault.Code == "not-utf8" && fault.File == "playbook.yaml");
    }

    [Fact]
    public void An_empty_folder_is_a_list_of_missing_keys()
    {
        var faults = PlaybookReader.Read("nothing", []).Faults;

        faults.ShouldContain(fault => fault.Code == "missing-key" && fault.Message.Contains("\"drivers\""));
        faults.ShouldAllBe(fault => fault.File == "nothing");
    }

    [Fact]
    public void Any_damage_gives_faults_and_never_an_exception()
    {
        foreach (var (name, text) in PlaybookText.Minimal.Files)
        {
            for (var at = 0; at < text.Length; at += 37)
                PlaybookText.Minimal.With(name, text.Remove(at, Math.Min(5, text.Length - at))).Read().ShouldNotBeNull();
        }
    }

    internal static string DriverOfThePerson(string id) => new StringBuilder()
        .Append("  - {id: ").Append(id).Append(", name: N, sentence: S, scope: person, sits: S, definition: D, looksLike: [L], evidence: E,\n")
        .Append("     base: {value: 0.1, low: 0.05, high: 0.3, grade: C, directness: inferred}}\n").ToString();
}
