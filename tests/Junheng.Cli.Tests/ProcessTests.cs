using System.Diagnostics;
using System.Text.Json.Nodes;
using Junheng.Tests.Shared;

namespace Junheng.Cli.Tests;

/// <summary>What only a process of its own can show: streams, signals, a disk that fills up.</summary>
public sealed class ProcessTests
{
    [Fact]
    public void The_program_starts_reads_and_answers_in_UTF_8()
    {
        using var folder = TinyFolder.WithOneSchool();

        var (status, output, error) = Run("evaluate", folder.Input, "--json", "-");

        Assert.Equal((0, ""), (status, error));
        Assert.Equal("甲小学", $"{JsonNode.Parse(output)!["districts"]![0]!["schools"]![0]!["name"]}");
    }

    [Fact]
    public void A_full_disk_is_one_sentence_and_leaves_nothing()
    {
        using var folder = TinyFolder.WithDistricts(200);
        using var disk = SmallDisk.Mount(64);

        var (status, output, error) = Run("evaluate", folder.Input, "--json", Path.Combine(disk.Root, "out.json"));

        Assert.Equal((1, ""), (status, output));
        Assert.Single(error.TrimEnd('\n').Split('\n'));
        Assert.Empty(Directory.GetFileSystemEntries(disk.Root));
    }

    [Fact]
    public void An_output_that_nobody_can_take_is_one_sentence()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "/dev/full is a device of Linux");
        using var folder = TinyFolder.WithOneSchool();

        var (status, _, error) = Run("sh", ["-c", $"exec '{Program()}' evaluate '{folder.Input}' > /dev/full"]);

        Assert.Equal(1, status);
        Assert.Single(error.TrimEnd('\n').Split('\n'));
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public void A_signal_ends_it_with_130_and_leaves_no_half_file(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "No signals to send on Windows");
        using var folder = TinyFolder.WithDistricts(60_000);
        using var process = Start(Program(), ["evaluate", folder.Input, "--json", folder.At("out.json")]);
        // It is in the middle of the file as soon as its draft holds something.
        var begun = SpinWait.SpinUntil(
            () => process.HasExited || folder.Outputs().Any(name => new FileInfo(folder.At(name)).Length > 0), TimeSpan.FromMinutes(1));
        Assert.True(begun && !process.HasExited, "It ended before it could be interrupted");

        Assert.Equal(0, Run("kill", [$"-{signal}", $"{process.Id}"]).Status);
        process.WaitForExit();

        Assert.Equal(130, process.ExitCode);
        Assert.Empty(folder.Outputs());
    }

    private static (int Status, string Output, string Error) Run(params string[] args) => Run(Program(), args);

    private static (int Status, string Output, string Error) Run(string program, string[] args)
    {
        using var process = Start(program, args);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    private static Process Start(string program, string[] args) => Process.Start(new ProcessStartInfo(program, args)
    {
        UseShellExecute = false,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        StandardOutputEncoding = System.Text.Encoding.UTF8,
        StandardErrorEncoding = System.Text.Encoding.UTF8,
        // The machine's own encoding must not matter.
        Environment = { ["LANG"] = "C", ["LC_ALL"] = "C" },
    })!;

    private static string Program() => Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "junheng.exe" : "junheng");
}
