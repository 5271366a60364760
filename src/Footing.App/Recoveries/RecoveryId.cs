using System.Diagnostics.CodeAnalysis;

namespace Footing.App.Recoveries;

/// <summary>Names a recovery. Version 7, so that keys sort by the moment they were made.</summary>
public readonly record struct RecoveryId(Guid Value) : IParsable<RecoveryId>
{
    public static RecoveryId New(TimeProvider clock) => new(Guid.CreateVersion7(clock.GetUtcNow()));

    public static RecoveryId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out RecoveryId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString();
}
