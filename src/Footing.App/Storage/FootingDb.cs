using System.Data;
using Footing.App.Allies;
using Footing.App.Alone;
using Footing.App.Audit;
using Footing.App.CheckIns;
using Footing.App.Insights;
using Footing.App.People;
using Footing.App.Recoveries;
using Footing.App.Storage.Mapping;
using Footing.App.Storage.Sealing;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Footing.App.Storage;

/// <summary>The whole model, the same for both databases. Read and write through <see cref="Store"/>.</summary>
public abstract class FootingDb(DbContextOptions options, WriteGate gate, Vault vault)
    : IdentityUserContext<Account, Guid>(options)
{
    public DbSet<Recovery> Recoveries => Set<Recovery>();
    public DbSet<SharedTask> SharedTasks => Set<SharedTask>();
    public DbSet<Invitation> Invitations => Set<Invitation>();
    public DbSet<ReadEntry> ReadEntries => Set<ReadEntry>();
    public DbSet<AloneWork> AloneWorks => Set<AloneWork>();
    public DbSet<LeadInvitation> LeadInvitations => Set<LeadInvitation>();
    public DbSet<SharedWithLead> SharedWithLeads => Set<SharedWithLead>();
    public DbSet<Session> Sessions => Set<Session>();
    public DbSet<RecoveryCode> RecoveryCodes => Set<RecoveryCode>();
    public DbSet<AccountInvitation> AccountInvitations => Set<AccountInvitation>();
    public DbSet<Mark> Marks => Set<Mark>();
    public DbSet<PublishedPeriod> PublishedPeriods => Set<PublishedPeriod>();
    public DbSet<Setting> Settings => Set<Setting>();
    public DbSet<LegalHold> LegalHolds => Set<LegalHold>();
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    /// <summary>Opens and seals content.</summary>
    internal Vault Vault => vault;

    /// <summary>Owners of data keys whose rows this unit deletes. Their keys go once the rows are gone.</summary>
    internal HashSet<Guid> Erased { get; } = [];

    /// <summary>Saves made outside <see cref="Store"/>, by Identity, pass the same gate.</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (Database.CurrentTransaction is not null) return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        using var pass = await gate.EnterAsync(cancellationToken);
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <summary>The isolation in which reads see one moment and hold nobody up.</summary>
    internal abstract IsolationLevel Snapshot { get; }

    /// <summary>Begins a transaction whose commit does not wait for the disk.</summary>
    internal abstract Task<IDbContextTransaction> BeginUnsyncedAsync(CancellationToken cancel);

    /// <summary>Brings to the disk what was committed without waiting for it.</summary>
    internal virtual Task SyncAsync(CancellationToken cancel) => Task.CompletedTask;

    /// <summary>Removes what a database keeps of deleted rows outside its tables.</summary>
    internal virtual Task WipeTracesAsync(CancellationToken cancel) => Task.CompletedTask;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        Conventions.Apply(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(FootingDb).Assembly);
    }
}

public sealed class SqliteFootingDb(DbContextOptions<SqliteFootingDb> options, WriteGate gate, Vault vault) : FootingDb(options, gate, vault)
{
    /// <summary>What the driver calls so is a transaction that takes no write lock; within it SQLite reads one moment.</summary>
    internal override IsolationLevel Snapshot => IsolationLevel.ReadUncommitted;

    /// <summary>The connection is told to sync again when it is next opened.</summary>
    internal override async Task<IDbContextTransaction> BeginUnsyncedAsync(CancellationToken cancel)
    {
        await Database.OpenConnectionAsync(cancel);
        await Database.ExecuteSqlAsync($"PRAGMA synchronous = NORMAL", cancel);
        return await Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
    }

    internal override Task SyncAsync(CancellationToken cancel) => Database.ExecuteSqlAsync($"PRAGMA wal_checkpoint(PASSIVE)", cancel);

    /// <summary>Moves the write-ahead log into the file, where deleted rows are overwritten, and empties it.</summary>
    internal override Task WipeTracesAsync(CancellationToken cancel) =>
        Database.ExecuteSqlAsync($"PRAGMA wal_checkpoint(TRUNCATE)", cancel);
}

public sealed class PostgresFootingDb(DbContextOptions<PostgresFootingDb> options, WriteGate gate, Vault vault)
    : FootingDb(options, gate, vault)
{
    internal override IsolationLevel Snapshot => IsolationLevel.RepeatableRead;

    /// <summary>PostgreSQL syncs such commits by itself, within a second.</summary>
    internal override async Task<IDbContextTransaction> BeginUnsyncedAsync(CancellationToken cancel)
    {
        var transaction = await Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        await Database.ExecuteSqlAsync($"SET LOCAL synchronous_commit = off", cancel);
        return transaction;
    }
}
