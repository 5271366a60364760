using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Footing.App.People;

namespace Footing.App.Privacy;

/// <summary>
/// What a works council or a data protection officer asks for, written by the program from the policy, the model and the
/// rules that it works by, so that it cannot say anything else than what is done.
/// </summary>
public static class PrivacyPack
{
    /// <summary>The documents by file name.</summary>
    /// <exception cref="InvalidOperationException">A stored field has no purpose written down.</exception>
    public static ImmutableSortedDictionary<string, string> Write() => ImmutableSortedDictionary<string, string>.Empty
        .Add("fields.md", FieldList.Write(FieldPurposes.Read(), new AccessPolicy(AccessPolicy.Standard)))
        .Add("roles.md", Roles())
        .Add("audience.md", AudienceTable.Write(new Audience(Audience.Standard)))
        .Add("retention.md", RetentionTable.Write());

    internal static string Head(string title) =>
        $"# {title}\n\nWritten by `footing privacy pack DIR` from the program's own rules. Do not edit it; change the rules.\n\n";

    /// <summary>A name of the code in plain words: <c>FormerLead</c> is "former lead".</summary>
    internal static string Words(Enum name) => string.Concat(
        name.ToString().Select((letter, index) => index > 0 && char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));

    private static string Roles()
    {
        var rows = AccessPolicy.Standard;
        var text = new StringBuilder(Head("Who may do what"));
        text.AppendLine("Whatever is not in this table is refused, to everybody. The program asks the same rows at every request.").AppendLine()
            .AppendLine("| who | may | because |").AppendLine("| --- | --- | --- |");
        foreach (var row in rows)
            text.AppendLine(CultureInfo.InvariantCulture, $"| {Words(row.Who)} | {Words(row.What)} | {row.Rule} |");
        var without = Enum.GetValues<Relationship>().Except(rows.Select(row => row.Who)).Select(who => Words(who));
        text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"Nothing at all: {string.Join(", ", without)}.");
        return text.ToString();
    }
}
