using System.ComponentModel;
using System.Diagnostics;
using Junheng.Web.Data;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Junheng.Web.Modules.Platform.Backup;

/// <summary>Takes the whole database into one file and back, consistent while the site serves: <c>vacuum into</c> on SQLite,
/// <c>pg_dump</c> and <c>pg_restore</c> on PostgreSQL.</summary>
internal sealed class DatabaseCopy(JunhengDatabase database)
{
    /// <summary>Null, or why not.</summary>
    public async Task<string?> Write(string file, CancellationToken cancel)
    {
        if (database.IsPostgres) return await Tool("pg_dump", ["--format=custom", "--no-owner", "--no-privileges", $"--file={file}"], cancel);
        await using var connection = new SqliteConnection(database.ConnectionString);
        await connection.OpenAsync(cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = "vacuum into @file";
        command.Parameters.AddWithValue("@file", file);
        await command.ExecuteNonQueryAsync(cancel);
        return null;
    }

    /// <summary>Whether there is nothing yet.</summary>
    public async Task<bool> IsEmpty(CancellationToken cancel)
    {
        if (!database.IsPostgres) return !File.Exists(database.SqliteFile);
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync(cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = "select count(*) from information_schema.tables where table_schema not in ('pg_catalog', 'information_schema')";
        return (long)(await command.ExecuteScalarAsync(cancel))! == 0;
    }

    /// <summary>Brings the file back into the empty database, whole or not at all. Null, or why not.</summary>
    public async Task<string?> Read(string file, CancellationToken cancel)
    {
        if (database.IsPostgres)
        {
            var name = new NpgsqlConnectionStringBuilder(database.ConnectionString).Database!;
            return await Tool("pg_restore", ["--no-owner", "--no-privileges", "--exit-on-error", "--single-transaction", $"--dbname={name}", file], cancel);
        }

        OwnersFolder.Make(Path.GetDirectoryName(database.SqliteFile)!);
        File.Move(file, database.SqliteFile);
        return null;
    }

    private async Task<string?> Tool(string program, string[] arguments, CancellationToken cancel)
    {
        var to = new NpgsqlConnectionStringBuilder(database.ConnectionString);
        var start = new ProcessStartInfo(Find(program), arguments) { RedirectStandardError = true, UseShellExecute = false };
        start.Environment["PGHOST"] = to.Host;
        start.Environment["PGPORT"] = $"{to.Port}";
        start.Environment["PGDATABASE"] = to.Database;
        start.Environment["PGUSER"] = to.Username;
        // Not on the command line, where every user of the machine could read it.
        start.Environment["PGPASSWORD"] = to.Password;
        try
        {
            using var process = Process.Start(start)!;
            var said = await process.StandardError.ReadToEndAsync(cancel);
            await process.WaitForExitAsync(cancel);
            return process.ExitCode == 0 ? null : $"{program} 没有成功：{said.Trim()}";
        }
        catch (Win32Exception)
        {
            return $"找不到 {program}：请安装 PostgreSQL 的客户端工具，或把它的文件夹加入 PATH。";
        }
    }

    /// <summary>From the path, else the newest that Debian installed.</summary>
    private static string Find(string program)
    {
        const string debian = "/usr/lib/postgresql";
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Concat(Directory.Exists(debian) ? Directory.GetDirectories(debian).OrderDescending(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin")) : []);
        return folders.Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists) ?? program;
    }
}
