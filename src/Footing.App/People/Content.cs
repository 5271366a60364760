namespace Footing.App.People;

/// <summary>The kinds of things that people write, rate or choose here. <see cref="Audience"/> says who sees each.</summary>
public enum Content
{
    /// <summary>The colleague's name, at first as the lead wrote it.</summary>
    ColleagueName,

    /// <summary>What happened in one line, and who saw it.</summary>
    FactsLine,

    /// <summary>Pressure points, yes and no to facts of the situation, the lead's own part in it too, and the minutes there are.</summary>
    Circumstances,

    /// <summary>The signs a lead noticed at the beginning, with level and example.</summary>
    Signs,

    /// <summary>The lead's answers to questions.</summary>
    LeadAnswers,

    /// <summary>What the lead enters at a one-on-one: levels of signs and the next step.</summary>
    LeadForm,

    /// <summary>The moves of the plan, their dates, and the reasons for changing them.</summary>
    Plan,

    /// <summary>What is worked out for a move.</summary>
    MoveWork,

    /// <summary>The part of that which a playbook lets an ally see.</summary>
    SharedTask,

    /// <summary>What happened as the colleague tells it.</summary>
    ColleagueAccount,

    /// <summary>The colleague's own yes or no to facts.</summary>
    ColleagueFacts,

    /// <summary>The colleague's self-ratings for before it happened.</summary>
    RatingsBefore,

    /// <summary>The colleague's self-ratings at a one-on-one.</summary>
    Ratings,

    /// <summary>The colleague's score of signs about the lead.</summary>
    LeadScores,

    /// <summary>Whether the colleague found the talk useful and safe.</summary>
    UsefulAndSafe,

    /// <summary>The next step as the colleague wrote it down.</summary>
    ColleagueStep,

    /// <summary>The colleague's answers to questions.</summary>
    ColleagueAnswers,

    /// <summary>Whether the colleague says that it is over.</summary>
    WhetherOver,

    Tries,
    Debrief,

    /// <summary>The colleague's mark that a line is not right.</summary>
    NotRightMark,

    /// <summary>A proposal that another lead holds the recovery.</summary>
    HandOver,

    /// <summary>That the colleague does not want theirs counted.</summary>
    LeftOut,

    /// <summary>Who opened which page.</summary>
    ReadLog,

    /// <summary>What somebody works out alone, answers left aside. It is released by picking it for a lead.</summary>
    AloneWork,

    /// <summary>Answers given alone, which cannot be picked.</summary>
    AloneAnswers,

    /// <summary>A legal hold and its reason, where holds are set and to the person it is on.</summary>
    Hold,

    /// <summary>The same in a recovery whose lead it is on.</summary>
    HoldOnLead,

    /// <summary>The same in a recovery whose colleague it is on.</summary>
    HoldOnColleague,

    /// <summary>What is worked out and forgotten: the Monday sheet, ticked red flags.</summary>
    Unstored,
}
