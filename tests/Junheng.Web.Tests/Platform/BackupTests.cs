using System.IO.Compression;
using Junheng.Web.Data;
using Junheng.Web.Modules.Ledger.Verify;
using Junheng.Web.Modules.Platform.Backup;
using Junheng.Web.Tests.Sites;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Junheng.Web.Tests.Platform;

public abstract class BackupTests(Site site) : IAsyncLifetime
{
    private static CancellationToken Ends => TestContext.Current.CancellationToken;

    private readonly string folder = Directory.CreateTempSubdirectory("junheng-backup-").FullName;

    public ValueTask InitializeAsync() => site.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        Directory.Delete(folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_backup_of_the_serving_site_brings_everything_back_after_the_original_is_gone()
    {
        var key = await File.ReadAllTextAsync(Path.Combine(site.Folder, "keys", "1.key"), Ends);
        var before = await Today(site.Address);
        var zip = await BackUp();
        await Destroy();

        var place = Path.Combine(folder, "place");
        await using var restored = Site.Build(place, await NewDatabase(place), []);
        Assert.Null(await restored.Services.GetRequiredService<Restore>().Do(zip, Ends));
        var found = await restored.Services.GetRequiredService<VerifyLedger>().Do(null, null, cancel: Ends);
        Assert.Empty(found.Faults);
        Assert.Equal(2, found.Batches);
        Assert.Equal(key, await File.ReadAllTextAsync(Path.Combine(place, "keys", "1.key"), Ends));
        await restored.StartAsync(Ends);
        Assert.Equal(before, await Today(new Uri(restored.Urls.First())));
    }

    [Fact]
    public async Task A_backup_that_was_unpacked_is_restored_too()
    {
        var unpacked = Path.Combine(folder, "unpacked");
        ZipFile.ExtractToDirectory(await BackUp(), unpacked);
        var place = Path.Combine(folder, "place");
        await using var restored = Site.Build(place, await NewDatabase(place), []);
        Assert.Null(await restored.Services.GetRequiredService<Restore>().Do(unpacked, Ends));
        Assert.Empty((await restored.Services.GetRequiredService<VerifyLedger>().Do(null, null, cancel: Ends)).Faults);
    }

    [Fact]
    public async Task Nothing_that_is_there_is_overwritten()
    {
        var zip = await BackUp();
        Assert.Contains("不会覆盖", await site.Services.GetRequiredService<Restore>().Do(zip, Ends), StringComparison.Ordinal);
        // The folder alone is empty, the database is not.
        await using var other = Site.Build(Path.Combine(folder, "other"), site.Database, []);
        Assert.Contains("不会覆盖", await other.Services.GetRequiredService<Restore>().Do(zip, Ends), StringComparison.Ordinal);
        Assert.Empty((await site.Services.GetRequiredService<VerifyLedger>().Do(null, null, cancel: Ends)).Faults);
    }

    [Theory]
    [InlineData("blobs/")]
    [InlineData("junheng.")]
    [InlineData("manifest.json")]
    public async Task A_backup_that_is_damaged_or_incomplete_is_refused_and_leaves_nothing(string part)
    {
        var zip = await BackUp();
        await using (var archive = await ZipFile.OpenAsync(zip, ZipArchiveMode.Update, Ends))
        {
            archive.Entries.First(entry => entry.FullName.StartsWith(part, StringComparison.Ordinal)).Delete();
        }

        var place = Path.Combine(folder, "place");
        await using var restored = Site.Build(place, await NewDatabase(place), []);
        Assert.NotNull(await restored.Services.GetRequiredService<Restore>().Do(zip, Ends));
        Assert.Empty(Directory.EnumerateFileSystemEntries(place));
        Assert.True(await new DatabaseCopy(restored.Services.GetRequiredService<JunhengDatabase>()).IsEmpty(Ends));
    }

    [Theory]
    [InlineData("blobs/ab/cd/abcd")]
    [InlineData("keys/2.key")]
    [InlineData("junheng.db-wal")]
    public async Task A_file_that_the_manifest_does_not_list_is_brought_nowhere(string name)
    {
        var zip = await BackUp();
        await using (var archive = await ZipFile.OpenAsync(zip, ZipArchiveMode.Update, Ends)) archive.CreateEntry(name);

        var place = Path.Combine(folder, "place");
        await using var restored = Site.Build(place, await NewDatabase(place), []);
        Assert.Contains(name, await restored.Services.GetRequiredService<Restore>().Do(zip, Ends), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(place));
    }

    [Fact]
    public async Task A_manifest_that_cannot_be_read_is_told()
    {
        var unpacked = Path.Combine(folder, "unpacked");
        ZipFile.ExtractToDirectory(await BackUp(), unpacked);
        await File.WriteAllTextAsync(Path.Combine(unpacked, "manifest.json"), "{", Ends);
        await using var restored = Site.Build(Path.Combine(folder, "place"), await NewDatabase(Path.Combine(folder, "place")), []);
        Assert.Contains("不是完整的备份", await restored.Services.GetRequiredService<Restore>().Do(unpacked, Ends), StringComparison.Ordinal);
    }

    private async Task<string> BackUp()
    {
        var (file, refusal) = await site.Services.GetRequiredService<BackUp>().Do(Path.Combine(folder, "backups"), Ends);
        Assert.Null(refusal);
        return file!;
    }

    private async Task Destroy()
    {
        await site.DisposeAsync();
        if (!site.Postgres) return;
        NpgsqlConnection.ClearAllPools();
        await using var connection = new NpgsqlConnection(PostgresCluster.Shared.ConnectionTo("postgres"));
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"drop database {new NpgsqlConnectionStringBuilder(site.Database).Database} with (force)";
        await command.ExecuteNonQueryAsync();
    }

    private async Task<string> NewDatabase(string place) => site.Postgres
        ? PostgresCluster.Shared.ConnectionTo(await PostgresCluster.Shared.Create())
        : new SqliteConnectionStringBuilder { DataSource = Path.Combine(place, "junheng.db") }.ConnectionString;

    private static async Task<string> Today(Uri address)
    {
        using var office = new Visitor(address);
        await office.SignIn("office");
        return (await office.Get($"/{TestYear.District}/2025")).TextOf("main");
    }
}

public sealed class BackupOnSqliteTests() : BackupTests(new DistrictOnSqlite());

public sealed class BackupOnPostgresTests() : BackupTests(new DistrictOnPostgres());
