using System.CommandLine;
using Footing.App.Storage.Keys;

namespace Footing.Web.Commands;

/// <summary>The options that name an organisation's key.</summary>
internal sealed class OrganisationKeyChoice(string key, string certificate, string password)
{
    private readonly Option<string?> key = new(key) { Description = "File with the organisation's key: 32 bytes as base64.", HelpName = "FILE" };

    private readonly Option<string?> certificate = new(certificate)
    {
        Description = $"Certificate with its private RSA key (.pfx) as the organisation's key; its password stands in {OrganisationKeySource.PasswordVariable}.",
        HelpName = "FILE",
    };

    private readonly Option<string?> password = new(password) { Description = "File with the certificate's password.", HelpName = "FILE" };

    public void AddTo(Command command)
    {
        command.Options.Add(key);
        command.Options.Add(certificate);
        command.Options.Add(password);
    }

    /// <summary>Null when none is named.</summary>
    public OrganisationKeySource? Read(ParseResult parsed) => (parsed.GetValue(key), parsed.GetValue(certificate)) switch
    {
        (null, null) => null,
        ({ } file, null) => new(Path.GetFullPath(file)),
        (null, { } file) => new(Path.GetFullPath(file), IsCertificate: true, parsed.GetValue(password)),
        _ => throw new UnusableArgument($"Name either {key.Name} or {certificate.Name}, not both."),
    };
}
