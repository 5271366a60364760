using System.CommandLine;
using System.Globalization;
using Footing.App.Audit;
using Footing.App.Storage;
using Footing.App.Storage.Keys;

namespace Footing.Web.Commands;

/// <summary><c>footing keys</c>: the keys that seal what people write.</summary>
internal static class KeysCommand
{
    public static Command Create() => new("keys", "Look after the keys that seal what people write.") { Show(), Rotate(), Make() };

    private static Command Show()
    {
        var place = new StoragePlace();
        var command = new Command("show", "Say which organisation's key is used and how many data keys it wraps; no secret is shown.");
        place.AddTo(command);
        command.SetAction((parsed, cancel) => ShowAsync(place.Read(parsed), cancel));
        return command;
    }

    private static Command Rotate()
    {
        var place = new StoragePlace();
        var to = new OrganisationKeyChoice("--to", "--to-certificate", "--to-certificate-password");
        var command = new Command("rotate", "Wrap every data key by another organisation's key.");
        place.AddTo(command);
        to.AddTo(command);
        command.SetAction((parsed, cancel) => RotateAsync(place.Read(parsed), to.Read(parsed), cancel));
        return command;
    }

    private static Command Make()
    {
        var file = new Argument<string>("file") { Description = "The new file.", HelpName = "FILE" };
        var command = new Command("make", "Make a new organisation's key in a file that only you can read.") { file };
        command.SetAction(parsed =>
        {
            var path = Path.GetFullPath(parsed.GetRequiredValue(file));
            Console.WriteLine($"{path} is the new organisation's key {FileKey.Make(path).Id}. Keep a copy of it apart from the database.");
            return ExitStatus.Done;
        });
        return command;
    }

    private static async Task<int> ShowAsync(StorageOptions options, CancellationToken cancel)
    {
        await using var services = StoragePlace.Open(options);
        var organisation = services.GetRequiredService<OrganisationKeyPlace>();
        var store = services.GetRequiredService<KeyStore>();
        Console.WriteLine($"Organisation's key {organisation.Key.Id}, a {organisation.Key.Kind}: {organisation.File}");
        if (!await store.IsThereAsync(cancel)) throw new DatabaseNotReadyException($"{store.Place} is missing. Run `footing db migrate`.");
        var keys = await store.AllAsync(cancel);
        foreach (var group in keys.GroupBy(key => key.Under, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{group.Count():N0} data key(s) in {store.Place}, wrapped by {group.Key}"));
        if (keys.IsEmpty) Console.WriteLine($"No data key in {store.Place} yet.");
        return keys.All(key => key.Under == organisation.Key.Id) ? ExitStatus.Done : ExitStatus.Faulty;
    }

    private static async Task<int> RotateAsync(StorageOptions options, OrganisationKeySource? to, CancellationToken cancel)
    {
        if (to is null) throw new UnusableArgument("Say which key is the next: --to FILE or --to-certificate FILE. `footing keys make FILE` makes one.");
        var next = to.Read();
        await using var services = StoragePlace.Open(options);
        var count = await services.GetRequiredService<KeyRoom>().RotateAsync(next, cancel);
        await services.GetRequiredService<AuditChain>().NoteAsync(AuditKind.KeyRotated, by: null, subject: null, cancel);
        var option = to.IsCertificate ? "--organisation-certificate" : "--organisation-key";
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count:N0} data key(s) are wrapped by the organisation's key {next.Id} now."));
        Console.WriteLine($"From now on start with {option} {to.File}. Restart every server that runs: with the old key it soon opens nothing and keeps nothing new.");
        Console.WriteLine("Keep the old key as long as you keep copies of the data keys made before, 30 days at most. Then destroy it.");
        return ExitStatus.Done;
    }
}
