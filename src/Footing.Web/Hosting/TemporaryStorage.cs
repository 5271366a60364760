using Footing.App.Storage;
using Microsoft.EntityFrameworkCore;
namespace Footing.Web.Hosting;
internal static class TemporaryStorage
{
    public static void AddStorage(this IServiceCollection services, HostOptions options)
    {
        Directory.CreateDirectory(options.DataFolder);
        services.AddSingleton(WriteGate.Narrow());
        services.AddDbContext<SqliteFootingDb>(db => db.UseSqlite($"Data Source={Path.Combine(options.DataFolder, "footing.db")}"));
        services.AddScoped<FootingDb>(s => s.GetRequiredService<SqliteFootingDb>());
        services.AddSingleton(s => new Store(() => { var o = new DbContextOptionsBuilder<SqliteFootingDb>().UseSqlite($"Data Source={Path.Combine(options.DataFolder, "footing.db")}").Options; return new SqliteFootingDb(o, s.GetRequiredService<WriteGate>()); }, s.GetRequiredService<WriteGate>()));
    }
}
