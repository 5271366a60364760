using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Footing.App.Storage.Sealing;

/// <summary>Opens the content of every entity that a query brings, tracked or not.</summary>
internal sealed class OpensOnReading : IMaterializationInterceptor
{
    public object InitializedInstance(MaterializationInterceptionData materializationData, object entity)
    {
        if (SealedContent.Of(materializationData.EntityType) is not { } content) return entity;
        var box = materializationData.GetPropertyValue<byte[]>(SealedContent.Column);
        content.Read(((FootingDb)materializationData.Context).Vault.Open(content, box, materializationData.GetPropertyValue), entity);
        return entity;
    }
}
