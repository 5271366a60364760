using System.CommandLine;
using Footing.App.Storage;

namespace Footing.Web.Commands;

/// <summary><c>footing db</c>: looking after the database without serving.</summary>
internal static class DbCommand
{
    public static Command Create()
    {
        var place = new StoragePlace();
        var migrate = new Command("migrate", "Bring the tables up to this version of the program.");
        place.AddTo(migrate);
        migrate.SetAction((parsed, cancel) => MigrateAsync(place.Read(parsed), cancel));
        var check = new Command("check", "Look whether the database can be used and is whole.");
        place.AddTo(check);
        check.SetAction((parsed, cancel) => CheckAsync(place.Read(parsed), cancel));
        return new Command("db", "Look after the database.") { migrate, check, CopyCommands.Backup(), CopyCommands.Restore() };
    }

    private static async Task<int> MigrateAsync(StorageOptions options, CancellationToken cancel)
    {
        await using var services = StoragePlace.OpenNew(options);
        var migrator = services.GetRequiredService<Migrator>();
        try
        {
            var pending = await migrator.PendingAsync(cancel);
            await migrator.MigrateAsync(cancel);
            await migrator.AtStartAsync(cancel);
            Console.WriteLine(pending.Count == 0 ? "The database is up to date." : $"Migrated: {string.Join(", ", pending)}.");
            return ExitStatus.Done;
        }
        catch (Exception fault) when (fault is DatabaseNotReadyException or System.Data.Common.DbException)
        {
            await Console.Error.WriteLineAsync(fault.Message);
            return ExitStatus.Faulty;
        }
    }

    private static async Task<int> CheckAsync(StorageOptions options, CancellationToken cancel)
    {
        // Looking makes nothing: opening the storage would leave folders behind.
        if (options.IsSqlite && !File.Exists(options.DatabaseFile))
        {
            Console.WriteLine($"There is no database in {options.DataFolder}. The first start makes one, and so does `footing db migrate`.");
            return ExitStatus.Faulty;
        }
        await using var services = StoragePlace.OpenNew(options);
        var problems = await services.GetRequiredService<DatabaseCheck>().RunAsync(cancel);
        foreach (var problem in problems) Console.WriteLine(problem);
        if (problems.IsEmpty) Console.WriteLine("The database is in order.");
        return problems.IsEmpty ? ExitStatus.Done : ExitStatus.Faulty;
    }
}
