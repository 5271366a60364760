using System.CommandLine;
using System.Data.Common;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Footing.App.Storage;
using Footing.App.Storage.Keys;
using Footing.Core.Insights;
using Footing.Web.Hosting;
using Microsoft.AspNetCore.Connections;

namespace Footing.Web.Commands;

/// <summary><c>footing serve</c> and <c>footing demo</c>: the web application.</summary>
internal static class HostCommands
{
    private const int DemoPort = 5080;

    public static Command Serve()
    {
        var place = new StoragePlace();
        var urls = new Option<string>("--urls") { Description = "Addresses to listen on, separated by semicolons.", DefaultValueFactory = _ => "http://127.0.0.1:5080" };
        var choice = new PlaybookChoice();
        var leastGroup = LeastGroup();
        var proxies = new Option<string>("--trusted-proxies")
        {
            Description = "Addresses or networks of your own proxies, separated by commas; their word is taken on where a request came from.",
            HelpName = "ADDRESSES",
            DefaultValueFactory = _ => "",
        };
        var passkeys = new Option<string?>("--passkey-domain") { Description = "Domain that passkeys are bound to; without it, the name in the address bar.", HelpName = "DOMAIN" };
        var provider = new ProviderChoice();
        var command = new Command("serve", "Serve Footing.") { urls, choice.Folder, leastGroup, proxies, passkeys };
        place.AddTo(command);
        provider.AddTo(command);
        command.SetAction((parsed, cancel) => RunAsync(new HostOptions
        {
            DataFolder = place.Read(parsed).DataFolder,
            Urls = parsed.GetRequiredValue(urls),
            Postgres = parsed.GetValue(place.Postgres),
            OrganisationKey = place.Read(parsed).OrganisationKey,
            PlaybookFolder = parsed.GetValue(choice.Folder),
            LeastGroup = parsed.GetValue(leastGroup),
            PasskeyDomain = parsed.GetValue(passkeys),
            Provider = provider.Read(parsed),
            TrustedProxies = Proxies.Read(parsed.GetRequiredValue(proxies))
                ?? throw new UnusableArgument("--trusted-proxies takes addresses such as 10.0.0.5 and networks such as 10.0.0.0/24, separated by commas."),
        }, cancel));
        return command;
    }

    private static Option<int> LeastGroup()
    {
        var option = new Option<int>("--least-group")
        {
            Description = "Closed recoveries that a quarter must have to be counted for partners; it can only be raised.",
            DefaultValueFactory = _ => Disclosure.UsualGroup,
        };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < Disclosure.UsualGroup) result.AddError($"The least group is {Disclosure.UsualGroup} and can only be raised.");
        });
        return option;
    }

    public static Command Demo()
    {
        var port = new Option<int>("--port") { Description = "Port on this machine.", DefaultValueFactory = _ => DemoPort };
        port.Validators.Add(result =>
        {
            var isPort = result.Tokens.All(token => ushort.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out _));
            if (!isPort) result.AddError("A port is 0 to 65535; 0 takes a free one.");
        });
        var command = new Command("demo", "Serve an invented organisation from a folder that is thrown away at the end.") { port };
        command.SetAction(async (parsed, cancel) =>
        {
            RefuseIfTaken(parsed.GetValue(port));
            using var signals = new StopSignals(cancel);
            var folder = Directory.CreateTempSubdirectory("footing-demo-");
            try
            {
                return await RunAsync(
                    new HostOptions { DataFolder = folder.FullName, Urls = $"http://127.0.0.1:{parsed.GetValue(port)}", Demo = true }, signals.Token);
            }
            catch (OperationCanceledException) when (signals.Token.IsCancellationRequested)
            {
                // Stopped while it was still being filled.
                return ExitStatus.Done;
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        });
        return command;
    }

    /// <summary>Says at once that the port is taken, before the demo is filled.</summary>
    private static void RefuseIfTaken(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
        }
        catch (SocketException)
        {
            throw new UnusableArgument($"Port {port} is in use or not allowed. Choose another with --port; 0 takes a free one.");
        }
    }

    private static async Task<int> RunAsync(HostOptions options, CancellationToken cancel)
    {
        RefuseUnlessAddresses(options.Urls);

        // A playbook with faults ends the program here, before anything listens.
        PlaybookChoice.ReadAll(options.PlaybookFolder);
        try
        {
            return await WebHost.RunAsync(options, cancel);
        }
        catch (IOException taken) when (taken.InnerException is AddressInUseException)
        {
            await Console.Error.WriteLineAsync(taken.Message);
            return ExitStatus.Unusable;
        }
        catch (DatabaseNotReadyException fault)
        {
            // The fault says what to do.
            await Console.Error.WriteLineAsync(fault.Message);
            return ExitStatus.Faulty;
        }
        catch (DbException fault)
        {
            await Console.Error.WriteLineAsync($"The database cannot be used: {fault.Message}");
            return ExitStatus.Unusable;
        }
        catch (SocketException fault)
        {
            await Console.Error.WriteLineAsync($"{options.Urls} cannot be listened on: {fault.Message}");
            return ExitStatus.Unusable;
        }
    }

    private static void RefuseUnlessAddresses(string urls)
    {
        foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            try
            {
                if (BindingAddress.Parse(url) is { Scheme: "http" or "https", PathBase: "" }) continue;
            }
            catch (FormatException)
            {
                // Said below, as for an address of another kind.
            }
            throw new UnusableArgument($"\"{url}\" is not an address to listen on. Write it as http://127.0.0.1:5080.");
        }
    }
}
