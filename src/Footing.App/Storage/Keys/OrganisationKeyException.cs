namespace Footing.App.Storage.Keys;

/// <summary>The organisation's key cannot be used. The message says which and what to do.</summary>
public sealed class OrganisationKeyException : Exception
{
    public OrganisationKeyException() { }

    public OrganisationKeyException(string message)
        : base(message) { }

    public OrganisationKeyException(string message, Exception inner)
        : base(message, inner) { }
}
