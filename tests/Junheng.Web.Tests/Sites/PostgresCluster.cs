using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Junheng.Web.Tests.Sites;

/// <summary>A PostgreSQL of our own in a temporary folder, started once for all tests of the run and gone with it.</summary>
internal sealed class PostgresCluster
{
    private static readonly Lazy<PostgresCluster?> Started = new(Start);

    private readonly string folder;
    private readonly int port;
    private int databases;

    private PostgresCluster(string folder, int port) => (this.folder, this.port) = (folder, port);

    /// <summary>The cluster; the running test is skipped where PostgreSQL is not installed.</summary>
    public static PostgresCluster Shared
    {
        get
        {
            var cluster = Started.Value;
            if (cluster is null && Environment.GetEnvironmentVariable("CI") == "true") throw new InvalidOperationException("PostgreSQL is not installed.");
            Assert.SkipWhen(cluster is null, "PostgreSQL is not installed");
            return cluster!;
        }
    }

    public string ConnectionTo(string database) => $"Host=127.0.0.1;Port={port};Username=postgres;Database={database};Maximum Pool Size=30;Timeout=60;Command Timeout=180";

    /// <summary>An empty database, or a copy of another one that nobody is connected to.</summary>
    public async Task<string> Create(string? template = null)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"site{Interlocked.Increment(ref databases)}");
        await using var connection = new NpgsqlConnection(ConnectionTo("postgres"));
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = template is null ? $"create database {name}" : $"create database {name} template {template}";
        await command.ExecuteNonQueryAsync();
        return name;
    }

    private static PostgresCluster? Start()
    {
        if (Find("initdb") is not { } initdb) return null;
        var folder = Directory.CreateTempSubdirectory("junheng-pg-").FullName;
        var root = Environment.UserName == "root";
        if (root) Run("chown", ["postgres", folder]);
        var port = FreePort();
        var data = Path.Combine(folder, "data");
        RunAs(root, initdb, ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"]);
        var settings = $"-c port={port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200";
        RunAs(root, Find("pg_ctl")!, ["-D", data, "-o", settings, "-l", Path.Combine(folder, "log"), "-w", "start"]);
        var cluster = new PostgresCluster(folder, port);
        Leftovers.Remove(() => cluster.Stop(root));
        return cluster;
    }

    private void Stop(bool root)
    {
        RunAs(root, Find("pg_ctl")!, ["-D", Path.Combine(folder, "data"), "-m", "immediate", "stop"]);
        Directory.Delete(folder, recursive: true);
    }

    private static string? Find(string program)
    {
        var folders = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin"))
            : [];
        return folders.OrderDescending(StringComparer.Ordinal).Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(':'))
            .Select(path => Path.Combine(path, program)).FirstOrDefault(File.Exists);
    }

    /// <summary>initdb and the server refuse to run as root.</summary>
    private static void RunAs(bool root, string program, string[] arguments)
    {
        if (root) Run("runuser", ["-u", "postgres", "--", program, .. arguments]);
        else Run(program, arguments);
    }

    private static void Run(string program, string[] arguments)
    {
        // Not redirected through pipes: the server would keep them open for as long as it lives.
        var start = new ProcessStartInfo("sh", ["-c", "cd / && exec \"$0\" \"$@\" > /dev/null 2>&1", program, .. arguments]);
        using var process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
