namespace Junheng.Web.Modules.Platform.Published;

/// <summary>Where data lies. <c>Junheng:Data</c> is a folder for the SQLite database, blobs and keys; <c>Junheng:Database</c> a
/// connection string, when it is another database.</summary>
public sealed record PlatformSettings(string Folder, string Database, bool Demonstration)
{
    public static PlatformSettings Of(IConfiguration configuration)
    {
        var folder = Path.GetFullPath(configuration["Junheng:Data"] ?? "data");
        return new PlatformSettings(
            folder,
            configuration["Junheng:Database"] ?? $"Data Source={Path.Combine(folder, "junheng.db")}",
            configuration.GetValue<bool>("Junheng:Demonstration"));
    }
}
