using Footing.App.Recoveries;
using Footing.App.Tests.Storage;

namespace Footing.App.Tests.Recoveries;

public sealed class MarkTests(PostgresServer postgres) : StorageSuite(On.Sqlite, postgres)
{
    private Marks Marks => Here.The<Marks>();

    [Fact]
    public async Task Both_see_the_colleagues_mark_and_only_the_colleague_sets_it_or_takes_it_back()
    {
        var id = await Here.AgreeAsync();
        (await Marks.MarkAsync(id, Here.Lead, "facts", "1", null, Cancel)).ShouldBeOfType<ChangeOutcome.NotFound>();
        (await Marks.MarkAsync(id, Here.Colleague, "facts", "1", "It stopped once.", Cancel)).ShouldBeOfType<ChangeOutcome.Done>();
        foreach (var reader in (Guid[])[Here.Lead, Here.Colleague])
            (await Here.ReadAsync(id, reader)).Marks["facts"].ShouldBe(new NotRight("1", PersonalText.From("It stopped once."), Here.Today));

        (await Marks.TakeBackAsync(id, Here.Lead, "facts", Cancel)).ShouldBeOfType<ChangeOutcome.NotFound>();
        (await Marks.TakeBackAsync(id, Here.Colleague, "facts", Cancel)).ShouldBeOfType<ChangeOutcome.Done>();
        (await Here.ReadAsync(id, Here.Lead)).Marks.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_mark_keeps_to_one_line_of_words()
    {
        var id = await Here.AgreeAsync();
        (await Marks.MarkAsync(id, Here.Colleague, "facts", "1", new string('x', Limits.Line + 1), Cancel)).ShouldBeOfType<ChangeOutcome.Refused>();
        (await Marks.MarkAsync(id, Here.Colleague, "facts", "1", "  ", Cancel)).ShouldBeOfType<ChangeOutcome.Done>();
        (await Here.ReadAsync(id, Here.Lead)).Marks["facts"].Words.ShouldBeNull();
    }

    [Fact]
    public async Task Marks_and_releases_can_be_taken_back_while_paused_and_after_closing()
    {
        var id = await Here.AgreeAsync(new Acceptance { Before = Prepared.Sorted(("competence", 8)), BeforeShown = ["competence"] });
        await Marks.MarkAsync(id, Here.Colleague, "facts", "1", null, Cancel);
        await Here.The<Lifecycle>().PauseAsync(id, Here.Lead, Cancel);
        (await Marks.TakeBackAsync(id, Here.Colleague, "facts", Cancel)).ShouldBeOfType<ChangeOutcome.Done>();
        await Here.The<Lifecycle>().CloseAsync(id, Here.Lead, Cancel);
        var released = new HashSet<string> { OwnItem.Before("competence").Key };
        (await Here.The<Releases>().TakeBackAsync(id, Here.Colleague, released, Cancel)).ShouldBeOfType<ChangeOutcome.Done>();
        (await Here.ReadAsync(id, Here.Lead)).Before.ShouldBeEmpty();
    }

    [Fact]
    public async Task Taking_back_all_input_takes_marks_facts_and_releases_along()
    {
        var id = await Here.AgreeAsync(new Acceptance { Before = Prepared.Sorted(("competence", 8)), BeforeShown = ["competence"] });
        await Marks.MarkAsync(id, Here.Colleague, "facts", "1", "Otherwise.", Cancel);
        await Here.The<Sharing>().SayFactsAsync(id, Here.Colleague, new Dictionary<string, bool?> { ["publicBlame"] = false }, Cancel);
        (await Here.ReadAsync(id, Here.Lead)).ColleagueFacts.ShouldContainKeyAndValue("publicBlame", false);

        await Here.The<Lifecycle>().TakeBackInputAsync(id, Here.Colleague, Cancel);
        var view = await Here.ReadAsync(id, Here.Colleague);
        view.Marks.ShouldBeEmpty();
        view.ColleagueFacts.ShouldBeEmpty();
        view.Released.ShouldBeEmpty();
        view.OwnItems.ShouldBeEmpty();
    }
}
