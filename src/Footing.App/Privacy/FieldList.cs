using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Footing.App.People;
using Footing.App.Storage;
using Footing.App.Storage.Sealing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Footing.App.Privacy;

/// <summary>Every stored field: from the model what there is and what is sealed, from the policy who reads it, and what it is for.</summary>
internal static class FieldList
{
    public static string Write(FieldPurposes purposes, AccessPolicy policy)
    {
        using var db = new SqliteDesignTime().CreateDbContext([]);
        var tables = db.Model.GetEntityTypes().Where(table => !table.IsOwned()).OrderBy(NameOf, StringComparer.Ordinal).ToList();
        RefuseGaps(purposes, tables);

        var text = new StringBuilder(PrivacyPack.Head("Every stored field"));
        text.AppendLine("*Sealed* is encrypted with a data key of the recovery or alone work it belongs to; nobody reads it from the files without the organisation's key,")
            .AppendLine("and nobody at all once that data key is destroyed. *Read by* names whom the program shows it to.")
            .AppendLine();
        foreach (var table in tables) WriteTable(text, table, purposes.Tables[NameOf(table)], policy);
        text.AppendLine("## Outside the tables").AppendLine().AppendLine("| where | what | read by | kept |").AppendLine("| --- | --- | --- | --- |");
        foreach (var kept in purposes.Elsewhere)
            text.AppendLine(CultureInfo.InvariantCulture, $"| {kept.Where} | {kept.What} | {kept.Read} | {kept.Kept} |");
        return text.ToString();
    }

    private static void WriteTable(StringBuilder text, IEntityType table, TablePurpose purpose, AccessPolicy policy)
    {
        text.AppendLine(CultureInfo.InvariantCulture, $"## {NameOf(table)}").AppendLine()
            .AppendLine(CultureInfo.InvariantCulture, $"{purpose.What} Kept: {purpose.Kept}.").AppendLine()
            .AppendLine("| field | what it is | sealed | read by |").AppendLine("| --- | --- | --- | --- |");
        var content = SealedContent.MembersOf(table).ToHashSet(StringComparer.Ordinal);
        foreach (var field in FieldsOf(table))
        {
            var (what, read) = purpose.Fields[field].Split('|', 2, StringSplitOptions.TrimEntries) is [var first, var second] ? (first, second) : (purpose.Fields[field], purpose.Read);
            text.AppendLine(CultureInfo.InvariantCulture, $"| {field} | {what} | {(content.Contains(field) ? "yes" : "no")} | {Readers(read, policy)} |");
        }
        text.AppendLine();
    }

    /// <summary>Whoever the policy gives the permission to, or the words as they stand.</summary>
    private static string Readers(string read, AccessPolicy policy) =>
        Enum.TryParse<RecoveryAction>(read, out var action)
            ? string.Join(", ", policy.Rows.Where(row => row.What == action).Select(row => PrivacyPack.Words(row.Who)))
            : read;

    private static string NameOf(IEntityType table) => table.GetTableName()!;

    /// <summary>Columns and content, without the column that holds the content.</summary>
    private static IEnumerable<string> FieldsOf(IEntityType table) => table.GetProperties().Select(property => property.Name)
        .Concat(table.GetComplexProperties().Select(property => property.Name))
        .Concat(table.GetNavigations().Where(navigation => navigation.TargetEntityType.IsOwned()).Select(navigation => navigation.Name))
        .Where(name => name != SealedContent.Column)
        .Concat(SealedContent.MembersOf(table))
        .Order(StringComparer.Ordinal);

    /// <exception cref="InvalidOperationException">Names every field without a purpose, and every purpose without a field.</exception>
    private static void RefuseGaps(FieldPurposes purposes, IEnumerable<IEntityType> tables)
    {
        var stored = tables.SelectMany(table => FieldsOf(table).Select(field => $"{NameOf(table)}.{field}")).ToHashSet(StringComparer.Ordinal);
        var described = purposes.Tables.SelectMany(table => table.Value.Fields.Keys.Select(field => $"{table.Key}.{field}")).ToHashSet(StringComparer.Ordinal);
        var faults = stored.Except(described, StringComparer.Ordinal).Select(field => $"say what {field} is for")
            .Concat(described.Except(stored, StringComparer.Ordinal).Select(field => $"{field} is not stored any more"))
            .Order(StringComparer.Ordinal).ToList();
        if (faults.Count > 0) throw new InvalidOperationException($"src/Footing.App/Privacy/purposes.json: {string.Join("; ", faults)}.");
    }
}
