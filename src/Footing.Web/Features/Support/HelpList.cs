using Footing.App.Library;
using Footing.App.Storage;
using Footing.Core.Playbooks;
using Microsoft.EntityFrameworkCore;

namespace Footing.Web.Features.Support;

/// <summary>One entry of the help list with what the organisation filled in.</summary>
/// <param name="Entry">The entry of the playbook.</param>
/// <param name="Detail">Number or address; empty when nobody filled it in.</param>
public sealed record HelpLine(HelpEntry Entry, string Detail)
{
    public string Id => Entry.Id;
    public string Name => Entry.Name;
    public string Note => Entry.Note;

    /// <summary>True when this must be filled in and is not.</summary>
    public bool IsBlank => Detail.Length == 0;

    /// <summary>True for a number or address that came with the playbook, which somebody should try once.</summary>
    public bool CameWithPlaybook => !IsBlank && Detail == Entry.Detail;

    /// <summary>True when a blank warns until it is filled.</summary>
    public bool IsMissing => IsBlank && Entry.Required;
}

/// <summary>
/// The help list: the playbook's entries with the organisation's own numbers. It must open when all else fails, so the
/// last list that was read stays in use while the database is out of reach.
/// </summary>
public sealed class HelpList(Shelf shelf, Store store, ILogger<HelpList> log)
{
    private const string Prefix = "help.";
    private volatile IReadOnlyList<HelpLine>? last;

    /// <summary>The list as it stands; entries that nobody filled in and that are not required are left out.</summary>
    public async Task<IReadOnlyList<HelpLine>> ReadAsync(CancellationToken cancellation) =>
        [.. (await ReadAllAsync(cancellation)).Where(line => !line.IsBlank || line.Entry.Required)];

    /// <summary>Every entry, for whoever fills them in.</summary>
    public async Task<IReadOnlyList<HelpLine>> ReadAllAsync(CancellationToken cancellation)
    {
        try
        {
            var filled = await store.ReadAsync(db => db.Settings
                .Where(setting => setting.Name.StartsWith(Prefix))
                .ToDictionaryAsync(setting => setting.Name, setting => setting.Value, StringComparer.Ordinal, cancellation), cancellation);
            last = Merge(filled);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogWarning(fault, "The help list could not be read; the last known one is shown.");
        }
        return last ?? Merge([]);
    }

    /// <summary>Keeps what was filled in, by id of the entry. An empty text brings back what the playbook says.</summary>
    public Task SaveAsync(IReadOnlyDictionary<string, string> details, CancellationToken cancellation) => store.WriteAsync(async db =>
    {
        var known = await db.Settings.Where(setting => setting.Name.StartsWith(Prefix)).ToDictionaryAsync(setting => setting.Name, StringComparer.Ordinal, cancellation);
        foreach (var entry in Entries)
        {
            var name = Prefix + entry.Id;
            var detail = details.GetValueOrDefault(entry.Id, "").Trim();
            if (known.TryGetValue(name, out var setting))
                setting.Change(detail);
            else if (detail.Length > 0)
                db.Settings.Add(new Setting(name, detail));
        }
        return true;
    }, cancellation);

    private IEnumerable<HelpEntry> Entries => shelf.Default.Support.HelpList;

    private List<HelpLine> Merge(Dictionary<string, string> filled) =>
        [.. Entries.Select(entry => new HelpLine(entry, filled.GetValueOrDefault(Prefix + entry.Id) is { Length: > 0 } own ? own : entry.Detail))];
}
