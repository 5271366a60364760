using System.Collections.Immutable;

namespace Footing.Core.Playbooks.Reading;

/// <summary>A mapping with fixed keys, while it is being read. It knows which keys were asked for, and so which are unknown.</summary>
internal sealed class Section
{
    private readonly Draft draft;
    private readonly Dictionary<string, YamlEntry> entries = new(StringComparer.Ordinal);
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);

    public Section(YamlMap map, Draft draft)
    {
        this.draft = draft;
        At = map.At;
        foreach (var entry in map.Entries)
        {
            if (entries.TryAdd(entry.Key.Value, entry)) continue;
            var first = entries[entry.Key.Value].Key.At;
            draft.Fault(entry.Key.At, "duplicate-key", $"The key \"{entry.Key.Value}\" stands here a second time.", $"the first is at {first.File}:{first.Line}");
        }
    }

    public Draft Draft => draft;

    public Place At { get; }

    public Place PlaceOf(string key) => entries.TryGetValue(key, out var entry) ? entry.Value.At : At;

    public bool Has(string key) => Find(key) is not null;

    /// <summary>Which of these keys stand here; asking makes all of them known.</summary>
    public IReadOnlyList<string> KeysAmong(IEnumerable<string> keys) => [.. keys.Where(Has)];

    public string Text(string key) => Required(key, draft.Text, "");

    /// <summary>Text that may be left out or left empty.</summary>
    public string TextOrNone(string key) =>
        Find(key) is YamlText { Value: var value } && string.IsNullOrWhiteSpace(value) ? "" : Optional(key, draft.Text, "");

    public double Number(string key, Range range) => Required(key, node => draft.Number(node, range), 0.0);

    public int Whole(string key, int least, int most = int.MaxValue) => Required(key, node => draft.Whole(node, least, most), least);

    public bool Flag(string key) => Required(key, draft.Flag, false);

    /// <summary>A truth value that is false when left out.</summary>
    public bool FlagOrFalse(string key) => Optional(key, draft.Flag, false);

    public T Choice<T>(string key)
        where T : struct, Enum => Required(key, draft.Choice<T>, default);

    public string Word(string key, params string[] words) =>
        Required(key, node => draft.Choice(node, [.. words.Select(word => (word, word))]), words[0]);

    /// <summary>One or more texts.</summary>
    public ImmutableArray<string> Texts(string key) => AtLeastOne(key, Required(key, node => draft.List(node, draft.Text), []));

    public ImmutableArray<string> References(string key, Named kind) =>
        Optional(key, node => draft.List(node, item => draft.Reference(item, kind)), []);

    public string Reference(string key, Named kind) => Required(key, node => draft.Reference(node, kind), "");

    /// <summary>The name this section gives to what it describes.</summary>
    public string Id(string key, Named kind)
    {
        var id = Text(key);
        draft.Names.Give(kind, id, PlaceOf(key));
        return id;
    }

    /// <summary>A part with its own fixed keys. Null only after a fault, and then the draft is never used.</summary>
    public T Map<T>(string key, Func<Section, T> read) => Required(key, node => draft.Map(node, read)!, default!);

    public T? MapOrNone<T>(string key, Func<Section, T> read) => Optional(key, node => draft.Map(node, read), default);

    /// <summary>One or more parts.</summary>
    public ImmutableArray<T> Maps<T>(string key, Func<Section, T> read) => AtLeastOne(key, Required(key, node => ListOfMaps(node, read), []));

    /// <summary>Parts that may be left out altogether.</summary>
    public ImmutableArray<T> MapsOrNone<T>(string key, Func<Section, T> read) => Optional(key, node => ListOfMaps(node, read), []);

    public ImmutableSortedDictionary<string, T> Table<T>(string key, Named kind, Func<YamlNode, T> read) =>
        Required(key, node => draft.Table(node, kind, read), ImmutableSortedDictionary.Create<string, T>(StringComparer.Ordinal));

    public ImmutableSortedDictionary<string, T> TableOrNone<T>(string key, Named kind, Func<YamlNode, T> read) =>
        Optional(key, node => draft.Table(node, kind, read), ImmutableSortedDictionary.Create<string, T>(StringComparer.Ordinal));

    /// <summary>A mapping that has a row for every name of its kind.</summary>
    public ImmutableSortedDictionary<string, T> FullTable<T>(string key, Named kind, Func<YamlNode, T> read)
    {
        var table = Table(key, kind, read);
        if (entries.ContainsKey(key)) draft.Names.UseEvery(kind, table.Keys, PlaceOf(key));
        return table;
    }

    public T Required<T>(string key, Func<YamlNode, T> read, T otherwise)
    {
        if (Find(key) is { } node) return read(node);
        draft.Fault(At, "missing-key", $"The key \"{key}\" is missing.");
        return otherwise;
    }

    public T Optional<T>(string key, Func<YamlNode, T> read, T otherwise) => Find(key) is { } node ? read(node) : otherwise;

    /// <summary>Reports every key that nobody asked for.</summary>
    public void ReportUnread()
    {
        foreach (var (key, entry) in entries.Where(entry => !asked.Contains(entry.Key)))
            draft.Fault(entry.Key.At, "unknown-key", $"There is no key \"{key}\" here.", Nearest.Hint(key, asked));
    }

    private YamlNode? Find(string key)
    {
        asked.Add(key);
        return entries.TryGetValue(key, out var entry) && entry.Value is not YamlText { IsNothing: true } ? entry.Value : null;
    }

    private ImmutableArray<T> ListOfMaps<T>(YamlNode node, Func<Section, T> read) =>
        [.. draft.List(node, item => draft.Map(item, read)!).Where(part => part is not null)];

    private ImmutableArray<T> AtLeastOne<T>(string key, ImmutableArray<T> items)
    {
        if (items.IsEmpty && Find(key) is YamlList { Items.IsEmpty: true } list)
            draft.Fault(list.At, "empty", $"The list \"{key}\" needs at least one entry.");
        return items;
    }
}
