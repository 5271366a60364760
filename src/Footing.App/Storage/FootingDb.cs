using Footing.App.CheckIns;
using Footing.App.People;
using Footing.App.Recoveries;
using Footing.App.Storage.Mapping;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Footing.App.Storage;

/// <summary>The whole model, the same for both databases. Read and write through <see cref="Store"/>.</summary>
public abstract class FootingDb(DbContextOptions options, WriteGate gate)
    : IdentityDbContext<Account, IdentityRole<Guid>, Guid>(options)
{
    public DbSet<Recovery> Recoveries => Set<Recovery>();
    public DbSet<Invitation> Invitations => Set<Invitation>();
    public DbSet<ReadEntry> ReadEntries => Set<ReadEntry>();
    public DbSet<AccountInvitation> AccountInvitations => Set<AccountInvitation>();
    public DbSet<Setting> Settings => Set<Setting>();

    /// <summary>Passkeys came with version 3. Stated here because the tools that make migrations know no host.</summary>
    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    /// <summary>Saves made outside <see cref="Store"/>, by Identity, pass the same gate.</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (Database.CurrentTransaction is not null) return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        using var pass = await gate.EnterAsync(cancellationToken);
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        Conventions.Apply(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(FootingDb).Assembly);
    }
}

public sealed class SqliteFootingDb(DbContextOptions<SqliteFootingDb> options, WriteGate gate) : FootingDb(options, gate);

public sealed class PostgresFootingDb(DbContextOptions<PostgresFootingDb> options, WriteGate gate) : FootingDb(options, gate);
