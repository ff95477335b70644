using System.Net;
using Junheng.Web.Tests.Sites;

namespace Junheng.Web.Tests.Platform;

/// <summary>The executable itself, as an administrator starts it.</summary>
public abstract class ProgramTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("junheng-program-").FullName;

    protected abstract Task<string?> Database();

    [Fact]
    public async Task A_database_that_was_not_migrated_is_refused_with_one_sentence()
    {
        var program = new Executable(Path.Combine(folder, "data"), await Database());
        string[][] commands = [["--urls", "http://127.0.0.1:0"], ["verify"], ["backup", Path.Combine(folder, "backups")], ["rotate-keys"]];
        foreach (var command in commands)
        {
            var ended = await program.Run(command);
            Assert.Equal(1, ended.Status);
            Assert.Contains("--migrate", ended.Sentence, StringComparison.Ordinal);
        }

        Assert.Equal(1, (await program.Run("restore", Path.Combine(folder, "nothing.zip"))).Status);
        // Looking is no making.
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder));
    }

    [Fact]
    public async Task Migrated_it_serves_verifies_and_backs_up()
    {
        var program = new Executable(Path.Combine(folder, "data"), await Database());
        Assert.Equal(0, (await program.Run("--migrate")).Status);
        Assert.Equal(0, (await program.Run("--migrate")).Status);

        var verified = await program.Run("verify");
        Assert.Equal(0, verified.Status);
        Assert.Contains("完整无误", verified.Said, StringComparison.Ordinal);
        Assert.Equal(1, (await program.Run("verify", "--anchor", new string('0', 64))).Status);
        Assert.Equal(2, (await program.Run("verify", "--anchor")).Status);
        Assert.Equal(2, (await program.Run("restart")).Status);

        var backups = Path.Combine(folder, "backups");
        Assert.Equal(0, (await program.Run("backup", backups)).Status);
        Assert.Contains("不会覆盖", (await program.Run("restore", Directory.GetFiles(backups).Single())).Sentence, StringComparison.Ordinal);
        Assert.Equal(0, (await program.Run("rotate-keys")).Status);
        Assert.Equal(0, (await program.Run("verify")).Status);

        await using var served = await program.Serve();
        using var visitor = new Visitor(served.Address);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get("/health/live")).Status);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get("/health/ready")).Status);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get("/sign-in")).Status);
        var taken = await program.Run("--urls", served.Address.OriginalString);
        Assert.Equal(1, taken.Status);
        Assert.Contains("占用", taken.Sentence, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        Directory.Delete(folder, recursive: true);
        GC.SuppressFinalize(this);
    }
}

public sealed class ProgramOnSqliteTests : ProgramTests
{
    protected override Task<string?> Database() => Task.FromResult<string?>(null);
}

public sealed class ProgramOnPostgresTests : ProgramTests
{
    protected override async Task<string?> Database() => PostgresCluster.Shared.ConnectionTo(await PostgresCluster.Shared.Create());
}
