namespace Footing.App.Storage.Keys;

/// <summary>Files that only their owner may read, whatever the folder allows.</summary>
internal static class OwnersFile
{
    /// <summary>Makes an empty file unless there is one. SQLite gives the files it keeps beside it the same permissions.</summary>
    public static void MakeEmpty(string file)
    {
        if (!File.Exists(file)) Create(file).Dispose();
    }

    /// <exception cref="IOException">There is a file of that name.</exception>
    public static FileStream Create(string file)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(file, options);
    }

    /// <summary>Puts a new file in the place of an old one at once: whoever reads finds the one or the other, whole.</summary>
    public static void Replace(string file, string text)
    {
        var beside = $"{file}.new";
        File.Delete(beside);
        using (var stream = Create(beside))
        {
            stream.Write(System.Text.Encoding.UTF8.GetBytes(text));
            stream.Flush(flushToDisk: true);
        }
        File.Move(beside, file, overwrite: true);
    }
}
