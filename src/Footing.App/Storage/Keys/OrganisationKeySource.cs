namespace Footing.App.Storage.Keys;

/// <summary>Which file holds the organisation's key.</summary>
/// <param name="File">A key file, or a certificate with its private key.</param>
/// <param name="IsCertificate">Whether it is a certificate.</param>
/// <param name="PasswordFile">File with the certificate's password; null to look into <see cref="PasswordVariable"/>.</param>
public sealed record OrganisationKeySource(string File, bool IsCertificate = false, string? PasswordFile = null)
{
    /// <summary>The environment variable with the certificate's password.</summary>
    public const string PasswordVariable = "FOOTING_CERTIFICATE_PASSWORD";

    /// <exception cref="OrganisationKeyException">It cannot be read or holds no key.</exception>
    public OrganisationKey Read()
    {
        try
        {
            return IsCertificate ? CertificateKey.Read(File, Password()) : FileKey.Read(File);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new OrganisationKeyException(
                $"The organisation's key {File} cannot be read: {fault.Message} Put it back from where you keep it, or name another with --organisation-key.", fault);
        }
    }

    private string? Password() =>
        PasswordFile is null ? Environment.GetEnvironmentVariable(PasswordVariable) : System.IO.File.ReadAllText(PasswordFile).TrimEnd('\r', '\n');
}
