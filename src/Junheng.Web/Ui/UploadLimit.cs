namespace Junheng.Web.Ui;

/// <summary>How much may be uploaded as evidence: a setting of the product, <c>Junheng:Uploads:Megabytes</c> for each file.</summary>
/// <param name="FileBytes">Of one file.</param>
/// <param name="RequestBytes">Of one form with all of its files; looked at before its body is read.</param>
public sealed record UploadLimit(long FileBytes, long RequestBytes)
{
    public const int MostFiles = 20;

    private const long Megabyte = 1_000_000;
    private const int StandardMegabytes = 50;

    // A form may hold several files, of which hardly ever more than four are of the largest size.
    private const int LargeFiles = 4;

    /// <summary>As users read it.</summary>
    public string Megabytes => InMegabytes(FileBytes);

    public static UploadLimit Of(IConfiguration configuration)
    {
        var bytes = Math.Clamp(configuration.GetValue("Junheng:Uploads:Megabytes", StandardMegabytes), 1, 2_000) * Megabyte;
        return new UploadLimit(bytes, bytes * LargeFiles);
    }

    public static string InMegabytes(long bytes) => ((double)bytes / Megabyte).ToString("0.#", System.Globalization.CultureInfo.InvariantCulture);
}
