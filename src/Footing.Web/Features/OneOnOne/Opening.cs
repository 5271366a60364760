using Footing.App.Recoveries;
using Footing.Core.Playbooks;
using Footing.Web.Features.Recoveries;

namespace Footing.Web.Features.OneOnOne;

/// <summary>How the talk opens: the first one, after a try, for a watched sign, or otherwise.</summary>
public static class Opening
{
    /// <summary>The sentence, with <c>{name}</c> filled in.</summary>
    /// <param name="texts">The playbook's sentences.</param>
    /// <param name="view">The recovery.</param>
    /// <param name="watched">The watched signs, most important first.</param>
    public static string Choose(OneOnOneTexts texts, RecoveryView view, IEnumerable<Sign> watched)
    {
        var last = view.CheckIns.LastOrDefault()?.Day;
        var sentence = last is null ? texts.OpeningFirst
            : view.Tries.Any(attempt => attempt.Day > last) ? texts.OpeningAfterTry
            : watched.Select(sign => texts.SignOpenings.GetValueOrDefault(sign.Id)).FirstOrDefault(text => !string.IsNullOrEmpty(text))
                ?? texts.Opening;
        return sentence.Replace("{name}", view.Colleague(), StringComparison.Ordinal);
    }
}
