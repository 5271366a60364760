using System.Globalization;
using Footing.App.Allies;
using Footing.Web.Shared;

namespace Footing.Web.Features.Tasks;

/// <summary>A shared task in words.</summary>
public static class TaskWords
{
    /// <summary>What a field holds; days as people say them.</summary>
    public static string Read(string kind, string text, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(text);
        return kind is "date" or "dates" ? string.Join(", ", text.Split('\n').Select(day => Day(day)?.Say(today) ?? day)) : text;
    }

    /// <summary>One line for a list: that there is a task, and by when. It names nobody and no work.</summary>
    public static string Line(TaskView task, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(task);
        if (task.Ended) return "A shared task that has ended.";
        if (task.Paused) return "A shared task, paused.";
        if (task.DoneOn is not null) return "A shared task, done.";
        var by = task.Lines.Where(line => line.Kind == "date").Select(line => Day(line.Text)).FirstOrDefault();
        return by >= today ? $"A shared task, {by.Value.By(today)}." : "A shared task.";
    }

    private static DateOnly? Day(string text) => DateOnly.TryParse(text, CultureInfo.InvariantCulture, out var day) ? day : null;
}
