using Footing.App.Storage.Keys;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Footing.App.Storage.Sealing;

/// <summary>Seals and opens the content of rows, each with the data key of whoever it belongs to.</summary>
/// <param name="keys">The data keys; null for a database that is only looked at from outside.</param>
public class Vault(DataKeys? keys)
{
    /// <summary>For the tool that writes migrations: it has no keys and opens nothing.</summary>
    internal static Vault Shut { get; } = new(null);

    private DataKeys Keys => keys ?? throw new SealBrokenException("There are no data keys here.");

    internal Task MakeKeyAsync(Guid owner, CancellationToken cancel) => Keys.MakeAsync(owner, cancel);

    internal virtual byte[] Seal(SealedContent content, byte[] plain, Func<IProperty, object?> row)
    {
        var owner = content.OwnerOf(row);
        return SealedBox.Seal(Keys.Of(owner), plain, content.BindingOf(owner, row));
    }

    /// <exception cref="SealBrokenException">The row was altered or moved, or its key is gone.</exception>
    internal virtual byte[] Open(SealedContent content, byte[] box, Func<IProperty, object?> row)
    {
        var owner = content.OwnerOf(row);
        return SealedBox.Open(Keys.Of(owner), box, content.BindingOf(owner, row));
    }
}
