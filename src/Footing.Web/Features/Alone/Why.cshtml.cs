using Footing.App.Alone;
using Footing.App.People;
using Footing.App.Recoveries;
using Footing.Core.Drivers;
using Footing.Core.Playbooks;
using Footing.Web.Features.Why;
using Footing.Web.Hosting;
using Footing.Web.Shared.Pictures;
using Microsoft.AspNetCore.Mvc;

namespace Footing.Web.Features.Alone;

/// <summary>What may be behind it: one question at a time, the drivers in words, and the reasons.</summary>
[Needs(RecoveryAction.WriteAlone)]
public sealed class WhyModel(AloneDesk desk, AloneWriting writing) : AlonePage(desk)
{
    [BindProperty]
    public string? Question { get; set; }

    [BindProperty]
    public Answer? Answer { get; set; }

    public Assessment Assessment { get; private set; } = null!;

    public NextQuestion? Next => Assessment.Enough ? null : Assessment.Next;

    public string Sentence => DriverWords.Sentence(Assessment, Playbook);

    /// <summary>Drivers of the team that may be named: not the colleague's to fix.</summary>
    public IEnumerable<string> AroundYou => Assessment.Drivers.Take(2).Where(DriverWords.MayBeNamed)
        .Select(estimate => Playbook.Drivers.Single(driver => driver.Id == estimate.Id))
        .Where(driver => driver.Scope == DriverScope.Team)
        .Select(driver => driver.Name);

    /// <summary>All drivers, the likeliest first, with their reasons in words.</summary>
    public IEnumerable<OwnDriver> Drivers => Assessment.Drivers.Select((estimate, place) =>
    {
        var driver = Playbook.Drivers.Single(known => known.Id == estimate.Id);
        return new OwnDriver(
            driver.Name, DriverWords.Of(estimate, place, Assessment.Verdict, Playbook), driver.Definition,
            [.. ReasonWords.For(estimate.Id, Assessment).Select(because => ReasonWords.Of(because, Playbook, Reader.Colleague))]);
    });

    public IReadOnlyList<DriverRange> Ranges => [.. Assessment.Drivers.Select(estimate => DriverWords.Range(estimate, Playbook))];

    /// <summary>What was answered, with the two other answers to change to.</summary>
    public IReadOnlyList<AnswerLine> MyAnswers =>
    [
        .. Work.Answers.Join(Playbook.Questions, answer => answer.Key, question => question.Id, (answer, question) => new AnswerLine(
            question.Id, question.Text, ReasonWords.Said(answer.Value), Released: false,
            [.. Enum.GetValues<Answer>().Where(other => other != answer.Value)]), StringComparer.Ordinal),
    ];

    public Task OnGetAsync() => PrepareAsync();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Answer is not null && Question is not null)
            return await AfterAsync(await writing.AnswerAsync(WorkId, Account, Question, Answer.Value, cancel), Path("why"));
        ModelState.AddModelError(nameof(Answer), "Choose one of the three. Unsure is fine.");
        return await AgainAsync();
    }

    protected override Task PrepareAsync()
    {
        Assessment = Desk.Assess(View);
        return Task.CompletedTask;
    }
}

/// <summary>One driver as its reader finds it.</summary>
public sealed record OwnDriver(string Name, string Words, string Definition, IReadOnlyList<string> Reasons);
