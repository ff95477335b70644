using System.Text;
using Junheng.Office.Files;
using Junheng.Rules.Common;
using Junheng.Tests.Shared;

namespace Junheng.Office.Tests.Files;

/// <summary>A file appears whole or not at all, and what was there before stays until then.</summary>
public sealed class WholeFileTests : IDisposable
{
    private static readonly byte[] Content = Encoding.UTF8.GetBytes("新的");

    private readonly DirectoryInfo place = Directory.CreateTempSubdirectory("junheng-whole");

    public void Dispose() => place.Delete(recursive: true);

    [Fact]
    public void A_new_file_has_the_content_and_nothing_stands_beside_it()
    {
        Assert.Null(WholeFile.Write(At("a.json"), force: false, Write, TestContext.Current.CancellationToken));

        Assert.Equal(Content, File.ReadAllBytes(At("a.json")));
        Assert.Equal(["a.json"], Names());
    }

    [Fact]
    public void An_existing_file_stays_without_force_and_is_replaced_with_it()
    {
        File.WriteAllText(At("a.json"), "old");

        Assert.Equal("output_exists", WholeFile.Write(At("a.json"), force: false, Write, TestContext.Current.CancellationToken)?.Code);
        Assert.Equal("old", File.ReadAllText(At("a.json")));
        Assert.Null(WholeFile.Write(At("a.json"), force: true, Write, TestContext.Current.CancellationToken));
        Assert.Equal(Content, File.ReadAllBytes(At("a.json")));
    }

    [Fact]
    public void While_it_is_written_the_old_file_is_still_there()
    {
        File.WriteAllText(At("a.json"), "old");

        WholeFile.Write(
            At("a.json"),
            force: true,
            stream =>
            {
                Write(stream);
                Assert.Equal("old", File.ReadAllText(At("a.json")));
            },
            TestContext.Current.CancellationToken);
    }

    [Fact]
    public void A_file_that_somebody_else_made_in_the_meantime_stays()
    {
        var refusal = WholeFile.Write(At("a.json"), force: false, _ => File.WriteAllText(At("a.json"), "theirs"), TestContext.Current.CancellationToken);

        Assert.Equal("output_exists", refusal?.Code);
        Assert.Equal("theirs", File.ReadAllText(At("a.json")));
        Assert.Equal(["a.json"], Names());
    }

    [Fact]
    public void Cancelling_between_two_writes_leaves_nothing()
    {
        using var cancel = new CancellationTokenSource();

        Assert.Throws<OperationCanceledException>(() => WholeFile.Write(
            At("a.json"),
            force: false,
            stream =>
            {
                Write(stream);
                cancel.Cancel();
                Write(stream);
            },
            cancel.Token));
        Assert.Empty(Names());
    }

    [Fact]
    public void A_writer_that_throws_or_refuses_leaves_nothing()
    {
        var refusal = new Refusal("report_rows", Place.None, ["1", "0"]);

        Assert.Throws<InvalidOperationException>(() => WholeFile.Write(
            At("a.json"), force: false, (Action<Stream>)(_ => throw new InvalidOperationException()), TestContext.Current.CancellationToken));
        Assert.Same(refusal, WholeFile.Write(At("a.json"), force: false, _ => refusal, TestContext.Current.CancellationToken));
        Assert.Empty(Names());
    }

    [Fact]
    public void A_full_disk_leaves_nothing_and_the_old_file_stays()
    {
        using var disk = SmallDisk.Mount(64);
        var file = Path.Combine(disk.Root, "a.json");
        File.WriteAllText(file, "old");

        var refusal = WholeFile.Write(
            file,
            force: true,
            stream =>
            {
                for (var i = 0; i < 100; i++) stream.Write(new byte[1024]);
            },
            TestContext.Current.CancellationToken);

        Assert.Equal("output_disk_full", refusal?.Code);
        Assert.Equal(["a.json"], Directory.GetFileSystemEntries(disk.Root).Select(Path.GetFileName));
        Assert.Equal("old", File.ReadAllText(file));
    }

    [Theory]
    [InlineData("no/a.json", "output_folder_missing")]
    [InlineData("", "output_is_folder")]
    [InlineData("a.json/", "output_is_folder")]
    [InlineData("/dev/stdout", "output_not_a_file")]
    public void A_place_that_cannot_be_written_is_refused_before_the_work(string path, string code)
    {
        Assert.SkipWhen(path.StartsWith("/dev", StringComparison.Ordinal) && OperatingSystem.IsWindows(), "No devices as files on Windows");

        Assert.Equal(code, WholeFile.InTheWay(Path.IsPathRooted(path) ? path : At(path), force: true)?.Code);
    }

    [Fact]
    public void A_name_as_long_as_the_file_system_takes_is_written()
    {
        // 255 bytes on Linux: 83 Chinese characters and .json are 254.
        var name = new string('校', 83) + ".json";

        Assert.Null(WholeFile.Write(At(name), force: false, Write, TestContext.Current.CancellationToken));
        Assert.Equal("output_name_too_long", WholeFile.Write(At("校" + name), force: false, Write, TestContext.Current.CancellationToken)?.Code);
        Assert.Equal([name], Names());
    }

    [Fact]
    public void A_link_stays_a_link_and_what_it_leads_to_is_replaced()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege on Windows");
        Directory.CreateDirectory(At("real"));
        File.WriteAllText(At("real/a.json"), "old");
        File.CreateSymbolicLink(At("link.json"), At("real/a.json"));

        Assert.Equal("output_exists", WholeFile.Write(At("link.json"), force: false, Write, TestContext.Current.CancellationToken)?.Code);
        Assert.Null(WholeFile.Write(At("link.json"), force: true, Write, TestContext.Current.CancellationToken));

        Assert.NotNull(new FileInfo(At("link.json")).LinkTarget);
        Assert.Equal(Content, File.ReadAllBytes(At("real/a.json")));
    }

    [Fact]
    public void Who_may_read_a_replaced_file_stays_as_it_was()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("No modes on Windows");
            return;
        }

        File.WriteAllText(At("a.json"), "old");
        File.SetUnixFileMode(At("a.json"), UnixFileMode.UserRead | UnixFileMode.UserWrite);

        WholeFile.Write(At("a.json"), force: true, Write, TestContext.Current.CancellationToken);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(At("a.json")));
    }

    private static void Write(Stream stream) => stream.Write(Content);

    private string At(string name) => Path.Combine(place.FullName, name);

    private IEnumerable<string?> Names() => Directory.EnumerateFileSystemEntries(place.FullName, "*", new EnumerationOptions { AttributesToSkip = FileAttributes.System })
        .Select(Path.GetFileName).Order(StringComparer.Ordinal);
}
