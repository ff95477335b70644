namespace Junheng.Web.Modules.Platform.Backup;

/// <summary>One file of a backup.</summary>
/// <param name="Name">With slashes: <c>blobs/ab/cd/…</c>.</param>
internal sealed record BackedFile(string Name, long Bytes, string Sha256);

/// <summary>What a backup holds: <c>manifest.json</c> in it.</summary>
/// <param name="Product">The version that made it.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Database"><c>sqlite</c> or <c>postgresql</c>.</param>
/// <param name="Migration">The last migration of the database.</param>
/// <param name="Files">Everything else in it, the database first.</param>
internal sealed record BackupManifest(string Product, DateTime At, string Database, string Migration, IReadOnlyList<BackedFile> Files)
{
    public const string Name = "manifest.json";
    public const string Sqlite = "sqlite";
    public const string Postgres = "postgresql";

    /// <summary>The folders beside the database that belong to the data.</summary>
    public static IReadOnlyList<(string Name, string Path)> Folders(string data, string keys) => [("blobs", System.IO.Path.Combine(data, "blobs")), ("keys", keys)];

    public string DatabaseFile => Database == Sqlite ? "junheng.db" : "junheng.dump";
}
