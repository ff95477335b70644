using System.Diagnostics;

namespace Junheng.Tests.Shared;

/// <summary>A disk of a few kilobytes, to be filled. Only root on Linux can make one; elsewhere the running test is skipped.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly DirectoryInfo place;

    private SmallDisk(DirectoryInfo place) => this.place = place;

    public string Root => place.FullName;

    public static SmallDisk Mount(int kilobytes)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.UserName == "root", "Only root on Linux can mount a small disk");
        var place = Directory.CreateTempSubdirectory("junheng-disk");
        if (Call("mount", "-t", "tmpfs", "-o", $"size={kilobytes}k", "tmpfs", place.FullName)) return new SmallDisk(place);
        place.Delete();
        Assert.Skip("This machine lets nobody mount a disk");
        return null!;
    }

    public void Dispose()
    {
        Call("umount", place.FullName);
        place.Delete();
    }

    private static bool Call(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
