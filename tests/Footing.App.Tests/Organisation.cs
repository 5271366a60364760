using Footing.App.Library;
using Footing.App.People;
using Footing.App.Recoveries;
using Footing.App.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Footing.App.Tests;

/// <summary>A host without a web server, with a few people and a clock that is moved by hand.</summary>
public sealed class Organisation : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private Organisation(ServiceProvider services, FakeTimeProvider clock)
    {
        this.services = services;
        Clock = clock;
    }

    public FakeTimeProvider Clock { get; }
    public Guid Lead { get; private set; }
    public Guid OtherLead { get; private set; }
    public Guid Colleague { get; private set; }
    public Guid Stranger { get; private set; }
    public Guid Admin { get; private set; }

    public DateOnly Today => DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime);

    public T The<T>()
        where T : notnull => services.GetRequiredService<T>();

    public AsyncServiceScope Scope() => services.CreateAsyncScope();

    /// <param name="replace">Services that take the place of its own.</param>
    public static async Task<Organisation> FoundAsync(StorageOptions options, Action<IServiceCollection>? replace = null)
    {
        var here = Over(options, replace);
        await here.The<Migrator>().MigrateAsync();
        await here.The<Migrator>().AtStartAsync();
        here.Lead = await here.AddAsync("Asha Rao", account => account.MakeLead());
        here.OtherLead = await here.AddAsync("Tomas Vidal", account => account.MakeLead());
        here.Colleague = await here.AddAsync("Mina Okafor");
        here.Stranger = await here.AddAsync("Jonas Lind");
        here.Admin = await here.AddAsync("Robin Hale", account => account.MakeAdmin());
        return here;
    }

    /// <summary>The same services over a database that may be empty.</summary>
    public static Organisation Over(StorageOptions options, Action<IServiceCollection>? replace = null)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
        var host = new ServiceCollection();
        host.AddLogging();
        host.AddSingleton<TimeProvider>(clock);
        host.AddSingleton(new Shelf([Repository.Playbook]));
        host.AddFootingStorage(options);
        host.AddIdentityCore<Account>().AddEntityFrameworkStores<FootingDb>();
        replace?.Invoke(host);
        return new(host.BuildServiceProvider(validateScopes: true), clock);
    }

    public async Task<Guid> AddAsync(string name, Action<Account>? change = null)
    {
        var email = name.Replace(' ', '.').ToUpperInvariant() + "@EXAMPLE.ORG";
        var account = Account.Named(name, email, "UTC", Clock);
        account.NormalizedUserName = account.NormalizedEmail = email;
        change?.Invoke(account);
        await The<Store>().WriteAsync(async db => await db.Users.AddAsync(account));
        return account.Id;
    }

    public void Pass(int days) => Clock.Advance(TimeSpan.FromDays(days));

    /// <summary>Prepares and sends with <see cref="Lead"/>.</summary>
    public async Task<Preparation> SendAsync(Preparation? preparation = null)
    {
        preparation ??= Prepared.By(this);
        (await The<Invitations>().SendAsync(preparation, Lead)).ShouldBeOfType<SendOutcome.Sent>();
        return preparation;
    }

    /// <summary>Sends and agrees with <see cref="Colleague"/>.</summary>
    public async Task<RecoveryId> AgreeAsync(Acceptance? acceptance = null)
    {
        var preparation = await SendAsync();
        var outcome = await The<Answering>().AcceptAsync(preparation.Token, Colleague, acceptance ?? new());
        return outcome.ShouldBeOfType<AcceptOutcome.Agreed>().Recovery;
    }

    public async Task<RecoveryView> ReadAsync(RecoveryId id, Guid reader) =>
        (await The<RecoveryReading>().ReadAsync(id, reader, "course")).ShouldNotBeNull();

    public Task<int> CountAsync<T>()
        where T : class => The<Store>().ReadAsync(db => db.Set<T>().CountAsync());

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
