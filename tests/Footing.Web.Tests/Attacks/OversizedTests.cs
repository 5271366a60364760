using System.Net;
using System.Text;
using Footing.Web.Tests.Features;

namespace Footing.Web.Tests.Attacks;

/// <summary>Too much of anything is refused, with an answer, and the next visitor is served.</summary>
public sealed class OversizedTests(DemoHost demo) : IClassFixture<DemoHost>
{
    private const int Limit = 256 * 1024;

    [Theory]
    [InlineData("/sign-in", "application/x-www-form-urlencoded")]
    [InlineData("/api/assess", "application/json")]
    [InlineData("/monday", "text/plain")]
    public async Task A_body_over_the_limit_is_refused(string path, string type)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = demo.Site.Address };
        using var body = new ByteArrayContent(Encoding.ASCII.GetBytes("Email=" + new string('a', Limit)));
        body.Headers.ContentType = new(type);
        try
        {
            using var answer = await client.PostAsync(new Uri(path, UriKind.Relative), body, TestContext.Current.CancellationToken);
            ((int)answer.StatusCode).ShouldBeInRange(400, 413, path);
        }
        catch (HttpRequestException)
        {
            // The server may hang up while the body is still on its way.
        }
        await IsServedAsync();
    }

    [Fact]
    public async Task A_body_in_pieces_without_a_length_is_counted_too()
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = demo.Site.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in") { Content = new StreamContent(new Endless(4 * Limit)) };
        request.Content.Headers.ContentType = new("application/x-www-form-urlencoded");
        request.Headers.TransferEncodingChunked = true;
        try
        {
            using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
            ((int)answer.StatusCode).ShouldBeInRange(400, 413);
        }
        catch (HttpRequestException)
        {
        }
        await IsServedAsync();
    }

    [Theory]
    [InlineData(1025)]
    [InlineData(20_000)]
    public async Task A_form_of_very_many_fields_is_refused(int fields)
    {
        var answer = await demo.Nobody().PostAsync("/sign-in", Enumerable.Range(0, fields).Select(n => ($"f{n}", "1")));
        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        await IsServedAsync();
    }

    [Fact]
    public async Task A_form_of_many_files_or_endless_names_is_refused_or_passed_over()
    {
        var mina = await demo.AsAsync("mina");
        using var parts = new MultipartFormDataContent();
        for (var n = 0; n < 900; n++) parts.Add(new StringContent("1"), "file", $"../../{n}.txt");
        var answer = await mina.RequestAsync(HttpMethod.Post, "/account?handler=Details", parts);
        ((int)answer.Status).ShouldBeInRange(200, 499);

        var named = await demo.Nobody().PostAsync("/sign-in", [(new string('k', 10_000), "1"), ("Email", new string('[', 5000)), (string.Concat(Enumerable.Repeat("View.", 1500)), "1")]);
        ((int)named.Status).ShouldBeInRange(200, 499);
        await IsServedAsync();
    }

    [Fact]
    public async Task A_huge_cookie_is_refused()
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = demo.Site.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/today");
        request.Headers.TryAddWithoutValidation("Cookie", "footing=" + new string('a', 40_000));
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.RequestHeaderFieldsTooLarge);
        await IsServedAsync();
    }

    [Fact]
    public async Task A_cookie_that_claims_to_have_very_many_parts_is_passed_over()
    {
        var nobody = demo.Nobody();
        var id = Guid.CreateVersion7();
        var answer = await nobody.RequestAsync(HttpMethod.Get, $"/prepare/{id}/plan", null, ("Cookie", $"footing-preparation-{id:N}=chunks-2000000000; footing=chunks-2000000000; footing.form=chunks-9"));
        ((int)answer.Status).ShouldBeInRange(300, 499);
        await IsServedAsync();
    }

    [Fact]
    public async Task A_very_tooLongaddress_is_refused()
    {
        var answer = await demo.Nobody().OpenAsync("/monday?on=" + new string('a', 9000));
        answer.Status.ShouldBe(HttpStatusCode.RequestUriTooLong);
        await IsServedAsync();
    }

    [Fact]
    public async Task Texts_longer_than_a_field_holds_are_refused_beside_it_everywhere()
    {
        var mina = await demo.AsAsync("mina");
        var forms = (await Walk.AllAsync(mina)).SelectMany(page => PageForm.Of(page.Key, page.Value)).DistinctBy(form => form.Key).ToList();
        var tooLong = new string('m', 30_000);
        foreach (var form in forms.Where(form => form.TextFields.Any() && form.Action.Contains("/recoveries/", StringComparison.Ordinal)))
        {
            var answer = await mina.PostAsync(form.Action, form.Filled(_ => tooLong));
            ((int)answer.Status).ShouldBeInRange(400, 499, form.Key);
        }
        (await StoredThings.AllAsync(demo.Site)).ShouldAllBe(row => !row.Contains(tooLong));
    }

    private async Task IsServedAsync() => (await demo.Nobody().OpenAsync("/support")).Status.ShouldBe(HttpStatusCode.OK);

    /// <summary>So many bytes of one long field.</summary>
    private sealed class Endless(int length) : Stream
    {
        private int left = length;

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var given = Math.Min(count, left);
            buffer.AsSpan(offset, given).Fill((byte)'a');
            left -= given;
            return given;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
