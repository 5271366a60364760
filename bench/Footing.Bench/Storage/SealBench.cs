using System.Collections.Immutable;
using System.Security.Cryptography;
using BenchmarkDotNet.Attributes;
using Footing.App.CheckIns;
using Footing.App.Storage;
using Footing.App.Storage.Sealing;
using Microsoft.EntityFrameworkCore;

namespace Footing.Bench.Storage;

/// <summary>
/// Sealing and opening one typical row: a lead's form with every sign and a line of text, from the entity to the bytes and back.
/// The data key is at hand, as it is for all rows of a recovery but the first.
/// </summary>
[MemoryDiagnoser]
public class SealBench
{
    private readonly byte[] key = RandomNumberGenerator.GetBytes(SealedBox.KeyBytes);
    private readonly LeadForm form = new(new DateOnly(2026, 11, 23));
    private readonly SealedContent content = ContentOf(typeof(LeadForm));
    private readonly byte[] row;
    private readonly byte[] plain;
    private readonly byte[] box;

    public SealBench()
    {
        var levels = TypicalCase.Playbook.Signs.Select((sign, at) => KeyValuePair.Create(sign.Id, at % 5)).ToImmutableSortedDictionary(StringComparer.Ordinal);
        form.Fill(new LeadFormInput(form.Day, levels, "Ask what would make Thursday easier, and listen.", Guid.NewGuid()), Guid.NewGuid());
        row = content.BindingOf(Guid.NewGuid(), _ => form.Day);
        plain = content.Write(form);
        box = SealedBox.Seal(key, plain, row);
    }

    /// <summary>From the entity to the sealed bytes.</summary>
    [Benchmark]
    public byte[] Seal() => SealedBox.Seal(key, content.Write(form), row);

    /// <summary>From the sealed bytes into the entity.</summary>
    [Benchmark]
    public void Open() => content.Read(SealedBox.Open(key, box, row), form);

    /// <summary>The cipher's part of sealing.</summary>
    [Benchmark]
    public byte[] SealBytes() => SealedBox.Seal(key, plain, row);

    /// <summary>The cipher's part of opening.</summary>
    [Benchmark]
    public byte[] OpenBytes() => SealedBox.Open(key, box, row);

    private static SealedContent ContentOf(Type type)
    {
        var options = new DbContextOptionsBuilder<SqliteFootingDb>();
        options.UseFootingSqlite(":memory:").UseIdentitySchema();
        using var db = new SqliteFootingDb(options.Options, WriteGate.Open(), Vault.Shut);
        return SealedContent.Of(db.Model.FindEntityType(type)!)!;
    }
}
