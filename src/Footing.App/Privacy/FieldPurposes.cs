using System.Collections.Immutable;
using System.Text.Json;

namespace Footing.App.Privacy;

/// <summary>What each stored field is for, as people wrote it down in <c>purposes.json</c>. The program supplies all the rest.</summary>
/// <param name="Tables">Purposes by table.</param>
/// <param name="Elsewhere">What is kept outside the tables, in files and browsers.</param>
public sealed record FieldPurposes(ImmutableSortedDictionary<string, TablePurpose> Tables, ImmutableArray<KeptElsewhere> Elsewhere)
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web);

    /// <summary>The purposes that come with the program.</summary>
    public static FieldPurposes Read()
    {
        using var stream = typeof(FieldPurposes).Assembly.GetManifestResourceStream("privacy/purposes.json")
            ?? throw new InvalidOperationException("The program lacks its list of purposes.");
        return JsonSerializer.Deserialize<FieldPurposes>(stream, Format)!;
    }
}

/// <summary>What a table is for.</summary>
/// <param name="What">In a sentence.</param>
/// <param name="Read">Who reads it: the name of a permission, or words where no permission is involved.</param>
/// <param name="Kept">How long, in words that agree with the retention table.</param>
/// <param name="Fields">What each field is, by its name in the code. <c>what | who reads it</c> where others read it than the rest of the table.</param>
public sealed record TablePurpose(string What, string Read, string Kept, ImmutableSortedDictionary<string, string> Fields);

/// <summary>Something kept outside the tables.</summary>
public sealed record KeptElsewhere(string Where, string What, string Read, string Kept);
