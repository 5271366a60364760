using System.CommandLine;
using System.Globalization;
using Footing.App.Audit;
using Footing.App.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footing.Web.Commands;

/// <summary><c>footing audit</c>: what was done, and proof that the list of it is whole.</summary>
internal static class AuditCommand
{
    public static Command Create() => new("audit", "Look at what was done, and prove that the list of it is whole.") { Verify(), Head(), List() };

    private static Command Verify()
    {
        var place = new StoragePlace();
        var kept = new Option<string?>("--head") { Description = "A signed head that was kept elsewhere, to compare with as well.", HelpName = "FILE" };
        var command = new Command("verify", "Compute the whole chain again and say what is wrong with it.") { kept };
        place.AddTo(command);
        command.SetAction((parsed, cancel) => VerifyAsync(place.Read(parsed), parsed.GetValue(kept), cancel));
        return command;
    }

    private static Command Head()
    {
        var place = new StoragePlace();
        var file = new Option<string?>("--out") { Description = "Where to write it; without, it is printed.", HelpName = "FILE" };
        var command = new Command("head", "Sign where the chain stands now, to be kept elsewhere.") { file };
        place.AddTo(command);
        command.SetAction((parsed, cancel) => HeadAsync(place.Read(parsed), parsed.GetValue(file), cancel));
        return command;
    }

    private static Command List()
    {
        var place = new StoragePlace();
        var from = new Option<DateOnly?>("--from") { Description = "First day, in UTC.", HelpName = "DAY" };
        var to = new Option<DateOnly?>("--to") { Description = "Last day, in UTC.", HelpName = "DAY" };
        var command = new Command("list", "Print entries: number, moment, what was done, by which account, to what.") { from, to };
        place.AddTo(command);
        command.SetAction((parsed, cancel) => ListAsync(place.Read(parsed), parsed.GetValue(from), parsed.GetValue(to), cancel));
        return command;
    }

    private static async Task<int> VerifyAsync(StorageOptions options, string? kept, CancellationToken cancel)
    {
        var head = kept is null ? null : AuditHead.Parse(await File.ReadAllTextAsync(kept, cancel)) ?? throw new UnusableArgument($"{kept} is no signed head. `footing audit head --out FILE` writes one.");
        await using var services = StoragePlace.Open(options);
        var progress = new Progress(quiet: false, "entries");
        var report = await services.GetRequiredService<AuditVerification>().RunAsync(head, progress.Count, cancel);
        progress.End(report.Entries, faulty: 0);
        foreach (var restore in report.Restores) Console.WriteLine(restore);
        foreach (var fault in report.Faults) Console.WriteLine(fault.Text);
        if (report.Faults.IsEmpty) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The chain is whole: {report.Entries:N0} entries."));
        return report.Faults.IsEmpty ? ExitStatus.Done : ExitStatus.Faulty;
    }

    private static async Task<int> HeadAsync(StorageOptions options, string? file, CancellationToken cancel)
    {
        await using var services = StoragePlace.Open(options);
        switch (await services.GetRequiredService<AuditCheckpoint>().MoveAsync(cancel))
        {
            case CheckpointOutcome.Stands { Head: var head } when file is not null:
                await File.WriteAllTextAsync(file, head.ToJson(), cancel);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file} names entry {head.Sequence}. Keep it where who can change this machine cannot."));
                return ExitStatus.Done;
            case CheckpointOutcome.Stands { Head: var head }:
                Console.Write(head.ToJson());
                return ExitStatus.Done;
            case CheckpointOutcome.Refused(var faults):
                foreach (var fault in faults) await Console.Error.WriteLineAsync(fault.Text);
                await Console.Error.WriteLineAsync("Nothing was signed. See: footing audit verify");
                return ExitStatus.Faulty;
            default:
                throw new InvalidOperationException("Signing ends in one of these ways.");
        }
    }

    private static async Task<int> ListAsync(StorageOptions options, DateOnly? from, DateOnly? to, CancellationToken cancel)
    {
        await using var services = StoragePlace.Open(options);
        await services.GetRequiredService<AuditChain>().NoteAsync(AuditKind.AuditExported, by: null, subject: null, cancel);
        return await services.GetRequiredService<Store>().ReadAsync(
            async db =>
            {
                var start = Midnight(from ?? DateOnly.MinValue);
                var end = to is { } last && last < DateOnly.MaxValue ? Midnight(last.AddDays(1)) : DateTimeOffset.MaxValue;
                var entries = db.AuditEntries.Where(entry => entry.At >= start && entry.At < end).OrderBy(entry => entry.Sequence);
                await foreach (var entry in entries.AsAsyncEnumerable().WithCancellation(cancel))
                    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{entry.Sequence}\t{entry.At:yyyy-MM-ddTHH:mm:ss.fffZ}\t{entry.Kind}\t{entry.By?.ToString() ?? "-"}\t{entry.Subject?.ToString() ?? "-"}"));
                return ExitStatus.Done;
            },
            cancel);
    }

    private static DateTimeOffset Midnight(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
}
