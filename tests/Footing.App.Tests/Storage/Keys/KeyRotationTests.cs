using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Footing.App.Recoveries;
using Footing.App.Storage;
using Footing.App.Storage.Keys;
using Footing.App.Storage.Sealing;

namespace Footing.App.Tests.Storage.Keys;

/// <summary>Another organisation's key takes the place of the present one.</summary>
public abstract class KeyRotationTests(On on, PostgresServer postgres) : StorageSuite(on, postgres)
{
    private string NextFile => Path.Combine(Database.Folder, "next.key");

    [Fact]
    public async Task Everything_opens_with_the_new_key_and_nothing_with_the_old()
    {
        var id = await Here.AgreeAsync();
        var sealedBefore = Here.The<KeyStore>().Find(id.Value)!;
        (await Here.The<KeyRoom>().RotateAsync(FileKey.Make(NextFile), Cancel)).ShouldBe(1);
        Here.The<KeyStore>().Find(id.Value)!.Value.ShouldNotBe(sealedBefore.Value);

        await using var after = Organisation.Over(Database.Options with { OrganisationKey = new(NextFile) });
        await after.The<Migrator>().AtStartAsync(Cancel);
        (await after.ReadAsync(id, Here.Colleague)).Triggers.ShouldNotBeEmpty();

        await using var old = Organisation.Over(Database.Options);
        var fault = await Should.ThrowAsync<OrganisationKeyException>(() => old.The<Migrator>().AtStartAsync(Cancel));
        fault.Message.ShouldContain("organisation.key");
        fault.Message.ShouldContain("--organisation-key");
        Should.Throw<SealBrokenException>(() => old.The<DataKeys>().Of(id.Value));
    }

    [Fact]
    public async Task A_certificate_can_be_the_key()
    {
        var id = await Here.AgreeAsync();
        var file = MakeCertificate("a secret word");
        var password = Path.Combine(Database.Folder, "password");
        await File.WriteAllTextAsync(password, "a secret word\n", Cancel);
        var source = new OrganisationKeySource(file, IsCertificate: true, password);
        await Here.The<KeyRoom>().RotateAsync(source.Read(), Cancel);

        await using var after = Organisation.Over(Database.Options with { OrganisationKey = source });
        await after.The<Migrator>().AtStartAsync(Cancel);
        (await after.ReadAsync(id, Here.Colleague)).Triggers.ShouldNotBeEmpty();
        Should.Throw<OrganisationKeyException>(() => (source with { PasswordFile = null }).Read()).Message.ShouldContain(OrganisationKeySource.PasswordVariable);
    }

    [Fact]
    public async Task A_rotation_that_is_interrupted_changes_nothing()
    {
        var ids = new[] { await Here.AgreeAsync(), await Here.AgreeAsync(), await Here.AgreeAsync() };
        await Should.ThrowAsync<OperationCanceledException>(() => Here.The<KeyRoom>().RotateAsync(new EndsAtTheThird(FileKey.Make(NextFile)), Cancel));

        await using var again = Organisation.Over(Database.Options);
        await again.The<Migrator>().AtStartAsync(Cancel);
        foreach (var id in ids) (await again.ReadAsync(id, Here.Colleague)).Triggers.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_server_that_still_runs_with_the_old_key_seals_nothing_more_under_it()
    {
        await Here.AgreeAsync();
        await Here.The<KeyRoom>().RotateAsync(FileKey.Make(NextFile), Cancel);
        var sending = await Should.ThrowAsync<SealBrokenException>(() => Here.SendAsync(Prepared.By(Here)));
        sending.Message.ShouldContain("Start");
        (await Here.The<KeyStore>().AllAsync(Cancel)).Select(key => key.Under).Distinct().ShouldHaveSingleItem();
        (await Here.The<DatabaseCheck>().ReadyAsync(Cancel)).ShouldHaveSingleItem().ShouldContain("--organisation-key");
    }

    [Fact]
    public void A_key_wrapped_for_one_owner_is_no_key_for_another()
    {
        foreach (var key in (OrganisationKey[])[FileKey.Make(NextFile), CertificateKey.Read(MakeCertificate(null), null)])
        {
            var (owner, other) = (Guid.NewGuid(), Guid.NewGuid());
            var secret = RandomNumberGenerator.GetBytes(SealedBox.KeyBytes);
            var wrapped = key.Wrap(owner, secret);
            key.Unwrap(owner, wrapped).ShouldBe(secret);
            Should.Throw<SealBrokenException>(() => key.Unwrap(other, wrapped));
            wrapped[^1] ^= 1;
            Should.Throw<SealBrokenException>(() => key.Unwrap(owner, wrapped));
        }
    }

    private string MakeCertificate(string? password)
    {
        using var pair = RSA.Create(2048);
        var request = new CertificateRequest("CN=Harbour & Finch", pair, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(Here.Clock.GetUtcNow().AddDays(-1), Here.Clock.GetUtcNow().AddYears(1));
        var file = Path.Combine(Database.Folder, "organisation.pfx");
        File.WriteAllBytes(file, certificate.Export(X509ContentType.Pkcs12, password));
        return file;
    }

    /// <summary>As if the process ended while the third key was being wrapped.</summary>
    private sealed class EndsAtTheThird(OrganisationKey key) : OrganisationKey
    {
        private int wrapped;

        public override string Id => key.Id;

        public override string Kind => key.Kind;

        public override byte[] Wrap(Guid owner, byte[] dataKey) => ++wrapped < 3 ? key.Wrap(owner, dataKey) : throw new OperationCanceledException();

        public override byte[] Unwrap(Guid owner, byte[] wrapped) => key.Unwrap(owner, wrapped);
    }
}

public sealed class KeyRotationInSqliteTests(PostgresServer postgres) : KeyRotationTests(On.Sqlite, postgres);

public sealed class KeyRotationInPostgresTests(PostgresServer postgres) : KeyRotationTests(On.Postgres, postgres);
