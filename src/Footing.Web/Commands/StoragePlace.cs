using System.CommandLine;
using Footing.App.Storage;

namespace Footing.Web.Commands;

/// <summary>The options that say where data are kept.</summary>
internal sealed class StoragePlace
{
    public Option<string> Data { get; } = new("--data")
    {
        Description = "Folder of the database, the keys and the settings.",
        HelpName = "DIR",
        DefaultValueFactory = _ => "data",
    };

    public Option<string?> Postgres { get; } = new("--postgres")
    {
        Description = "Connection string of a PostgreSQL database to use instead of a file.",
        HelpName = "CONNECTION",
    };

    private readonly OrganisationKeyChoice organisation = new("--organisation-key", "--organisation-certificate", "--organisation-certificate-password");

    public void AddTo(Command command)
    {
        organisation.AddTo(command);
        command.Options.Add(Data);
        command.Options.Add(Postgres);
    }

    public StorageOptions Read(ParseResult parsed) => new()
    {
        DataFolder = Path.GetFullPath(parsed.GetRequiredValue(Data)),
        Postgres = parsed.GetValue(Postgres),
        OrganisationKey = organisation.Read(parsed),
    };

    /// <summary>The storage of a database that is there.</summary>
    /// <exception cref="UnusableArgument">There is none: opening it would make folders and leave them behind.</exception>
    public static ServiceProvider Open(StorageOptions options)
    {
        if (options.IsSqlite && !File.Exists(options.DatabaseFile)) throw new UnusableArgument($"There is no database in {options.DataFolder}.");
        return OpenNew(options);
    }

    /// <summary>The storage of a database that may not be there yet.</summary>
    public static ServiceProvider OpenNew(StorageOptions options) =>
        new ServiceCollection().AddLogging().AddFootingStorage(options).BuildServiceProvider();
}
