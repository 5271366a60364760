using System.Net.Http;
using Footing.Web.Commands;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace Footing.Web.Features.Api;

/// <summary>
/// The OpenAPI document of the engines. The objects are described by the same JSON Schemas that the command line prints,
/// so that there is one description of each.
/// </summary>
internal static class EnginesDocument
{
    private const string Json = "application/json";
    private const string Problem = "application/problem+json";

    private static readonly string[] Engines = ["assess", "plan", "track"];

    private static readonly (int Status, string Meaning)[] Refusals =
    [
        (400, "The body is not JSON."),
        (404, "There is no such playbook."),
        (413, "The body or the array is too long."),
        (422, "The object has faults; faults lists all of them."),
        (429, "Too many requests from one network."),
    ];

    public static void Describe(OpenApiOptions options)
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = endpoint => endpoint.RelativePath?.StartsWith("api/", StringComparison.Ordinal) ?? false;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo { Title = "Footing", Version = "v1", Description = "The engines of Footing: why, what to do, and whether it is working. Nothing that is sent is kept." };
            document.Servers = [];
            foreach (var engine in Engines) Describe(document, engine);
            AddSchema(document, "error");
            return Task.CompletedTask;
        });
    }

    private static void Describe(OpenApiDocument document, string engine)
    {
        AddSchema(document, $"{engine}-input");
        AddSchema(document, $"{engine}-output");
        var operation = document.Paths[$"/api/{engine}"].Operations![HttpMethod.Post];
        operation.Parameters = [.. Parameters(engine)];
        operation.RequestBody = new OpenApiRequestBody { Required = true, Content = Content(OneOrMany(document, $"{engine}-input", $"{engine}-input")) };
        operation.Responses = new OpenApiResponses
        {
            ["200"] = new OpenApiResponse
            {
                Description = "The answer; for an array the answers in its order, an object with faults having them in its place.",
                Content = Content(OneOrMany(document, $"{engine}-output", $"{engine}-output", "error")),
            },
        };
        foreach (var (status, meaning) in Refusals)
            operation.Responses[$"{status}"] = new OpenApiResponse { Description = meaning, Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal) { [Problem] = new OpenApiMediaType() } };
    }

    private static IEnumerable<IOpenApiParameter> Parameters(string engine)
    {
        yield return Query("playbook", JsonSchemaType.String, "Id of the playbook; left out, the first one.");
        if (engine != Engines[0]) yield break;
        yield return Query("ranges", JsonSchemaType.Boolean, "False leaves the ranges out.");
        yield return Query("next", JsonSchemaType.Boolean, "False leaves the next question out.");
    }

    private static OpenApiParameter Query(string name, JsonSchemaType type, string description) =>
        new() { Name = name, In = ParameterLocation.Query, Description = description, Schema = new OpenApiSchema { Type = type } };

    private static OpenApiSchema OneOrMany(OpenApiDocument document, string one, params string[] inArray)
    {
        var many = inArray.Select(name => (IOpenApiSchema)new OpenApiSchemaReference(name, document)).ToList();
        return new OpenApiSchema
        {
            OneOf =
            [
                new OpenApiSchemaReference(one, document),
                new OpenApiSchema { Type = JsonSchemaType.Array, MaxItems = EnginesApi.MostInBatch, Items = many.Count == 1 ? many[0] : new OpenApiSchema { AnyOf = many } },
            ],
        };
    }

    private static Dictionary<string, OpenApiMediaType> Content(IOpenApiSchema schema) =>
        new(StringComparer.Ordinal) { [Json] = new OpenApiMediaType { Schema = schema } };

    private static void AddSchema(OpenApiDocument document, string name) =>
        document.AddComponent(name, OpenApiModelFactory.Parse<OpenApiSchema>(
            Schemas.Find(name)!, OpenApiSpecVersion.OpenApi3_1, document, out _, "json", new OpenApiReaderSettings())!);
}
