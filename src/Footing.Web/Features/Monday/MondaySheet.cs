using System.Collections.Immutable;
using Footing.Core.Moves;
using Footing.Core.Playbooks;
using Footing.Web.Shared;

namespace Footing.Web.Features.Monday;

/// <summary>Everything that stands on one Monday sheet, put together from the playbook's texts and four answers.</summary>
public sealed record MondaySheet
{
    private const int FirstFollowUp = 14;
    private const int SecondFollowUp = 28;
    private const int DebriefAfterWorkingDays = 2;

    /// <summary>Words for the first two minutes, in the order they are said.</summary>
    public required ImmutableArray<string> Words { get; init; }

    /// <summary>What not to say.</summary>
    public required ImmutableArray<string> NotToSay { get; init; }

    /// <summary>The message that sends the debrief questions ahead.</summary>
    public required string Message { get; init; }

    /// <summary>One task to offer.</summary>
    public required string Offer { get; init; }

    /// <summary>One thing the lead stops doing.</summary>
    public required string Stop { get; init; }

    /// <summary>When to get help.</summary>
    public required ImmutableArray<string> GetHelpWhen { get; init; }

    /// <summary>Day of the debrief: within five working days of the talk.</summary>
    public required DateOnly DebriefOn { get; init; }

    /// <summary>Days of the two follow-ups.</summary>
    public required ImmutableArray<DateOnly> FollowUpsOn { get; init; }

    /// <summary>Puts a sheet together. The same answers always give the same sheet.</summary>
    public static MondaySheet For(MondayAnswers answers, Playbook playbook)
    {
        var texts = playbook.Monday;
        var said = answers.PointsIn(playbook)
            .SelectMany(point => texts.ByTrigger.Where(t => t.Trigger == point.Id))
            .ToImmutableArray();
        var debrief = WorkingDays.WithoutHolidays.After(answers.Talk, DebriefAfterWorkingDays);
        return new()
        {
            Words = [.. FirstWords(answers.Blame, texts), .. texts.Words, .. said.Select(t => t.Word).Where(HasText)],
            NotToSay = texts.NotToSay,
            Message = texts.Message
                .Replace("{day}", debrief.Say(answers.Talk), StringComparison.Ordinal)
                .Replace("{questions}", string.Join('\n', texts.DebriefQuestions.Select((q, i) => $"{i + 1}. {q}")), StringComparison.Ordinal),
            Offer = said.Select(t => t.Offer).FirstOrDefault(HasText, texts.Offer),
            Stop = said.Select(t => t.Stop).FirstOrDefault(HasText, texts.Stop),
            GetHelpWhen = texts.GetHelpWhen,
            DebriefOn = debrief,
            FollowUpsOn = [WorkingDays.WithoutHolidays.Forward(debrief.AddDays(FirstFollowUp)), WorkingDays.WithoutHolidays.Forward(debrief.AddDays(SecondFollowUp))],
        };
    }

    private static IEnumerable<string> FirstWords(Blame blame, MondayTexts texts) => blame switch
    {
        Blame.SomeoneElse => [texts.WordsWhenBlamed],
        Blame.Me => [texts.WordsWhenYouBlamed],
        _ => [],
    };

    private static bool HasText(string text) => text.Length > 0;
}
