using Footing.App.Alone;

namespace Footing.Web.Features.Alone;

/// <summary>The one thing that fits next for someone alone.</summary>
public sealed record NextStep(string Heading, string Text, string Button, string Page)
{
    private const int DaysBetweenRatings = 7;

    /// <summary>The first that holds: questions while an answer would change something, then something to ask for, then a rating a week, then tries.</summary>
    internal static NextStep For(AloneView view, bool asks)
    {
        var work = view.Work;
        var last = work.CheckIns.LastOrDefault()?.Day;
        if (last is null)
            return new("How is it today?", "Four questions about this kind of task, a minute in all. Later you can see whether anything moves.", "Say how it is", "rate");
        if (asks && work.Answers.Count < 3)
            return new("What may be behind it?", "One question at a time. Unsure is an answer, and you can stop after each.", "Take a question", "why");
        if (work.Asks.IsEmpty)
            return new("What could help?", "Look at what you can do alone, and at what you could ask for and how.", "See what fits", "asks");
        if (last.Value.AddDays(DaysBetweenRatings) <= view.Today)
            return new("How is it now?", "About a week has passed since you last said.", "Say how it is", "rate");
        return new("Had a go at it?", "A try counts when it is real, however small, and however it ended.", "Write down a try", "tries");
    }
}
