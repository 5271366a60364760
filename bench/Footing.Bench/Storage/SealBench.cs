using System.Security.Cryptography;
using System.Text;
using BenchmarkDotNet.Attributes;
using Footing.App.Storage.Sealing;

namespace Footing.Bench.Storage;

/// <summary>Sealing and opening one row of content. A typical row is 256 bytes, a long one 4096.</summary>
[MemoryDiagnoser]
public class SealBench
{
    private readonly byte[] key = RandomNumberGenerator.GetBytes(SealedBox.KeyBytes);
    private readonly byte[] row = Encoding.UTF8.GetBytes("[\"row\",\"019a0000-0000-7000-8000-000000000000\",\"planned_moves\",\"019a0000-0000-7000-8000-000000000000\",\"small-win\"]");
    private byte[] plain = [];
    private byte[] box = [];

    [Params(256, 4096)]
    public int Bytes { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        plain = RandomNumberGenerator.GetBytes(Bytes);
        box = SealedBox.Seal(key, plain, row);
    }

    [Benchmark]
    public byte[] Seal() => SealedBox.Seal(key, plain, row);

    [Benchmark]
    public byte[] Open() => SealedBox.Open(key, box, row);
}
