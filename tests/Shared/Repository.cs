using System.Diagnostics;

namespace Junheng.Tests.Shared;

/// <summary>The repository that the running tests were built from.</summary>
internal static class Repository
{
    /// <summary>The folder with Junheng.slnx; null when the tests run elsewhere.</summary>
    public static string? Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Junheng.slnx"))) folder = folder.Parent;
            return folder?.FullName;
        }
    }

    /// <summary>Every source file, by its path from the root with slashes.</summary>
    public static IReadOnlyList<string> SourceFiles()
    {
        Assert.SkipWhen(Root is null, "The tests do not run inside of the repository");
        return
        [
            .. from top in new[] { "src", "tests", "bench" }
               from file in Directory.EnumerateFiles(Path.Combine(Root!, top), "*.cs", SearchOption.AllDirectories)
               let path = Path.GetRelativePath(Root!, file).Replace('\\', '/')
               where !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal)
               orderby path
               select path,
        ];
    }

    /// <summary>What git keeps, by path from the root; the running test is skipped where there is no git or no clone.</summary>
    public static IReadOnlyList<string> KeptFiles()
    {
        Assert.SkipWhen(Root is null || !Path.Exists(Path.Combine(Root, ".git")), "The tests do not run inside of a clone");
        using var git = Process.Start(new ProcessStartInfo("git", ["-C", Root!, "ls-files"]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var files = git.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        git.WaitForExit();
        Assert.NotEmpty(files);
        return files;
    }

    /// <summary>The full path of a file of the repository.</summary>
    public static string At(string path)
    {
        Assert.SkipWhen(Root is null, "The tests do not run inside of the repository");
        return Path.Combine(Root!, path);
    }
}
