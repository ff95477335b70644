namespace Junheng.Web.Data;

/// <summary>A folder with keys or personal data in it: nobody but its owner may look into it.</summary>
internal static class OwnersFolder
{
    /// <summary>Makes it and what is missing above it; one that is there keeps its mode.</summary>
    public static void Make(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
