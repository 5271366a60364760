using System.CommandLine;
using Footing.App.People;

namespace Footing.Web.Commands;

/// <summary>The options that connect the organisation's own sign-in.</summary>
internal sealed class ProviderChoice
{
    /// <summary>Holds the client secret where no file does, since a command line can be read by others on the machine.</summary>
    public const string SecretVariable = "FOOTING_OIDC_CLIENT_SECRET";

    private readonly Option<string?> authority = new("--oidc-authority") { Description = "Address of the organisation's OpenID Connect sign-in.", HelpName = "URL" };
    private readonly Option<string?> client = new("--oidc-client-id") { Description = "Name under which Footing is registered there.", HelpName = "ID" };
    private readonly Option<string?> secretFile = new("--oidc-client-secret-file")
    {
        Description = $"File that holds the client secret; without it, the environment variable {SecretVariable}.",
        HelpName = "FILE",
    };
    private readonly Option<string?> name = new("--oidc-name") { Description = "What people call it; stands on the button.", HelpName = "NAME" };
    private readonly Option<bool> trustEmail = new("--oidc-trust-email") { Description = "A verified e-mail address connects to the account that has it." };
    private readonly Option<bool> create = new("--oidc-create-accounts") { Description = "Someone who has no account gets one." };

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[authority, client, secretFile, name, trustEmail, create])
            command.Options.Add(option);
    }

    /// <summary>What was chosen; null for no such sign-in.</summary>
    /// <exception cref="UnusableArgument">Part of it is missing, or the address is not safe.</exception>
    public SignInProvider? Read(ParseResult parsed)
    {
        if (parsed.GetValue(authority) is not { } address)
        {
            return parsed.GetValue(client) is null
                ? null
                : throw new UnusableArgument("--oidc-client-id needs --oidc-authority as well.");
        }
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url) || !(url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback)))
            throw new UnusableArgument($"\"{address}\" cannot be the sign-in: it has to be an https address.");
        if (parsed.GetValue(client) is not { Length: > 0 } id)
            throw new UnusableArgument("--oidc-authority needs --oidc-client-id as well.");

        var provider = new SignInProvider { Authority = url, ClientId = id, ClientSecret = Secret(parsed.GetValue(secretFile)) };
        return provider with
        {
            Name = parsed.GetValue(name) is { Length: > 0 } called ? called : provider.Name,
            Trust = new ProviderTrust(parsed.GetValue(trustEmail), parsed.GetValue(create)),
        };
    }

    private static string? Secret(string? file)
    {
        var secret = file is null ? Environment.GetEnvironmentVariable(SecretVariable) : File.ReadAllText(file).Trim();
        if (secret is { Length: > 0 }) return secret;
        return file is null ? null : throw new UnusableArgument($"{file} holds no client secret.");
    }
}
