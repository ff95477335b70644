using System.Diagnostics;
using System.Net;
using System.Text.Json;
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
        var database = await Database();
        var (status, _, errors) = await Run(database, ["--urls", "http://127.0.0.1:0"]);
        Assert.Equal(1, status);
        Assert.Contains("--migrate", Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Migrated_it_serves_verifies_and_backs_up()
    {
        var database = await Database();
        Assert.Equal(0, (await Run(database, ["--migrate"])).Status);
        Assert.Equal(0, (await Run(database, ["--migrate"])).Status);
        var (status, said, _) = await Run(database, ["verify"]);
        Assert.Equal(0, status);
        Assert.Contains("完整无误", said, StringComparison.Ordinal);
        Assert.Equal(1, (await Run(database, ["verify", "--anchor", new string('0', 64)])).Status);
        Assert.Equal(2, (await Run(database, ["verify", "--anchor"])).Status);
        Assert.Equal(2, (await Run(database, ["restart"])).Status);
        var backups = Path.Combine(folder, "backups");
        Assert.Equal(0, (await Run(database, ["backup", backups])).Status);
        Assert.Equal(1, (await Run(database, ["restore", Directory.GetFiles(backups).Single()])).Status);
        using var process = Start(database, ["--urls", "http://127.0.0.1:0"], out var output);
        try
        {
            var address = await Served(process, output);
            using var visitor = new Visitor(address);
            Assert.Equal(HttpStatusCode.OK, (await visitor.Get("/health/live")).Status);
            Assert.Equal(HttpStatusCode.OK, (await visitor.Get("/health/ready")).Status);
            Assert.Equal(HttpStatusCode.OK, (await visitor.Get("/sign-in")).Status);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }

    public void Dispose()
    {
        Directory.Delete(folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Every line of the log is a JSON object; one of them tells the address.</summary>
    private static async Task<Uri> Served(Process process, StreamReader output)
    {
        for (var line = ""; !process.HasExited && line is not null; line = await output.ReadLineAsync(TestContext.Current.CancellationToken))
        {
            // What is meant for whoever starts it, the first administrator's link, is no line of the log.
            if (!line.StartsWith('{')) continue;
            var message = JsonDocument.Parse(line).RootElement.GetProperty("Message").GetString()!;
            if (message.StartsWith("Serving at ", StringComparison.Ordinal)) return new Uri(message["Serving at ".Length..]);
        }

        throw new InvalidOperationException("The program ended before it served.");
    }

    private async Task<(int Status, string Said, string Errors)> Run(string? database, string[] arguments)
    {
        using var process = Start(database, arguments, out var output);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var said = await output.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, said, await errors);
    }

    private Process Start(string? database, string[] arguments, out StreamReader output)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "junheng-web.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = folder,
        };
        start.Environment["Junheng__Data"] = Path.Combine(folder, "data");
        if (database is not null) start.Environment["Junheng__Database"] = database;
        var process = Process.Start(start)!;
        output = process.StandardOutput;
        return process;
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
