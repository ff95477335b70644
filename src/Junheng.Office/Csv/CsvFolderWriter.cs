using Junheng.Office.Files;
using Junheng.Rules.Common;
using Junheng.Rules.Figures;

namespace Junheng.Office.Csv;

/// <summary>Tables as the CSV folder of the exchange format §2: the columns that each table has, in the order of the catalogue.</summary>
public static class CsvFolderWriter
{
    /// <summary>The file names of the folder, required ones first.</summary>
    public static IReadOnlyList<string> FileNames { get; } =
        ["schools.csv", "stages.csv", "classes.csv", "rooms.csv", "confirmations.csv", "district.csv"];

    /// <summary>Writes the folder. It appears whole or not at all; lists and district figures without a row have no file.</summary>
    /// <param name="tables">What to write; columns that the catalogue does not know are left out.</param>
    /// <param name="folder">The folder to make; one that exists must be empty.</param>
    /// <param name="force">Replace a folder that holds nothing but files of these names.</param>
    /// <param name="cancellation">Stops the writing and leaves nothing behind.</param>
    /// <returns>The files written, or why the folder may not be or could not be written; then nothing is left behind.</returns>
    /// <exception cref="OperationCanceledException">Cancelled; nothing is left behind.</exception>
    public static Outcome<IReadOnlyList<string>> Write(Tables tables, string folder, bool force, CancellationToken cancellation = default)
    {
        if (InTheWay(folder, force) is { } refusal) return Outcome<IReadOnlyList<string>>.Refused(refusal);
        try
        {
            using var whole = new WholeFolder(folder);
            var names = WriteFiles(tables, whole.Draft, cancellation);
            whole.Appear();
            return Outcome<IReadOnlyList<string>>.Ok([.. names.Select(name => Path.Combine(folder, name))]);
        }
        catch (Exception fault) when (OutputFault.Of(folder, fault) is { } because)
        {
            return Outcome<IReadOnlyList<string>>.Refused(because);
        }
    }

    private static List<string> WriteFiles(Tables tables, string folder, CancellationToken cancellation)
    {
        var written = new List<string>();
        foreach (var (name, table) in FileNames.Zip(
            [tables.Schools, tables.Stages, tables.Classes, tables.Rooms, tables.Confirmations]))
        {
            if (table.Count == 0 && written.Count >= 2) continue;
            using var csv = Create(name);
            CsvTable.Write(csv, tables.Catalogue, table, cancellation);
        }

        if (tables.Districts.Count > 0)
        {
            using var csv = Create(FileNames[^1]);
            CsvTable.WriteKeys(csv, tables.Catalogue, tables.Districts, cancellation);
        }

        return written;

        CsvWriter Create(string name)
        {
            written.Add(name);
            return new CsvWriter(File.Create(Path.Combine(folder, name), bufferSize: 0));
        }
    }

    /// <summary>Why the folder may not be written there at all, or null. Ask before the long work begins.</summary>
    /// <param name="folder">The folder to make.</param>
    /// <param name="force">Whether a folder of ours may be replaced.</param>
    public static Refusal? InTheWay(string folder, bool force)
    {
        if (File.Exists(folder)) return Because("output_is_file");
        if (!Directory.Exists(folder))
        {
            return Directory.Exists(Path.GetDirectoryName(WholeFolder.Target(folder))) ? null : Because("output_folder_missing");
        }

        var names = Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal).ToList();
        if (names.Count == 0) return null;
        if (!force) return Because("output_exists");
        return names.Find(name => !FileNames.Contains(name)) is { } foreign ? Because("output_folder_foreign", foreign) : null;

        Refusal Because(string code, params string[] more) => new(code, Place.OfFile(folder), [folder, .. more]);
    }
}
