namespace Junheng.Tests.Shared;

/// <summary>Outside data with known answers, kept beside the repository and never in it.</summary>
internal static class SharedData
{
    /// <summary>The full path of a file or folder of the shared data; the running test is skipped where it is absent.</summary>
    public static string Find(string path)
    {
        var found = Folders().Select(folder => Path.Combine(folder, path)).FirstOrDefault(Path.Exists);
        Assert.SkipWhen(found is null, $"No ../shared/{path} beside the repository");
        return found!;
    }

    /// <summary>../shared of the repository, or of a folder above it when the repository is a work tree further down.</summary>
    private static IEnumerable<string> Folders()
    {
        if (Repository.Root is not { } root) yield break;
        for (var above = Directory.GetParent(root); above is not null; above = above.Parent) yield return Path.Combine(above.FullName, "shared");
    }
}
