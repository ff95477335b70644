using System.IO.Compression;

namespace Junheng.Office.Sheets;

/// <summary>Spreadsheets of the OpenDocument format (.ods), which are archives too and are not read.</summary>
internal static class OpenDocument
{
    private const int LongestType = 100;

    /// <summary>Whether an archive is one: its first entry says so.</summary>
    public static bool IsSpreadsheet(ZipArchive zip)
    {
        if (zip.GetEntry("mimetype") is not { Length: <= LongestType } entry) return false;
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd().StartsWith("application/vnd.oasis.opendocument.spreadsheet", StringComparison.Ordinal);
    }
}
