namespace Footing.Core.Playbooks.Reading;

/// <summary>A move's file, split into its front matter and its body.</summary>
/// <param name="Id">Id of the move: the file's name without folder and ending.</param>
/// <param name="FrontMatter">The YAML between the two lines of <c>---</c>.</param>
/// <param name="Body">The Markdown after it.</param>
/// <param name="BodyAt">Where the body begins.</param>
internal sealed record MoveFile(string Id, YamlMap FrontMatter, string Body, Place BodyAt)
{
    private const string Fence = "---";

    /// <summary>Splits a file, or notes a fault.</summary>
    public static MoveFile? Split(string name, string text, Draft draft)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var end = lines[0].TrimEnd() == Fence ? Array.FindIndex(lines, 1, line => line.TrimEnd() == Fence) : -1;
        if (end < 0)
        {
            draft.FaultOfFile(new Place(name, 1, 1), "front-matter", "A move begins with its keys between two lines of ---.");
            return null;
        }
        var frontMatter = YamlTree.ParseMap(name, string.Join('\n', lines[1..end]), linesBefore: 1, draft);
        var id = Path.GetFileNameWithoutExtension(name);
        return frontMatter is null
            ? null
            : new MoveFile(id, frontMatter, string.Join('\n', lines[(end + 1)..]).Trim(), new Place(name, end + 1, 1));
    }
}
