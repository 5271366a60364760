namespace Footing.App.Tests.Storage;

/// <summary>Tests that hold on both databases. Each test has a database and an organisation of its own.</summary>
public abstract class StorageSuite(On on, PostgresServer postgres) : IAsyncLifetime
{
    private TestDatabase database = null!;

    protected Organisation Here { get; private set; } = null!;

    protected TestDatabase Database => database;

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        database = on == On.Sqlite ? new SqliteTestDatabase() : new PostgresTestDatabase(postgres, await postgres.NewDatabaseAsync());
        Here = await Organisation.FoundAsync(database.Options);
    }

    public async ValueTask DisposeAsync()
    {
        if (Here is not null) await Here.DisposeAsync();
        if (database is not null) await database.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
