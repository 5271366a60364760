namespace Footing.App.Storage.Keys;

/// <summary>A data key as it is kept: wrapped by the organisation's key.</summary>
/// <param name="Owner">Whose content it seals.</param>
/// <param name="Under">Id of the organisation's key that wraps it.</param>
/// <param name="Value">The wrapped bytes.</param>
/// <param name="MadeAt">When it was made.</param>
public sealed record WrappedKey(Guid Owner, string Under, byte[] Value, DateTimeOffset MadeAt);
