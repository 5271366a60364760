using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Footing.App.Storage;

/// <summary>
/// Copies made before a migration, and what was put aside before a restore. They hold what was stored that day, also what has been deleted since, so they are
/// kept no longer than <see cref="DaysKept"/>.
/// </summary>
internal sealed class SqliteBackups(StorageOptions options, TimeProvider clock, ILogger<SqliteBackups> log)
{
    public const int DaysKept = 30;

    public async Task MakeAsync(FootingDb db, CancellationToken cancel)
    {
        var file = Path.Combine(options.BackupFolder, $"before-migration-{clock.GetUtcNow():yyyyMMdd-HHmmss-fff}.db");
        await db.Database.ExecuteSqlAsync($"VACUUM INTO {file}", cancel);
        if (log.IsEnabled(LogLevel.Information)) log.LogInformation("Copied the database to {File} before migrating", file);
    }

    public void DropOld()
    {
        var oldest = clock.GetUtcNow().AddDays(-DaysKept).UtcDateTime;
        foreach (var file in Directory.EnumerateFiles(options.BackupFolder, "before-*"))
            if (File.GetLastWriteTimeUtc(file) < oldest) File.Delete(file);
    }
}
