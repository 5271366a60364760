using Footing.Core.Playbooks;
using Shouldly;
using Xunit;

namespace Footing.Core.Tests.Playbooks;

public sealed class PlaybookReaderTests
{
    [Fact]
    public void Reads_a_small_playbook_without_faults()
    {
        var reading = PlaybookText.Minimal.Read();

        reading.Faults.ShouldBeEmpty();
        var playbook = reading.Playbook.ShouldNotBeNull();
        playbook.Stamp.ShouldBe("small@1.2.3");
        playbook.Drivers.Select(driver => driver.Id).ShouldBe(["doubt", "load"]);
        playbook.Drivers[1].TeamAction!.Fact.ShouldBe("canMove");
        playbook.Facts.Single(fact => fact.Id == "mine").PutRight.ShouldBe(new PutRight("Alone.", "I was wrong.", SomeoneElse: true));
        playbook.Facts.Single(fact => fact.Id == "sore").PutRight.ShouldBeNull();
        playbook.Signs[0].RaisedBy["doubt"].ShouldBeEquivalentTo(new Strength(0.5, 0.3, 0.7, "C", "inferred", ["BA97"]));
        playbook.Questions[0].Rivals[0].Driver.ShouldBe("load");
        playbook.Tracking.Colleague.Thresholds.Length.ShouldBe(10);
        playbook.SelfRatings[0].LowLabel.ShouldBe("no");
        playbook.Monday.FactWhenYouBlamed.ShouldBe("mine");
        playbook.Monday.Message.ShouldBe("On {day}: {questions}");
    }

    [Fact]
    public void Reads_every_shape_of_condition()
    {
        var move = PlaybookText.Minimal.ReadPlaybook().Moves.Single(move => move.Id == "talk");

        move.Evidence.ShouldBe("What is known about it.");
        move.Holds[0].When.ShouldBe(new Condition.FewerTries(TrySize.Real, TryResult.Met, 2));
        var always = move.AlwaysWhen.ShouldBeOfType<Condition.Any>();
        always.Parts.ShouldBe([
            new Condition.FactIs("sore", null), new Condition.DriverAtLeast("load", 0.4), new Condition.DriverFirst("doubt"), new Condition.BeforeDay(21)]);
        PlaybookText.Minimal.ReadPlaybook().Routes[0].When.ShouldBeOfType<Condition.All>()
            .Parts[1].ShouldBe(new Condition.Not(new Condition.TriggerNamed("fall")));
    }

    [Fact]
    public void The_order_in_which_files_are_given_changes_nothing()
    {
        var files = PlaybookText.Minimal.Files.Select(file => PlaybookFile.FromText(file.Key, file.Value)).ToList();
        var there = PlaybookReader.Read(PlaybookText.Id, files).Playbook!;
        files.Reverse();
        var back = PlaybookReader.Read(PlaybookText.Id, files).Playbook!;

        back.ContentHash.ShouldBe(there.ContentHash);
        back.Moves.Select(move => move.Id).ShouldBe(there.Moves.Select(move => move.Id));
    }

    [Fact]
    public void The_hash_changes_with_any_byte_and_any_name_but_not_with_files_that_are_no_part()
    {
        var hash = PlaybookText.Minimal.ReadPlaybook().ContentHash;

        hash.Length.ShouldBe(64);
        PlaybookText.Minimal.Replace("moves/talk.md", "What is known", "What is  known").ReadPlaybook().ContentHash.ShouldNotBe(hash);
        PlaybookText.Minimal.With("other.yaml", "# nothing\n{}\n").ReadPlaybook().ContentHash.ShouldNotBe(hash);
        PlaybookText.Minimal.With("README.md", "A note.").ReadPlaybook().ContentHash.ShouldBe(hash);
    }

    [Fact]
    public void Reads_files_with_a_byte_order_mark_and_with_other_line_ends()
    {
        var text = PlaybookText.Minimal.Files["moves/talk.md"].ReplaceLineEndings("\r\n");

        PlaybookText.Minimal.With("moves/talk.md", "\uFEFF" + text).Read().Faults.ShouldBeEmpty();
    }

    [Fact]
    public void Reports_every_fault_and_not_just_the_first()
    {
        var reading = PlaybookText.Minimal
            .Replace("playbook.yaml", "version: 1.2.3", "version: soon")
            .Replace("drivers.yaml", "scope: person", "scope: planet")
            .Replace("moves/rest.md", "weeks: 4", "weeks: many")
            .Read();

        reading.Playbook.ShouldBeNull();
        reading.Faults.Select(fault => (fault.File, fault.Code)).ShouldBe([
            ("drivers.yaml", "unknown-choice"), ("moves/rest.md", "wrong-type"), ("playbook.yaml", "bad-version")]);
    }

    [Fact]
    public void Says_where_a_fault_is_and_what_was_meant()
    {
        var fault = PlaybookText.Minimal.Replace("moves/talk.md", "sign: quiet", "sign: quite").Read().Faults.ShouldHaveSingleItem();

        fault.File.ShouldBe("moves/talk.md");
        fault.Code.ShouldBe("unknown-sign");
        fault.Hint.ShouldBe("did you mean quiet?");
        var line = PlaybookText.Minimal.Files["moves/talk.md"].Split('\n')[fault.Line - 1];
        line.ShouldStartWith("watch:");
        line[(fault.Column - 1)..].ShouldStartWith("quiet");
        fault.ToString().ShouldBe($"moves/talk.md:{fault.Line}:{fault.Column}: There is no sign \"quite\". (did you mean quiet?) [unknown-sign]");
    }

    [Fact]
    public void Refuses_more_drivers_than_can_be_summed_exactly()
    {
        var drivers = string.Concat(Enumerable.Range(1, 13).Select(i => PlaybookFaultTests.DriverOfThePerson($"more-{i}")));

        PlaybookText.Minimal.Replace("drivers.yaml", "drivers:\n", "drivers:\n" + drivers).Read().Faults
            .Select(fault => fault.Code).ShouldContain("too-many-drivers");
    }
}
