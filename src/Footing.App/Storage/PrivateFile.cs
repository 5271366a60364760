namespace Footing.App.Storage;

/// <summary>Small files that only their owner may read.</summary>
internal static class PrivateFile
{
    /// <summary>Puts a new file in the place of an old one at once: whoever reads finds the one or the other, whole.</summary>
    public static void Replace(string path, string text)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var beside = $"{path}.new";
        File.Delete(beside);
        using (var file = new FileStream(beside, options))
        {
            file.Write(System.Text.Encoding.UTF8.GetBytes(text));
            file.Flush(flushToDisk: true);
        }
        File.Move(beside, path, overwrite: true);
    }
}
