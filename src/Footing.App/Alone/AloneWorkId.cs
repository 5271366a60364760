using System.Diagnostics.CodeAnalysis;

namespace Footing.App.Alone;

/// <summary>Names a colleague's work alone. Version 7, so that keys sort by the moment they were made.</summary>
public readonly record struct AloneWorkId(Guid Value) : IParsable<AloneWorkId>
{
    public static AloneWorkId New(TimeProvider clock) => new(Guid.CreateVersion7(clock.GetUtcNow()));

    public static AloneWorkId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out AloneWorkId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString();
}
