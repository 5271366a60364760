using Footing.App.People;

namespace Footing.Web.Shared;

/// <summary>
/// The line beside a box: who will read what is typed there, worded from the rows that the views are made by. The lead in it is the
/// one of now: that the next one reads it too, and this one no more, is said where a recovery is handed over and on the privacy page.
/// </summary>
/// <param name="audience">The rows.</param>
/// <param name="writer">Who is typing.</param>
/// <param name="what">What is typed; whoever sees any of it is a reader.</param>
/// <param name="many">Whether the line speaks for several boxes.</param>
public sealed class ReaderWords(Audience audience, Writer writer, IReadOnlyCollection<Content> what, bool many = false)
{
    private string This => many ? "these" : "this";

    private string It => many ? "them" : "it";

    /// <param name="ticked">How far it is ticked to be seen, for what is seen when released.</param>
    public string Say(Ticked ticked = Ticked.None) => writer.From switch
    {
        ReadFrom.Never => $"{Readers(Now, This).Capital()}. {(many ? "They are" : "It is")} not stored.",
        ReadFrom.Sending => WhenSent(),
        ReadFrom.Agreeing => OnceAgreed(ticked).Capital(),
        _ => OnceSaved(ticked).Capital(),
    };

    private string OnceSaved(Ticked ticked)
    {
        if (Others(Sight.WhenReleased) is not { Count: > 0 } others) return $"{Readers(Now, This)}.";
        if (writer.Who == Relationship.Owner) return $"{Readers(Now, This)}, unless you pick {It} for {Joined(others)}.";
        return ticked == Ticked.None ? $"{Readers(Now, This)} until you let {Joined(others)} see {It}{OneByOne}." : WhileTicked(ticked);
    }

    private string OnceAgreed(Ticked ticked) => (Others(Sight.Always), Others(Sight.WhenReleased)) switch
    {
        ([], []) => $"{Readers(Now, This)}.",
        ([], var others) => ticked == Ticked.None
            ? $"{Readers(Now, This)} until you agree and let {Joined(others)} see {It}{OneByOne}."
            : $"once you agree, {WhileTicked(ticked)}",
        _ => $"only you, until you agree. Then {Readers(Now, It)}.",
    };

    private string WhenSent()
    {
        var now = $"Only you, in this browser, until you send {It}.";
        var colleague = (Sees(Relationship.InvitedColleague), Sees(Relationship.Colleague)) switch
        {
            (true, true) => $"Then {writer.Colleague} reads {It}",
            (true, false) => $"Then {writer.Colleague} reads {It} until they agree",
            (false, true) => $"Once they agree, {writer.Colleague} reads {It}",
            _ => null,
        };
        return (colleague, Sees(Relationship.Lead)) switch
        {
            (null, false) => now,
            (null, true) => $"{now} Once {writer.Colleague} agrees, {writer.Lead} reads {It}.",
            (_, false) => $"{now} {colleague}.",
            _ => $"{now} {colleague}, and {writer.Lead} does once they agree.",
        };
    }

    private string WhileTicked(Ticked ticked)
    {
        string[] then = [.. Now, .. Others(Sight.WhenReleased)];
        return ticked == Ticked.All
            ? $"{Readers(then, This)} while {(many ? "they are" : "it is")} ticked."
            : $"{Readers(then, "those that are ticked")}, and {Readers(Now, "the others")}.";
    }

    private string OneByOne => many ? ", one by one" : "";

    /// <summary>Who reads it whether or not it is released.</summary>
    private IReadOnlyList<string> Now =>
    [
        .. Sees(writer.Who) ? writer.Who == Relationship.Admin ? ["you", "other administrators"] : ["you"] : Array.Empty<string>(),
        .. Others(Sight.Always),
    ];

    /// <summary>Everyone else who sees it so, by the names the page has for them. An invitation's reader is the colleague of later.</summary>
    private IReadOnlyList<string> Others(Sight sight) =>
    [
        .. Enum.GetValues<Relationship>()
            .Where(who => who != writer.Who && who != Relationship.InvitedColleague && BestOf(who) == sight)
            .Select(NameOf).Distinct(StringComparer.Ordinal),
    ];

    private bool Sees(Relationship who) => BestOf(who) != Sight.Never;

    private Sight BestOf(Relationship who) => what.Max(content => audience.SightOf(content, who));

    private string NameOf(Relationship who) => who switch
    {
        Relationship.Lead or Relationship.InvitedLead => writer.Lead,
        Relationship.Colleague => writer.Colleague,
        Relationship.FormerLead => "whoever led before",
        Relationship.Ally => "whoever helps",
        Relationship.Owner => "whoever wrote it",
        Relationship.SignedIn => "whoever it is about",
        Relationship.Partner => "people partners",
        Relationship.Admin => "administrators",
        _ => "everyone",
    };

    private static string Readers(IReadOnlyList<string> readers, string what) => readers switch
    {
        [] => $"nobody reads {what}",
        ["you"] => $"only you read {what}",
        [var one] => $"{one} reads {what}",
        _ => $"{Joined(readers)} read {what}",
    };

    private static string Joined(IReadOnlyList<string> names) =>
        names.Count == 1 ? names[0] : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";
}
