using System.Net;
using System.Text;
using System.Text.Json;
using Footing.Web.Features.Api;
using Microsoft.AspNetCore.Builder;
using Shouldly;
using Xunit;

namespace Footing.Web.Tests.Features.Api;

public sealed class EnginesApiTests : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("footing-test-");
    private readonly HttpClient client = new();
    private WebApplication app = null!;

    public async ValueTask InitializeAsync()
    {
        app = WebHost.Build(new HostOptions { DataFolder = folder.FullName, Urls = "http://127.0.0.1:0" });
        await app.StartAsync(TestContext.Current.CancellationToken);
        client.BaseAddress = new Uri(app.Urls.First());
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("assess", "{}", "drivers")]
    [InlineData("plan", "{}", "moves")]
    [InlineData("track", """{"setback":"2026-01-05"}""", "status")]
    public async Task Answers_one_object_without_an_account(string engine, string body, string field)
    {
        var (status, answer) = await PostAsync(engine, body);

        status.ShouldBe(HttpStatusCode.OK);
        answer.TryGetProperty(field, out _).ShouldBeTrue();
    }

    [Fact]
    public async Task Leaves_out_what_is_not_wanted()
    {
        var (_, answer) = await PostAsync("assess?ranges=false&next=false", "{}");

        answer.TryGetProperty("next", out _).ShouldBeFalse();
        answer.GetProperty("drivers")[0].TryGetProperty("low", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Answers_a_batch_in_its_order_with_faults_in_their_place()
    {
        var (status, answer) = await PostAsync("track", """[{"id":"a","setback":"2026-01-05"},{"id":"b"},{"id":"c","setback":"2026-01-05"}]""");

        status.ShouldBe(HttpStatusCode.OK);
        answer.GetArrayLength().ShouldBe(3);
        answer[0].GetProperty("id").GetString().ShouldBe("a");
        answer[1].GetProperty("line").GetInt32().ShouldBe(2);
        answer[1].GetProperty("error").GetProperty("code").GetString().ShouldBe("missing-field");
        answer[2].GetProperty("id").GetString().ShouldBe("c");
    }

    [Fact]
    public async Task Names_every_fault_of_an_object()
    {
        var (status, problem) = await PostAsync("assess", """{"signs":{"voise":1,"voice":7}}""");

        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        problem.GetProperty("faults").EnumerateArray().Select(fault => fault.GetProperty("path").GetString()).ShouldBe(["signs.voise", "signs.voice"]);
        problem.GetProperty("faults")[0].GetProperty("hint").GetString().ShouldBe("did you mean voice?");
    }

    [Theory]
    [InlineData("assess", "{", HttpStatusCode.BadRequest)]
    [InlineData("assess", "", HttpStatusCode.BadRequest)]
    [InlineData("assess", "7", HttpStatusCode.UnprocessableEntity)]
    [InlineData("assess?playbook=none", "{}", HttpStatusCode.NotFound)]
    public async Task Refuses_with_problem_details(string engine, string body, HttpStatusCode expected)
    {
        var (status, problem) = await PostAsync(engine, body);

        status.ShouldBe(expected);
        problem.GetProperty("detail").GetString().ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task Bounds_the_body_and_the_batch()
    {
        (await PostAsync("assess", new string(' ', 300 * 1024))).Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await PostAsync("assess", $"[{string.Join(',', Enumerable.Repeat("{}", EnginesApi.MostInBatch + 1))}]")).Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task Answers_too_many_requests_with_problem_details_and_a_person_with_a_page()
    {
        var program = await PastTheLimitAsync("/api/assess", 240);
        program.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        program.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");

        var person = await PastTheLimitAsync("/sign-in", 20);
        person.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        person.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
    }

    /// <summary>To renew the document: <c>curl http://127.0.0.1:5080/openapi/v1.json &gt; docs/openapi.json</c> while <c>footing serve</c> runs.</summary>
    [Fact]
    public async Task The_committed_document_is_current()
    {
        var served = await client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative), TestContext.Current.CancellationToken);
        var committed = await File.ReadAllTextAsync(Repository.Path("docs", "openapi.json"), TestContext.Current.CancellationToken);

        served.ReplaceLineEndings("\n").Trim().ShouldBe(committed.ReplaceLineEndings("\n").Trim());
    }

    private async Task<HttpResponseMessage> PastTheLimitAsync(string path, int limit)
    {
        for (var i = 0; i < limit; i++)
            (await client.PostAsync(new Uri(path, UriKind.Relative), null, TestContext.Current.CancellationToken)).Dispose();
        return await client.PostAsync(new Uri(path, UriKind.Relative), null, TestContext.Current.CancellationToken);
    }

    private async Task<(HttpStatusCode Status, JsonElement Body)> PostAsync(string engine, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync(new Uri($"/api/{engine}", UriKind.Relative), content, TestContext.Current.CancellationToken);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return (answer.StatusCode, json.RootElement.Clone());
    }
}
