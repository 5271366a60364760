using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Footing.Core.Playbooks.Reading;

namespace Footing.Core.Playbooks;

/// <summary>
/// Turns the files of a playbook into a <see cref="Playbook"/>, or into a list of everything that is wrong with them.
/// </summary>
/// <remarks>
/// A playbook is the union of the <c>*.yaml</c> files of its folder, where each top-level key stands in exactly one
/// file, and of one <c>moves/&lt;id&gt;.md</c> per move: YAML between two lines of <c>---</c>, then the evidence as
/// Markdown. Keys are the names of the records' properties in camel case. Other files of the folder are left alone.
/// </remarks>
public static class PlaybookReader
{
    /// <summary>Files that a playbook usually has, each with the key by which it is known to stand in another one.</summary>
    private static readonly ImmutableArray<(string File, string Key)> MainFiles = [("playbook.yaml", "id"), ("drivers.yaml", "drivers")];

    /// <summary>Reads a playbook.</summary>
    /// <param name="id">Id of the playbook: the name of its folder.</param>
    /// <param name="files">The files of the folder, in any order.</param>
    /// <returns>The playbook or its faults; never an exception for what the files contain.</returns>
    public static PlaybookReading Read(string id, IEnumerable<PlaybookFile> files)
    {
        var parts = files.Where(IsPart).OrderBy(file => file.Name, StringComparer.Ordinal).ToImmutableArray();
        var draft = new Draft();
        var root = new Place(id, 1, 1);
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var moveFiles = ImmutableArray.CreateBuilder<MoveFile>();
        foreach (var file in parts)
        {
            if (DecodeText(file, draft) is not { } text) continue;
            if (IsMove(file)) AddIfAny(moveFiles, MoveFile.Split(file.Name, text, draft));
            else entries.AddRange(YamlTree.ParseMap(file.Name, text, 0, draft)?.Entries ?? []);
        }

        foreach (var (file, key) in MainFiles)
        {
            if (parts.IsEmpty || entries.Any(entry => entry.Key.Value == key) || parts.Any(part => part.Name == file)) continue;
            draft.FaultOfFile(new Place(file, 1, 1), "missing-file", $"The file {file} is missing.");
        }

        var playbook = draft.Map(new YamlMap(root, entries.ToImmutable()), section => PlaybookSections.Read(
            section, id, ContentHash(parts), moveFiles.ToImmutable()));
        var faults = draft.Finish(root);
        return faults.IsEmpty && playbook is not null ? new PlaybookReading(playbook) : new PlaybookReading(faults);
    }

    /// <summary>SHA-256 over the files in ordinal order of their names, each name and content prefixed by its length.</summary>
    private static string ContentHash(ImmutableArray<PlaybookFile> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in parts)
        {
            Append(hash, Encoding.UTF8.GetBytes(file.Name));
            Append(hash, file.Content.Span);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, ReadOnlySpan<byte> bytes)
    {
        Span<byte> length = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }

    private static bool IsPart(PlaybookFile file) =>
        IsMove(file) || (!file.Name.Contains('/', StringComparison.Ordinal) && file.Name.EndsWith(".yaml", StringComparison.Ordinal));

    private static bool IsMove(PlaybookFile file) =>
        file.Name.StartsWith("moves/", StringComparison.Ordinal) && file.Name.EndsWith(".md", StringComparison.Ordinal);

    private static string? DecodeText(PlaybookFile file, Draft draft)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file.Content.Span).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            draft.FaultOfFile(new Place(file.Name, 1, 1), "not-utf8", "The file is not UTF-8 text.", "save it as UTF-8");
            return null;
        }
    }

    private static void AddIfAny(ImmutableArray<MoveFile>.Builder moves, MoveFile? move)
    {
        if (move is not null) moves.Add(move);
    }
}
