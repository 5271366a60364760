using System.CommandLine;
using System.Globalization;
using Footing.App.Audit;
using Footing.App.Storage;

namespace Footing.Web.Commands;

/// <summary><c>footing db backup</c> and <c>footing db restore</c>: copies of the embedded database.</summary>
internal static class CopyCommands
{
    public static Command Backup()
    {
        var place = new StoragePlace();
        var folder = Folder("Folder for the copy; made when it is not there.");
        var withKeys = new Option<bool>("--with-keys") { Description = "Copy the wrapped data keys as well, as a second file." };
        var command = new Command("backup", "Copy the database, also while a server runs. Without keys the copy opens nothing by itself.") { folder, withKeys };
        place.AddTo(command);
        command.SetAction((parsed, cancel) => BackupAsync(Embedded(place.Read(parsed)), Target(parsed, folder), parsed.GetValue(withKeys), cancel));
        return command;
    }

    public static Command Restore()
    {
        var place = new StoragePlace();
        var folder = Folder("Folder with the copy.");
        var command = new Command("restore", "Put a copy in the place of the database. What was erased since stays erased.") { folder };
        place.AddTo(command);
        command.SetAction((parsed, cancel) => RestoreAsync(Embedded(place.Read(parsed)), Target(parsed, folder), cancel));
        return command;
    }

    private static async Task<int> BackupAsync(StorageOptions options, string folder, bool withKeys, CancellationToken cancel)
    {
        await using var services = StoragePlace.Open(options);
        await services.GetRequiredService<DatabaseCopies>().MakeAsync(folder, withKeys, cancel);
        Console.WriteLine($"The database is copied to {folder}. It opens with the data keys in {options.DataKeysFile} and the organisation's key.");
        if (withKeys)
            Console.WriteLine($"{Path.Combine(folder, "keys.db")} holds the data keys. Keep it apart from the copy and at most 30 days: as long as it is there, what is erased from now on can be read.");
        return ExitStatus.Done;
    }

    private static async Task<int> RestoreAsync(StorageOptions options, string folder, CancellationToken cancel)
    {
        await using var services = StoragePlace.OpenNew(options);
        var restored = await services.GetRequiredService<DatabaseCopies>().RestoreAsync(folder, cancel);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Restored: what {restored.Kept:N0} data key(s) open is back."));
        if (restored.Dropped > 0)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The data keys of {restored.Dropped:N0} were destroyed since the copy was made: these stay erased and were dropped."));
        if (!restored.OwnKeys)
            Console.WriteLine("The data keys came from the copy: what was erased after it was made can be read again. Erase it again.");
        if (restored.Aside is not null) Console.WriteLine($"The database as it was is in {restored.Aside}, for 30 days.");
        if (restored.Head is CheckpointOutcome.Stands { SetAside: { } head })
            Console.WriteLine($"The audit chain goes on from the copy's end. The signed head from before is in {head}.");
        if (restored.Head is CheckpointOutcome.Refused(var faults))
            Console.WriteLine($"The copy's audit chain was not signed. {faults[0].Text} Run `footing audit verify`.");
        return ExitStatus.Done;
    }

    private static Argument<string> Folder(string description) => new("folder") { Description = description, HelpName = "DIR" };

    private static string Target(ParseResult parsed, Argument<string> folder) => Path.GetFullPath(parsed.GetRequiredValue(folder));

    private static StorageOptions Embedded(StorageOptions options) =>
        options.IsSqlite ? options : throw new UnusableArgument("PostgreSQL is copied with pg_dump. docs/operations.md has the two commands.");
}
