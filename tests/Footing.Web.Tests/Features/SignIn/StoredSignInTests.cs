using System.Buffers.Binary;
using Footing.App.Audit;
using Footing.App.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footing.Web.Tests.Features.SignIn;

/// <summary>What is left behind by signing in.</summary>
public sealed class StoredSignInTests : IAsyncLifetime
{
    private RunningSite site = null!;
    private Visitor robin = null!;

    public async ValueTask InitializeAsync()
    {
        site = await RunningSite.EmptyAsync();
        robin = site.Visitor();
        await SignInTests.SetUpAsync(robin);
    }

    public async ValueTask DisposeAsync()
    {
        robin.Dispose();
        await site.DisposeAsync();
    }

    [Fact]
    public async Task A_password_is_stored_as_a_salted_hash_of_many_rounds()
    {
        var cancel = TestContext.Current.CancellationToken;
        var kept = await site.The<Store>().ReadAsync(db => db.Users.Select(account => account.PasswordHash).SingleAsync(cancel), cancel);

        // Version, function, rounds and length of the salt stand before the hash, each but the first in four bytes.
        var bytes = Convert.FromBase64String(kept!);
        bytes[0].ShouldBe((byte)1);
        BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(1)).ShouldBe(2u, "HMAC-SHA-512");
        BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(5)).ShouldBeGreaterThanOrEqualTo(210_000u);
        BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(9)).ShouldBeGreaterThanOrEqualTo(16u);
    }

    [Fact]
    public async Task A_sign_in_and_a_refused_one_are_written_down()
    {
        using var other = site.Visitor();
        await other.SendAsync("/sign-in", null, ("Email", SignInTests.Email), ("Password", "not this one at all"));
        await SignInTests.SignInAsync(other);

        var cancel = TestContext.Current.CancellationToken;
        var entries = await site.The<Store>().ReadAsync(db => db.AuditEntries.OrderBy(entry => entry.Sequence).ToListAsync(cancel), cancel);
        var (refused, signedIn) = (entries[^2], entries[^1]);
        (refused.Kind, refused.By, refused.Subject).ShouldBe((AuditKind.SignInRefused, (Guid?)null, signedIn.Subject));
        (signedIn.Kind, signedIn.By).ShouldBe((AuditKind.SignedIn, signedIn.Subject));
        signedIn.At.Offset.ShouldBe(TimeSpan.Zero);
    }
}
