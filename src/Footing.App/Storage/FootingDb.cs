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

    /// <summary>Moves the write-ahead log into the file, where deleted rows are overwritten, and empties it.</summary>
    internal override Task WipeTracesAsync(CancellationToken cancel) =>
        Database.ExecuteSqlAsync($"PRAGMA wal_checkpoint(TRUNCATE)", cancel);
}

public sealed class PostgresFootingDb(DbContextOptions<PostgresFootingDb> options, WriteGate gate, Vault vault)
    : FootingDb(options, gate, vault)
{
    internal override IsolationLevel Snapshot => IsolationLevel.RepeatableRead;
}
