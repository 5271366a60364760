using Footing.App.Storage.Sealing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Footing.App.Storage;

/// <summary>For the tool that writes migrations. It connects to nothing.</summary>
internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteFootingDb>
{
    public SqliteFootingDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqliteFootingDb>();
        options.UseFootingSqlite(":memory:").UseIdentitySchema();
        return new(options.Options, WriteGate.Open(), Vault.Shut);
    }
}

internal sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresFootingDb>
{
    public PostgresFootingDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<PostgresFootingDb>();
        options.UseFootingPostgres("Host=nowhere").UseIdentitySchema();
        return new(options.Options, WriteGate.Open(), Vault.Shut);
    }
}
