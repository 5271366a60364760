using System.Text;
using CsCheck;
using Footing.App.Storage.Sealing;

namespace Footing.App.Tests.Storage.Sealing;

public sealed class SealedBoxTests
{
    private static readonly Gen<byte[]> Keys = Gen.Byte.Array[SealedBox.KeyBytes];
    private static readonly Gen<byte[]> Texts = Gen.Byte.Array[0, 600];
    private static readonly Gen<(byte[] Key, byte[] Text, byte[] Bound)> Any = Gen.Select(Keys, Texts, Texts);

    [Fact]
    public void Whatever_is_sealed_opens_again() => Any.Sample(given =>
        SealedBox.Open(given.Key, SealedBox.Seal(given.Key, given.Text, given.Bound), given.Bound).ShouldBe(given.Text));

    [Fact]
    public void Any_one_bit_that_is_flipped_is_noticed() => Gen.Select(Any, Gen.Int[0, 1_000_000]).Sample((given, where) =>
    {
        var box = SealedBox.Seal(given.Key, given.Text, given.Bound);
        box[where / 8 % box.Length] ^= (byte)(1 << (where % 8));
        Should.Throw<SealBrokenException>(() => SealedBox.Open(given.Key, box, given.Bound));
    });

    [Fact]
    public void A_box_that_is_cut_is_noticed() => Gen.Select(Any, Gen.Double.Unit).Sample((given, part) =>
    {
        var box = SealedBox.Seal(given.Key, given.Text, given.Bound);
        Should.Throw<SealBrokenException>(() => SealedBox.Open(given.Key, box.AsSpan(0, (int)(part * box.Length)), given.Bound));
    });

    [Fact]
    public void Another_key_opens_nothing() => Gen.Select(Any, Keys).Where(given => !given.Item1.Key.SequenceEqual(given.Item2)).Sample((given, other) =>
        Should.Throw<SealBrokenException>(() => SealedBox.Open(other, SealedBox.Seal(given.Key, given.Text, given.Bound), given.Bound)));

    [Fact]
    public void A_box_that_was_moved_does_not_open() => Gen.Select(Any, Texts).Where(given => !given.Item1.Bound.SequenceEqual(given.Item2)).Sample((given, elsewhere) =>
        Should.Throw<SealBrokenException>(() => SealedBox.Open(given.Key, SealedBox.Seal(given.Key, given.Text, given.Bound), elsewhere)));

    [Fact]
    public void The_same_text_is_never_sealed_to_the_same_bytes()
    {
        var key = new byte[SealedBox.KeyBytes];
        var text = Encoding.UTF8.GetBytes("yes");
        Enumerable.Range(0, 1000).Select(_ => Convert.ToHexString(SealedBox.Seal(key, text, []))).Distinct().Count().ShouldBe(1000);
    }
}
