using Footing.App.People;

namespace Footing.Web.Shared;

/// <summary>Who is typing, and what the others are called on the page.</summary>
/// <param name="Who">What they are to the thing they write in.</param>
/// <param name="Lead">How the lead is called.</param>
/// <param name="Colleague">How the colleague is called.</param>
/// <param name="From">From when on others read what is typed.</param>
public sealed record Writer(Relationship Who, string Lead, string Colleague, ReadFrom From = ReadFrom.Saving)
{
    /// <summary>A lead who prepares, before anything is stored.</summary>
    public static Writer Preparing { get; } = new(Relationship.Lead, "whoever holds this", "your colleague", ReadFrom.Sending);

    /// <summary>Somebody on a page that stores nothing.</summary>
    public static Writer Anyone { get; } = new(Relationship.Anyone, "a lead", "a colleague", ReadFrom.Never);

    /// <summary>The owner of work alone.</summary>
    public static Writer Alone { get; } = new(Relationship.Owner, "a lead", "you");

    /// <summary>An administrator, who writes about no case.</summary>
    public static Writer Admin { get; } = new(Relationship.Admin, "whoever it is about", "the colleague in every recovery of theirs");
}

/// <summary>From when on what is typed can be read.</summary>
public enum ReadFrom
{
    Saving,

    /// <summary>Once the preparation is sent; until then it lies in the browser alone.</summary>
    Sending,

    /// <summary>Once the writer says yes to an invitation.</summary>
    Agreeing,

    /// <summary>It is computed and forgotten.</summary>
    Never,
}

/// <summary>How many of the boxes that a line speaks for are ticked to be seen.</summary>
public enum Ticked
{
    None,
    Some,
    All,
}

/// <summary>Counting ticks.</summary>
public static class Ticks
{
    public static Ticked Of(bool ticked) => ticked ? Ticked.All : Ticked.None;

    public static Ticked Of(IEnumerable<bool> boxes) => boxes.ToHashSet() switch
    {
        { Count: 2 } => Ticked.Some,
        var all => Of(all.Contains(true)),
    };
}
