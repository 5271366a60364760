using System.Globalization;
using Footing.App.Recoveries;
using Footing.Core.Playbooks;
using Footing.Web.Features.Recoveries;
using Footing.Web.Features.Why;
using Footing.Web.Shared;

namespace Footing.Web.Features.Yours;

/// <summary>The colleague's items in words, for the colleague alone: what was asked and what they said.</summary>
public sealed class OwnWords(RecoveryView view, Playbook playbook)
{
    /// <summary>False for what the playbook does not ask any more.</summary>
    public bool Knows(OwnItem item) => item.Id is not { } id || item.Kind switch
    {
        OwnItemKind.LeadSign => playbook.Signs.Any(sign => sign.Id == id),
        OwnItemKind.Answer => playbook.Questions.Any(question => question.Id == id),
        _ => playbook.SelfRatings.Any(rating => rating.Id == id),
    };

    public string HeadingOf(OwnItem item) => item switch
    {
        { Day: { } day } => $"The check-in of {day.SayShort(view.Today)}",
        { Kind: OwnItemKind.Before } => "Before it happened",
        { Kind: OwnItemKind.Answer } => "Questions you answered",
        _ => "Whether it is over",
    };

    public string TextOf(OwnItem item) => item.Kind switch
    {
        OwnItemKind.Before or OwnItemKind.Rating => $"{Self(item).Name}.",
        OwnItemKind.LeadSign => $"{Sign(item).NameFor(Reader.Colleague)}.",
        OwnItemKind.Useful => playbook.OneOnOne.UsefulAndSafe,
        OwnItemKind.NextStep => "The next step you wrote down.",
        OwnItemKind.Answer => playbook.Questions.First(question => question.Id == item.Id).Text,
        _ => "Is it over for you?",
    };

    /// <summary>What they said. A rating stands as the number they gave: it is their own, on a page of their own.</summary>
    public string SaidOf(OwnItem item) => item.Kind switch
    {
        OwnItemKind.Before => Rated(item, view.Before[item.Id!]),
        OwnItemKind.Rating => Rated(item, FormOf(item).Ratings[item.Id!]),
        OwnItemKind.LeadSign => Sign(item).LevelsFor(Reader.Colleague)[FormOf(item).LeadSigns[item.Id!]],
        OwnItemKind.Useful => FormOf(item).UsefulAndSafe is { } useful ? $"{CheckInWords.Said(useful).Capital()}." : "",
        OwnItemKind.NextStep => FormOf(item).NextStep?.Value ?? "",
        OwnItemKind.Answer => ReasonWords.Said(view.Answers.First(answer => answer.Question == item.Id).Answer),
        _ => view.ColleagueAgreesItIsOver == true ? "Yes, it is over for me." : "Not yet.",
    };

    private ColleagueSide FormOf(OwnItem item) => view.CheckIns.First(checkIn => checkIn.Day == item.Day).Colleague!;

    private SelfRating Self(OwnItem item) => playbook.SelfRatings.First(rating => rating.Id == item.Id);

    private Sign Sign(OwnItem item) => playbook.Signs.First(sign => sign.Id == item.Id);

    private string Rated(OwnItem item, int value)
    {
        var self = Self(item);
        return string.Create(CultureInfo.InvariantCulture, $"{value} between “{self.LowLabel}” and “{self.HighLabel}”.");
    }
}
