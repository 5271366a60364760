using System.Buffers;
using System.Text.Json;
using Footing.App.Library;
using Footing.Core;
using Footing.Core.Lines;
using Footing.Web.Hosting;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Footing.Web.Features.Api;

/// <summary>
/// The engines over HTTP: the objects of the command line's lines, one or an array of them. Nothing is kept, no account is
/// needed, and one network may ask only so often.
/// </summary>
public static class EnginesApi
{
    /// <summary>Objects in one array.</summary>
    public const int MostInBatch = 100;

    /// <summary>Adds what the endpoints need.</summary>
    public static void AddEngines(this IServiceCollection services)
    {
        services.TryAddSingleton<Engines>();
        services.AddSingleton<LineEngines>();
        services.AddOpenApi("v1", EnginesDocument.Describe);
    }

    /// <summary>Maps the endpoints and the document that describes them.</summary>
    public static void MapEngines(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api").RequireRateLimiting(RateLimits.Api).DisableAntiforgery().WithTags("Engines").Public("The engines keep nothing of what they are sent.");
        Map(api, "assess", "What may be behind it.", (engines, playbook, query) => engines.Assess(playbook, query));
        Map(api, "plan", "What to do.", (engines, playbook, _) => engines.Plan(playbook));
        Map(api, "track", "Whether it is working.", (engines, playbook, _) => engines.Track(playbook));
        routes.MapOpenApi("/openapi/{documentName}.json").Public("It describes the open part.");
    }

    private static void Map(RouteGroupBuilder api, string name, string summary, Func<LineEngines, string, IQueryCollection, LineEngine> engine) =>
        api.MapPost($"/{name}", async (HttpContext http, LineEngines engines, Shelf shelf) =>
        {
            var playbook = http.Request.Query["playbook"].ToString() is { Length: > 0 } asked ? asked : shelf.Default.Id;
            if (shelf.Find(playbook) is null)
                return Refuse(StatusCodes.Status404NotFound, new InputFault("unknown-playbook", $"There is no playbook \"{playbook}\".", "", Nearest.Hint(playbook, shelf.Playbooks.Keys)));
            return await AnswerAsync(http.Request, engine(engines, playbook, http.Request.Query));
        }).WithName(name).WithSummary(summary);

    private static async Task<IResult> AnswerAsync(HttpRequest request, LineEngine engine)
    {
        byte[] body;
        try
        {
            using var read = new MemoryStream();
            await request.Body.CopyToAsync(read, request.HttpContext.RequestAborted);
            body = read.ToArray();
        }
        catch (BadHttpRequestException bad)
        {
            return Refuse(bad.StatusCode, new InputFault("unreadable", bad.Message, ""));
        }
        using var document = JsonLine.Parse(WithoutMark(body), out var fault);
        if (document is null) return Refuse(StatusCodes.Status400BadRequest, fault!);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Array) return AnswerOne(root, engine);
        return root.GetArrayLength() <= MostInBatch
            ? AnswerBatch(root, engine)
            : Refuse(StatusCodes.Status413PayloadTooLarge, new InputFault("too-many", $"An array holds {MostInBatch} objects at most.", ""));
    }

    /// <summary>The body without the byte order mark that some editors put there; the command line passes over it too.</summary>
    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> body) =>
        body.Span.StartsWith("\uFEFF"u8) ? body["\uFEFF"u8.Length..] : body;

    private static IResult AnswerOne(JsonElement root, LineEngine engine)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(bytes, JsonWriting.Options);
        var faults = engine.Answer(root, json);
        if (faults.Count > 0)
        {
            json.Reset();
            var status = faults.Any(fault => fault.Code == LineEngine.InternalError) ? StatusCodes.Status500InternalServerError : StatusCodes.Status422UnprocessableEntity;
            return Refuse(status, [.. faults]);
        }
        json.Flush();
        return Json(bytes);
    }

    /// <summary>Answers in the order of the array; an object with faults has them in its place, as on the command line.</summary>
    private static IResult AnswerBatch(JsonElement root, LineEngine engine)
    {
        var bytes = new ArrayBufferWriter<byte>();
        var one = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(one, JsonWriting.Options);
        var number = 0;
        foreach (var item in root.EnumerateArray())
        {
            bytes.Write(number++ == 0 ? "["u8 : ","u8);
            var faults = engine.Answer(item, json);
            if (faults.Count > 0)
            {
                json.Reset();
                one.ResetWrittenCount();
                json.WriteFaults(faults, number);
            }
            json.Flush();
            bytes.Write(one.WrittenSpan);
            json.Reset();
            one.ResetWrittenCount();
        }
        bytes.Write(number == 0 ? "[]"u8 : "]"u8);
        return Json(bytes);
    }

    private static IResult Json(ArrayBufferWriter<byte> bytes) => Results.Bytes(bytes.WrittenMemory, "application/json; charset=utf-8");

    private static IResult Refuse(int status, params InputFault[] faults) => Results.Problem(
        faults[0].Message, statusCode: status, extensions: [KeyValuePair.Create("faults", (object?)faults)]);
}
