using System.Collections.Frozen;
using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace Footing.Web.Hosting;

/// <summary>
/// The style sheet, the script modules and the icon, embedded in the program and served under one version:
/// the hash of them all. A new release changes every address at once, so a browser may keep them for a year and modules
/// can name each other by relative paths.
/// </summary>
public sealed class Assets
{
    private const string Root = "wwwroot/";
    private readonly FrozenDictionary<string, Asset> files;

    public Assets()
    {
        var assembly = typeof(Assets).Assembly;
        files = assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Root, StringComparison.Ordinal))
            .Select(name => Read(assembly, name))
            .ToFrozenDictionary(asset => asset.Path, StringComparer.Ordinal);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files.Values.OrderBy(file => file.Path, StringComparer.Ordinal))
            hash.AppendData(file.Plain);
        Version = Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }

    /// <summary>First digits of the hash of all files.</summary>
    public string Version { get; }

    /// <summary>Address of a file below wwwroot.</summary>
    /// <exception cref="ArgumentException">There is no such file.</exception>
    public string Url(string path) => files.ContainsKey(path)
        ? $"/assets/{Version}/{path}"
        : throw new ArgumentException($"There is no asset '{path}'.", nameof(path));

    /// <summary>Answers <c>/assets/{version}/{path}</c>; an old version gets today's file without the long life.</summary>
    public IResult Serve(string version, string? path, HttpContext http)
    {
        if (path is null || !files.TryGetValue(path, out var file))
            return Results.NotFound();

        var headers = http.Response.Headers;
        headers.CacheControl = version == Version ? "public, max-age=31536000, immutable" : "no-cache";
        headers.Vary = HeaderNames.AcceptEncoding;
        var brotli = http.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal);
        if (brotli)
            headers.ContentEncoding = "br";
        var tag = new EntityTagHeaderValue($"\"{Version}{(brotli ? "-br" : "")}\"");
        return Results.Bytes(brotli ? file.Brotli.Value : file.Plain, file.ContentType, entityTag: tag);
    }

    private static Asset Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var plain = new byte[stream.Length];
        stream.ReadExactly(plain);
        new FileExtensionContentTypeProvider().TryGetContentType(name, out var type);
        return new Asset(name[Root.Length..].Replace('\\', '/'), type is null ? "application/octet-stream" : IsText(type) ? $"{type}; charset=utf-8" : type, plain);
    }

    private static bool IsText(string type) => type.StartsWith("text/", StringComparison.Ordinal) || type.EndsWith("+xml", StringComparison.Ordinal);

    private sealed record Asset(string Path, string ContentType, byte[] Plain)
    {
        public Lazy<byte[]> Brotli { get; } = new(() => Compressed(Plain));

        private static byte[] Compressed(byte[] plain)
        {
            using var target = new MemoryStream();
            using (var brotli = new BrotliStream(target, CompressionLevel.SmallestSize))
                brotli.Write(plain);
            return target.ToArray();
        }
    }
}
