using System.Globalization;
using Footing.App.People;

namespace Footing.App.Recoveries;

/// <summary>One thing of the colleague's that the lead sees only once it is released. Each is released on its own.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Day">Day of the check-in it belongs to; null outside one.</param>
/// <param name="Id">The playbook's id of the rating, sign or question; null where there is only one.</param>
public readonly record struct OwnItem(OwnItemKind Kind, DateOnly? Day = null, string? Id = null)
{
    public static OwnItem Over { get; } = new(OwnItemKind.Over);

    /// <summary>The kind of content it is, for whoever asks who sees it.</summary>
    public Content What => Kind switch
    {
        OwnItemKind.Before => Content.RatingsBefore,
        OwnItemKind.Rating => Content.Ratings,
        OwnItemKind.LeadSign => Content.LeadScores,
        OwnItemKind.Useful => Content.UsefulAndSafe,
        OwnItemKind.NextStep => Content.ColleagueStep,
        OwnItemKind.Answer => Content.ColleagueAnswers,
        _ => Content.WhetherOver,
    };

    /// <summary>What it is called within its check-in: on a form that is being filled, its day may still change.</summary>
    public string Name => Id is null ? Word : $"{Word}/{Id}";

    /// <summary>Names it within its recovery.</summary>
    public string Key => Day is { } day ? $"{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}/{Name}" : Name;

    private string Word => Kind switch
    {
        OwnItemKind.Before => "before",
        OwnItemKind.Rating => "rating",
        OwnItemKind.LeadSign => "sign",
        OwnItemKind.Useful => "useful",
        OwnItemKind.NextStep => "step",
        OwnItemKind.Answer => "answer",
        _ => "over",
    };

    public static OwnItem Before(string rating) => new(OwnItemKind.Before, Id: rating);

    public static OwnItem Rating(DateOnly day, string rating) => new(OwnItemKind.Rating, day, rating);

    public static OwnItem LeadSign(DateOnly day, string sign) => new(OwnItemKind.LeadSign, day, sign);

    public static OwnItem Useful(DateOnly day) => new(OwnItemKind.Useful, day);

    public static OwnItem NextStep(DateOnly day) => new(OwnItemKind.NextStep, day);

    public static OwnItem Answer(string question) => new(OwnItemKind.Answer, Id: question);
}

/// <summary>The kinds of things that wait for release.</summary>
public enum OwnItemKind
{
    /// <summary>A self-rating for before it happened.</summary>
    Before,

    /// <summary>A self-rating of a check-in.</summary>
    Rating,

    /// <summary>The colleague's score of a sign about the lead.</summary>
    LeadSign,

    /// <summary>Whether the talk was useful and safe.</summary>
    Useful,

    /// <summary>The next step as the colleague wrote it down.</summary>
    NextStep,

    /// <summary>An answer to a question of the playbook.</summary>
    Answer,

    /// <summary>Whether the colleague says that it is over.</summary>
    Over,
}
