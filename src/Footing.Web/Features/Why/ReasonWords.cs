using Footing.App.Recoveries;
using Footing.Core.Drivers;
using Footing.Core.Playbooks;
using Footing.Web.Shared;

namespace Footing.Web.Features.Why;

/// <summary>Reasons in words: what was noted, and whether it speaks for or against, firmly or a little.</summary>
public static class ReasonWords
{
    // In natural log odds: a factor of about two, and one so small that it is not worth a line.
    private const double Firmly = 0.7, WorthALine = 0.1;

    /// <summary>The reasons for and against one driver, strongest first.</summary>
    public static IEnumerable<Because> For(string driver, Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        return assessment.Because
            .Where(because => because.Driver == driver && Math.Abs(because.LogOdds) >= WorthALine)
            .OrderByDescending(because => Math.Abs(because.LogOdds));
    }

    /// <summary>One reason: what was noted, and how much it says.</summary>
    public static string Of(Because because, Playbook playbook, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(because);
        return $"{Weight(because.LogOdds)}: {What(because, playbook, reader)}";
    }

    public static string Said(Answer answer) => answer switch
    {
        Answer.Yes => "Yes.",
        Answer.No => "No.",
        _ => "Unsure.",
    };

    private static string Weight(double logOdds) => logOdds switch
    {
        >= Firmly => "Speaks for it",
        > 0 => "Speaks a little for it",
        <= -Firmly => "Speaks against it",
        _ => "Speaks a little against it",
    };

    private static string What(Because because, Playbook playbook, Reader reader) => because.Kind switch
    {
        EvidenceKind.Trigger => $"{playbook.Triggers.Single(trigger => trigger.Id == because.Id).Name}, a pressure point that was named.",
        EvidenceKind.Sign => Sign(because, playbook, reader),
        _ => $"“{playbook.Questions.Single(question => question.Id == because.Id).Text}” {AnswerOf(because)}",
    };

    // The last character of "sign=3" is the level; "sign=ticked" has none.
    private static string Sign(Because because, Playbook playbook, Reader reader)
    {
        var sign = playbook.Signs.Single(known => known.Id == because.Id);
        var level = because.Evidence[^1] - '0';
        return level >= 0 && level < sign.Levels.Length ? $"{sign.NameFor(reader)}. {sign.LevelsFor(reader)[level]}" : $"{sign.NameFor(reader)}, noticed.";
    }

    private static string AnswerOf(Because because) => because.Evidence.EndsWith("=yes", StringComparison.Ordinal) ? "Yes." : "No.";
}
