using Footing.App.Allies;
using Footing.App.Alone;
using Footing.App.Audit;
using Footing.App.CheckIns;
using Footing.App.Insights;
using Footing.App.Library;
using Footing.App.People;
using Footing.App.Recoveries;
using Footing.App.Storage.Keys;
using Footing.App.Storage.Sealing;
using Footing.Core.Insights;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Footing.App.Storage;

public static class Registration
{
    /// <summary>
    /// Storage, keys and every use case. The host adds a <see cref="TimeProvider"/> and a <see cref="Shelf"/>,
    /// and Identity on top of <see cref="FootingDb"/>.
    /// </summary>
    public static IServiceCollection AddFootingStorage(this IServiceCollection services, StorageOptions options)
    {
        options.MakeFolders();
        services.AddSingleton(options);
        services.TryAddSingleton(TimeProvider.System);
        services.AddDataProtection().SetApplicationName("footing").PersistKeysToFileSystem(new DirectoryInfo(options.KeysFolder));
        services.AddOptions<KeyManagementOptions>().Configure<DataKeys>((keys, data) => keys.XmlEncryptor = new SealsCookieKeys(data));
        if (options.IsSqlite) services.AddSqlite(options);
        else services.AddPostgres(options.Postgres!);

        services.Configure<IdentityOptions>(IdentitySchema.Set);
        services.AddKeys();
        services.AddSingleton<Store>();
        services.AddSingleton<AuditChain>();
        services.AddSingleton<AuditCheckpoint>();
        services.AddSingleton<AuditVerification>();
        services.AddSingleton<AuditReading>();
        services.AddHostedService<AuditCheckpointing>();
        services.AddScoped(provider => provider.GetRequiredService<Func<FootingDb>>()());
        services.TryAddSingleton(new Disclosure());
        services.AddSingleton<DatabaseCheck>();
        services.AddSingleton<Retention>();
        services.AddHostedService<RetentionSweep>();
        return services.AddUseCases();
    }

    private static void AddKeys(this IServiceCollection services) => services
        .AddSingleton<OrganisationKeyPlace>()
        .AddSingleton<DataKeys>()
        .AddSingleton<Vault>()
        .AddSingleton<KeyRoom>()
        .AddSingleton<KeySweep>();

    private static void AddSqlite(this IServiceCollection services, StorageOptions options)
    {
        services.AddSingleton(WriteGate.Narrow());
        services.AddDbContextFactory<SqliteFootingDb>(db => db.UseFootingSqlite(options.DatabaseFile, options.Durable));
        services.AddSingleton<Func<FootingDb>>(provider => provider.GetRequiredService<IDbContextFactory<SqliteFootingDb>>().CreateDbContext);
        services.AddSingleton<SqliteBackups>();
        services.AddSingleton<KeyStore>(new SqliteKeyStore(options.DataKeysFile, options.Durable));
        services.AddSingleton<Migrator, SqliteMigrator>();
        services.AddSingleton<DatabaseCopies>();
        services.AddHostedService<RunningMark>();
    }

    private static void AddPostgres(this IServiceCollection services, string connection)
    {
        services.AddSingleton(WriteGate.Open());
        services.AddDbContextFactory<PostgresFootingDb>(db => db.UseFootingPostgres(connection));
        services.AddSingleton<Func<FootingDb>>(provider => provider.GetRequiredService<IDbContextFactory<PostgresFootingDb>>().CreateDbContext);
        services.AddSingleton<KeyStore>(_ => new PostgresKeyStore(connection));
        services.AddSingleton<Migrator, PostgresMigrator>();
    }

    private static IServiceCollection AddUseCases(this IServiceCollection services) => services
        .AddSingleton(new AccessPolicy(AccessPolicy.Standard))
        .AddSingleton(new Audience(Audience.Standard))
        .AddSingleton<RecoveryChanges>()
        .AddSingleton<ReadLog>()
        .AddSingleton<RecoveryReading>()
        .AddSingleton<Waiting>()
        .AddSingleton<Invitations>()
        .AddSingleton<Answering>()
        .AddSingleton<Lifecycle>()
        .AddSingleton<PlanWork>()
        .AddSingleton<Sharing>()
        .AddSingleton<Releases>()
        .AddSingleton<SharingTasks>()
        .AddScoped<SharedTasks>()
        .AddSingleton<Marks>()
        .AddSingleton<Debriefs>()
        .AddSingleton<CheckInForms>()
        .AddSingleton<Tries>()
        .AddSingleton<Access>()
        .AddSingleton<AloneChanges>()
        .AddSingleton<AloneReading>()
        .AddSingleton<AloneWriting>()
        .AddSingleton<Asking>()
        .AddSingleton<LeadInvitations>()
        .AddSingleton<LeadAnswering>()
        .AddSingleton<Leads>()
        .AddSingleton<Engines>()
        .AddSingleton<CountingChoice>()
        .AddSingleton<Publishing>()
        .AddSingleton<PublishedFigures>()
        .AddSingleton<AccountChanges>()
        .AddSingleton<RetentionRules>()
        .AddSingleton<LegalHolds>()
        .AddScoped<NewAccounts>()
        .AddScoped<Joining>()
        .AddScoped<FirstAdmin>()
        .AddScoped<AccountLinks>()
        .AddScoped<SignInLinks>()
        .AddScoped<RecoveryCodes>()
        .AddScoped<ProviderSignIns>();
}
