using System.Collections.Immutable;
using Footing.App.People;
using Footing.App.Recoveries;
using Footing.App.Storage;
using Footing.App.Storage.Keys;
using Footing.App.Storage.Sealing;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace Footing.Bench.Pages;

/// <summary>Which of the three a host of the benchmark keeps.</summary>
[Flags]
internal enum SiteParts
{
    None = 0,
    Policy = 1,
    Sealing = 2,
    ReadLog = 4,
    All = Policy | Sealing | ReadLog,
}

/// <summary>What takes the place of the parts that are left out.</summary>
internal static class LeftOut
{
    public static void Keep(this IServiceCollection services, SiteParts parts)
    {
        if (!parts.HasFlag(SiteParts.Policy)) services.AddSingleton<Access, NoQuestions>();
        if (!parts.HasFlag(SiteParts.Sealing)) services.AddSingleton<Vault, OpenBox>();
        if (!parts.HasFlag(SiteParts.ReadLog)) services.AddSingleton<ReadLog, NoLog>();
    }

    /// <summary>Everyone is what a recovery's page asks for, without a look into the database.</summary>
    private sealed class NoQuestions(AccessPolicy policy) : Access(policy)
    {
        private static readonly ImmutableArray<Relationship> Everything = [Relationship.Lead, Relationship.Colleague];

        public override Task<ImmutableArray<Relationship>> WhoIsAsync(FootingDb db, RecoveryId id, Guid account, CancellationToken cancel) =>
            Task.FromResult(Everything);
    }

    /// <summary>Content is stored as it is.</summary>
    private sealed class OpenBox(DataKeys keys) : Vault(keys)
    {
        internal override byte[] Seal(SealedContent content, byte[] plain, Func<IProperty, object?> row) => plain;

        internal override byte[] Open(SealedContent content, byte[] box, Func<IProperty, object?> row) => box;
    }

    /// <summary>Nobody learns who read what.</summary>
    private sealed class NoLog(Store store, TimeProvider clock) : ReadLog(store, clock)
    {
        public override Task<bool> NoteAsync(RecoveryId recovery, Guid reader, string page, CancellationToken cancel = default) => Task.FromResult(true);
    }
}
