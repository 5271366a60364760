namespace Footing.App.Storage.Sealing;

/// <summary>Something sealed cannot be opened: it was altered or moved, or its key is gone. Nothing of it is shown.</summary>
public sealed class SealBrokenException : Exception
{
    public SealBrokenException() { }

    public SealBrokenException(string message)
        : base(message) { }

    public SealBrokenException(string message, Exception inner)
        : base(message, inner) { }
}
