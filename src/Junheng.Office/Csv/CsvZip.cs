using System.IO.Compression;
using Junheng.Office.Csv.Reading;
using Junheng.Office.Files;
using Junheng.Rules.Common;
using Junheng.Rules.Figures;
using Junheng.Rules.Measures;

namespace Junheng.Office.Csv;

/// <summary>Reads a ZIP of a CSV folder: the files at its top or together in one folder. Nothing is unpacked to the disk.</summary>
public static class CsvZip
{
    /// <summary>Reads a ZIP. Places name the files inside of it, as if they stood in a folder.</summary>
    /// <param name="path">The archive.</param>
    /// <param name="catalogue">The measures.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>As <see cref="CsvFolder.Read(string, Catalogue, CancellationToken)"/>; refused too when the archive is damaged,
    /// locked, beyond <see cref="ZipLimits.Standard"/>, or leaves open which file is meant.</returns>
    /// <exception cref="IOException">The archive cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">The archive may not be read.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static Outcome<Dataset> Read(string path, Catalogue catalogue, CancellationToken cancellation = default)
    {
        var name = Path.GetFileName(path);
        try
        {
            using var zip = ZipFile.OpenRead(path);
            var contents = new Contents(zip, name);
            if (contents.Refusal is { } refusal) return Outcome<Dataset>.Refused(refusal);
            // An archive is read by one reader at a time: each file gets its own.
            var present = Array.FindAll(contents.Entries, entry => entry is not null);
            var read = new CsvBytes?[TableFile.All.Count];
            Cores.Each(present.Length, index => read[Array.IndexOf(contents.Entries, present[index])] = Unpack(path, present[index]!, cancellation), cancellation);
            return CsvTables.Read(read, contents.Others, catalogue, cancellation);
        }
        catch (Exception e) when (e is InvalidDataException or NotSupportedException or EndOfStreamException)
        {
            return Outcome<Dataset>.Refused(new Refusal("zip_damaged", Place.OfFile(name), [name]));
        }
    }

    private static CsvBytes Unpack(string path, string entryName, CancellationToken cancellation)
    {
        using var zip = ZipFile.OpenRead(path);
        var entry = zip.GetEntry(entryName) ?? throw new InvalidDataException();
        using var stream = entry.Open();
        var file = new CsvBytes(Contents.NameOf(Contents.PathOf(entry)), (int)entry.Length);
        var checksum = 0u;
        for (var block = 0; block < file.Blocks; block++)
        {
            cancellation.ThrowIfCancellationRequested();
            stream.ReadExactly(file.Block(block));
            file.Count(block);
            checksum = Crc32.Append(checksum, file.Block(block));
        }

        return checksum == entry.Crc32 && stream.ReadByte() < 0 ? file : throw new InvalidDataException();
    }

    /// <summary>Which entry is which file.</summary>
    private sealed class Contents
    {
        public Contents(ZipArchive zip, string name)
        {
            Others = new OtherFiles(name, isArchive: true);
            Refusal = ZipLimits.Standard.Check(zip, name);
            string? folder = null;
            foreach (var entry in zip.Entries)
            {
                if (Refusal is not null) return;
                var path = PathOf(entry);
                var file = NameOf(path);
                if (IsHidden(path)) continue;
                var position = TableFile.Position(file);
                if (position < 0)
                {
                    Others.Add(file);
                    continue;
                }

                var home = path[..^file.Length];
                if (Entries[position] is not null) Refuse("zip_twice", name, file);
                else if (home != (folder ??= home)) Refuse("zip_folders", name, Folder(folder), Folder(home));
                Entries[position] = entry.FullName;
            }
        }

        public Refusal? Refusal { get; private set; }

        public OtherFiles Others { get; }

        /// <summary>Full names by the position in <see cref="TableFile.All"/>.</summary>
        public string?[] Entries { get; } = new string?[TableFile.All.Count];

        /// <summary>The path of an entry. Old tools of Windows part it by backslashes; what would lead out of the folder has been
        /// refused before.</summary>
        public static string PathOf(ZipArchiveEntry entry) => entry.FullName.Replace('\\', '/');

        public static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];

        private static bool IsHidden(string path) => path.EndsWith('/') || Array.Exists(
            path.Split('/'), part => part.StartsWith('.') || part.StartsWith("~$", StringComparison.Ordinal) || part == "__MACOSX");

        private static string Folder(string folder) => folder.Length == 0 ? "最上层" : folder;

        private void Refuse(string code, string file, params string[] args) => Refusal ??= new Refusal(code, Place.OfFile(file), args);
    }
}
