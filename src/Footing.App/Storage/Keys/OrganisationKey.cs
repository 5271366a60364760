namespace Footing.App.Storage.Keys;

/// <summary>The key that wraps every data key.</summary>
public abstract class OrganisationKey
{
    /// <summary>Names the key without telling anything of it.</summary>
    public abstract string Id { get; }

    /// <summary>What it is, for messages.</summary>
    public abstract string Kind { get; }

    public abstract byte[] Wrap(Guid owner, byte[] key);

    /// <exception cref="Sealing.SealBrokenException">Not wrapped by this key, or for another owner.</exception>
    public abstract byte[] Unwrap(Guid owner, byte[] wrapped);
}
