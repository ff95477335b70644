namespace Junheng.Office.Files;

/// <summary>A folder that appears whole or not at all: written beside its place under another name, then renamed.</summary>
internal sealed class WholeFolder : IDisposable
{
    private readonly string target;

    public WholeFolder(string folder)
    {
        target = Target(folder);
        Draft = Beside();
        Directory.CreateDirectory(Draft);
    }

    /// <summary>Where the files are written until the folder appears.</summary>
    public string Draft { get; }

    /// <summary>Puts the folder in its place; what was there before goes.</summary>
    public void Appear()
    {
        if (!Directory.Exists(target))
        {
            Directory.Move(Draft, target);
            return;
        }

        var old = Beside();
        Directory.Move(target, old);
        try
        {
            Directory.Move(Draft, target);
        }
        catch
        {
            Directory.Move(old, target);
            throw;
        }

        Directory.Delete(old, recursive: true);
    }

    /// <summary>Removes the draft when the folder never appeared.</summary>
    public void Dispose()
    {
        if (Directory.Exists(Draft)) Directory.Delete(Draft, recursive: true);
    }

    /// <summary>The full path of a folder.</summary>
    public static string Target(string folder) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));

    // A short name of its own: the target's name and a suffix could be longer than the file system takes.
    private string Beside() => Path.Combine(Path.GetDirectoryName(target) ?? target, $".junheng-{Path.GetRandomFileName()}");
}
