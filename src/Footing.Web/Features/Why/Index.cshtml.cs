using Footing.App.Recoveries;
using Footing.Core.Drivers;
using Footing.Core.Playbooks;
using Footing.Web.Features.Lines;
using Footing.Web.Features.Recoveries;
using Footing.Web.Shared;
using Footing.Web.Shared.Pictures;
using Microsoft.AspNetCore.Mvc;

namespace Footing.Web.Features.Why;

/// <summary>What may be behind it: the next best question for this reader, the drivers in words, and the reasons.</summary>
public sealed class IndexModel(RecoveryDesk desk, Sharing sharing, Releases releases) : RecoveryPage(desk)
{
    [BindProperty]
    public string? Question { get; set; }

    [BindProperty]
    public Answer? Answer { get; set; }

    /// <summary>Whether the lead may see the colleague's answer.</summary>
    [BindProperty]
    public bool Release { get; set; }

    public static IReadOnlyList<Choice> Answers { get; } = [new(nameof(Core.Drivers.Answer.Yes), "Yes"), new(nameof(Core.Drivers.Answer.No), "No"), new(nameof(Core.Drivers.Answer.Unsure), "Unsure")];

    protected override string Name => "What may be behind it";

    public NextQuestion? Next => IsOpen && !Assessment.Enough ? Assessment.Next : null;

    /// <summary>Whether the track asks for another look at the reasons.</summary>
    public bool Adjusting { get; private set; }

    public string AdjustSentence
    {
        get
        {
            var advice = Playbook.Tracking.Advice.Single(text => text.Id == TrackIds.Of(Core.Tracking.Advice.Adjust));
            return ForReader(advice.ForLead, advice.ForColleague);
        }
    }

    public string Sentence => DriverWords.Sentence(Assessment, Playbook);

    /// <summary>For the colleague: what the lead reads instead, where it differs since something is not released.</summary>
    public string? LeadsSentence
    {
        get
        {
            if (IsLead) return null;
            var read = DriverWords.Sentence(LeadReads.Assessment, Playbook);
            return read == Sentence ? null : read;
        }
    }

    public string AskedWhy => IsLead
        ? "From what you saw, heard or read. It is the one question whose answer could change the plan most."
        : "Only if you want to. It is the one question whose answer could change the plan most.";

    /// <summary>All drivers, the likeliest first, with their reasons in words.</summary>
    public IEnumerable<DriverLine> Drivers => Assessment.Drivers.Select((estimate, place) =>
    {
        var driver = Playbook.Drivers.Single(known => known.Id == estimate.Id);
        return new DriverLine(
            driver.Name, DriverWords.Of(estimate, place, Assessment.Verdict, Playbook), driver.Definition,
            RecoveryLines.OfDriver(estimate.Id),
            [
                .. ReasonWords.For(estimate.Id, Assessment)
                    .Select(because => new ReasonLine(RecoveryLines.OfReason(because), ReasonWords.Of(because, Playbook, View.Reader))),
            ]);
    });

    public IReadOnlyList<DriverRange> Ranges =>
    [
        .. Assessment.Drivers.Select(estimate => DriverWords.Range(estimate, Playbook)),
    ];

    /// <summary>What this reader has answered, with the two other answers to change to.</summary>
    public IReadOnlyList<AnswerLine> MyAnswers =>
    [
        .. View.Answers
            .Where(answer => answer.By == (IsLead ? Voice.Manager : Voice.Employee))
            .Select(answer => (answer, Known: Playbook.Questions.FirstOrDefault(question => question.Id == answer.Question)))
            .Where(pair => pair.Known is not null)
            .Select(pair => new AnswerLine(
                pair.answer.Question, pair.Known!.Text, ReasonWords.Said(pair.answer.Answer), IsLead || View.Released.ContainsKey(OwnItem.Answer(pair.answer.Question).Key),
                [.. Enum.GetValues<Answer>().Where(other => IsOpen && other != pair.answer.Answer)])),
    ];

    public void OnGet() => Prepare();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Answer is null || Question is null)
        {
            ModelState.AddModelError(nameof(Answer), "Choose one of the three. Unsure is fine.");
            return await AgainAsync();
        }
        var outcome = IsLead
            ? await sharing.AnswerAsLeadAsync(RecoveryId, Account, Question, Answer.Value, cancel)
            : await sharing.AnswerAsColleagueAsync(RecoveryId, Account, Question, Answer.Value, cancel);
        if (!IsLead && Release && outcome is ChangeOutcome.Done)
            outcome = await ReleaseAsync(cancel);
        return await AfterAsync(outcome, Path("why"));
    }

    public async Task<IActionResult> OnPostReleaseAsync(CancellationToken cancel) => Question is null || IsLead
        ? NotFound()
        : await AfterAsync(await ReleaseAsync(cancel), Path("why"));

    private Task<ChangeOutcome> ReleaseAsync(CancellationToken cancel) =>
        releases.ReleaseAsync(RecoveryId, Account, new HashSet<string>(StringComparer.Ordinal) { OwnItem.Answer(Question!).Key }, cancel);

    protected override void Prepare()
    {
        Adjusting = Track.Advice == Core.Tracking.Advice.Adjust;
    }
}

/// <summary>One driver as read.</summary>
public sealed record DriverLine(string Name, string Words, string Definition, string Line, IReadOnlyList<ReasonLine> Reasons);

/// <summary>One reason as read, with the key of its line.</summary>
public sealed record ReasonLine(string Line, string Text);

/// <summary>One answer as read.</summary>
public sealed record AnswerLine(string Question, string Text, string Said, bool Released, IReadOnlyList<Answer> Others);
