using System.Globalization;
using System.Text;
using Footing.App.People;

namespace Footing.App.Privacy;

/// <summary>Who sees what is written, rated and chosen, from the rows that every view and every line beside a box is made by.</summary>
internal static class AudienceTable
{
    public static string Write(Audience audience)
    {
        var text = new StringBuilder(PrivacyPack.Head("Who sees what"))
            .AppendLine("This is about content, once somebody may open the page it stands on ([who may do what](roles.md)). Pages are made of what these rows give their")
            .AppendLine("reader, and the line beside each box, *who will read this*, is worded from the same rows. Whoever is not named does not see it: former leads,")
            .AppendLine("administrators and people partners among them. *When released* is one by one, by the colleague; alone it is what was picked for that lead.").AppendLine()
            .AppendLine("| what | who sees it |").AppendLine("| --- | --- |");
        foreach (var what in Enum.GetValues<Content>())
            text.AppendLine(CultureInfo.InvariantCulture, $"| {InWords(what)} | {Readers(audience, what)} |");
        return text.ToString();
    }

    private static string Readers(Audience audience, Content what)
    {
        var readers = audience.Rows.Where(row => row.What == what && row.Sight != Sight.Never)
            .Select(row => row.Sight == Sight.WhenReleased ? $"{PrivacyPack.Words(row.Who)} when released" : PrivacyPack.Words(row.Who));
        return string.Join(", ", readers.DefaultIfEmpty("nobody"));
    }

    private static string InWords(Content what) => what switch
    {
        Content.ColleagueName => "the colleague's name",
        Content.FactsLine => "what happened in one line, and who saw it",
        Content.Circumstances => "pressure points, yes or no to facts (the lead's own part too), minutes a week",
        Content.Signs => "signs the lead noticed at the beginning, with examples",
        Content.LeadAnswers => "the lead's answers to questions",
        Content.LeadForm => "what the lead enters at a one-on-one: levels of signs, the next step",
        Content.Plan => "the moves of the plan, dates, reasons for changes",
        Content.MoveWork => "what is worked out for a move",
        Content.SharedTask => "the part of it that the playbook calls shared, when a link to it was made and used",
        Content.ColleagueAccount => "what happened as the colleague tells it",
        Content.ColleagueFacts => "the colleague's own yes or no to facts",
        Content.RatingsBefore => "the colleague's ratings of themselves before it happened",
        Content.Ratings => "the colleague's ratings of themselves at a one-on-one",
        Content.LeadScores => "the colleague's score of the lead's grip",
        Content.UsefulAndSafe => "whether the colleague found the talk useful and safe",
        Content.ColleagueStep => "the next step as the colleague wrote it down",
        Content.ColleagueAnswers => "the colleague's answers to questions",
        Content.WhetherOver => "whether the colleague says that it is over",
        Content.Tries => "tries",
        Content.Debrief => "the debrief, under the name of whoever wrote the line",
        Content.NotRightMark => "marks that a line is not right",
        Content.HandOver => "a proposal that another lead holds it",
        Content.LeftOut => "that the colleague does not want theirs counted",
        Content.ReadLog => "who opened which page",
        Content.AloneWork => "what is worked on alone, except answers",
        Content.AloneAnswers => "answers given alone",
        Content.Hold => "a legal hold and its reason, in the list of holds and on the account it is on",
        Content.HoldOnLead => "the same in a recovery whose lead it is on",
        Content.HoldOnColleague => "the same in a recovery whose colleague it is on",
        Content.Unstored => "what is worked out and forgotten: the Monday sheet, ticked red flags",
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, "Say in words what this content is."),
    };
}
