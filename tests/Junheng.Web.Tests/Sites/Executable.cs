using System.Diagnostics;
using System.Text.Json;

namespace Junheng.Web.Tests.Sites;

/// <summary>How a command ended.</summary>
internal sealed record Ended(int Status, string Said, string Errors)
{
    /// <summary>The one line on the standard error.</summary>
    public string Sentence => Assert.Single(Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>The executable itself, as an administrator starts it: on a folder, and on a database unless it is the folder's own.</summary>
internal sealed class Executable(string data, string? database = null)
{
    /// <summary>Further settings, as environment variables.</summary>
    public Dictionary<string, string> Settings { get; init; } = [];

    private static CancellationToken Ends => TestContext.Current.CancellationToken;

    /// <summary>Runs a command to its end.</summary>
    public async Task<Ended> Run(params string[] arguments)
    {
        using var process = Start(arguments);
        var errors = process.StandardError.ReadToEndAsync(Ends);
        var said = await process.StandardOutput.ReadToEndAsync(Ends);
        await process.WaitForExitAsync(Ends);
        return new Ended(process.ExitCode, said, await errors);
    }

    /// <summary>Serves on an address of its own.</summary>
    public async Task<Served> Serve()
    {
        var process = Start(["--urls", "http://127.0.0.1:0"]);
        return new Served(process, await Address(process));
    }

    /// <summary>Every line of the log is a JSON object; one of them tells the address.</summary>
    private static async Task<Uri> Address(Process process)
    {
        while (await process.StandardOutput.ReadLineAsync(Ends) is { } line)
        {
            // What is meant for whoever starts it, the first administrator's link, is no line of the log.
            if (!line.StartsWith('{')) continue;
            var message = JsonDocument.Parse(line).RootElement.GetProperty("Message").GetString()!;
            if (!message.StartsWith("Serving at ", StringComparison.Ordinal)) continue;
            // Nobody looks at the rest; a full pipe would hold the program up.
            _ = process.StandardOutput.ReadToEndAsync();
            _ = process.StandardError.ReadToEndAsync();
            return new Uri(message["Serving at ".Length..]);
        }

        throw new InvalidOperationException($"The program ended before it served: {await process.StandardError.ReadToEndAsync(Ends)}");
    }

    private Process Start(string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "junheng-web.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        start.Environment["Junheng__Data"] = data;
        if (database is not null) start.Environment["Junheng__Database"] = database;
        foreach (var (name, value) in Settings) start.Environment[name] = value;
        return Process.Start(start)!;
    }
}

/// <summary>The executable while it serves; it is killed in the end, as by a power failure.</summary>
internal sealed class Served(Process process, Uri address) : IAsyncDisposable
{
    private bool ended;

    public Uri Address => address;

    public async ValueTask DisposeAsync()
    {
        if (ended) return;
        ended = true;
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
