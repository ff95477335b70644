using Junheng.Office.Csv.Reading;
using Junheng.Office.Files;
using Junheng.Rules.Common;
using Junheng.Rules.Figures;
using Junheng.Rules.Measures;
using Microsoft.Win32.SafeHandles;

namespace Junheng.Office.Csv;

/// <summary>Reads a CSV folder of the exchange format §2: any year, one or many districts.</summary>
public static class CsvFolder
{
    /// <summary>The largest file that is read, in bytes, inclusive.</summary>
    public const int LargestFile = 1 << 30;

    /// <summary>Reads a folder. The catalogue says which columns and keys there are.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="catalogue">The measures.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The figures; or every reason against them by file, line and column, at most a hundred a file.
    /// The findings tell what was put right or left out.</returns>
    /// <exception cref="IOException">The folder cannot be listed; a file in it that cannot be read is a refusal.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be listed.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static Outcome<Dataset> Read(string path, Catalogue catalogue, CancellationToken cancellation = default) =>
        Read(path, catalogue, CsvBytes.StandardBlock, cancellation);

    /// <summary>Reads a folder in chunks of about <paramref name="block"/> bytes.</summary>
    internal static Outcome<Dataset> Read(string path, Catalogue catalogue, int block, CancellationToken cancellation = default)
    {
        var others = new OtherFiles(Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path))), isArchive: false);
        var files = new CsvBytes?[TableFile.All.Count];
        var unreadable = new List<Refusal>();
        var handles = new List<SafeFileHandle>();
        var blocks = new List<Block>();
        try
        {
            foreach (var folder in Directory.GetDirectories(path)) LookInto(folder, others, unreadable);
            var paths = Directory.GetFiles(path);
            Array.Sort(paths, StringComparer.Ordinal);
            foreach (var file in paths)
            {
                var name = Path.GetFileName(file);
                // Hidden files, and those that a spreadsheet keeps beside an open workbook.
                if (name.StartsWith('.') || name.StartsWith("~$", StringComparison.Ordinal)) continue;
                var position = TableFile.Position(name);
                if (position < 0)
                {
                    others.Add(name);
                    continue;
                }

                if (files[position] is { } twin) return Refuse("file_twice", name, twin.Name, name);
                if (Open(file) is not { } handle)
                {
                    unreadable.Add(Unreadable.Of(file));
                    continue;
                }

                handles.Add(handle);
                var length = RandomAccess.GetLength(handle);
                if (length > LargestFile) return Refuse("file_large", name, name);
                var bytes = files[position] = new CsvBytes(name, (int)length, block);
                for (var index = 0; index < bytes.Blocks; index++) blocks.Add(new Block(bytes, handle, index));
            }

            if (unreadable.Count > 0) return Outcome<Dataset>.Refused(unreadable);
            Cores.Each(blocks.Count, index => blocks[index].Fill(), cancellation);
        }
        finally
        {
            foreach (var handle in handles) handle.Dispose();
        }

        if (blocks.Find(one => one.IsBroken) is { } broken) return Outcome<Dataset>.Refused(Unreadable.Of(Path.Combine(path, broken.File.Name)));
        return CsvTables.Read(files, others, catalogue, cancellation);
    }

    /// <summary>A folder inside: called like a table it stands where a file should; with the tables in it, it is what is meant.</summary>
    private static void LookInto(string folder, OtherFiles others, List<Refusal> unreadable)
    {
        var name = Path.GetFileName(folder);
        if (TableFile.Position(name) >= 0) unreadable.Add(new Refusal("file_is_folder", Place.OfFile(name), [name]));
        else if (File.Exists(Path.Combine(folder, TableFile.All[0].Name))) others.Inner = name;
    }

    /// <summary>Open elsewhere for writing, as a spreadsheet does, is no reason not to read.</summary>
    private static SafeFileHandle? Open(string file)
    {
        try
        {
            return File.OpenHandle(file, share: FileShare.ReadWrite | FileShare.Delete);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static Outcome<Dataset> Refuse(string code, string file, params string[] args) =>
        Outcome<Dataset>.Refused(new Refusal(code, Place.OfFile(file), args));

    /// <summary>A block of a file still to be read.</summary>
    private sealed record Block(CsvBytes File, SafeFileHandle Handle, int Index)
    {
        /// <summary>Whether it could not be read, or the file became shorter meanwhile.</summary>
        public bool IsBroken { get; private set; }

        public void Fill()
        {
            try
            {
                var bytes = File.Block(Index);
                for (var offset = (long)File.Offset(Index); bytes.Length > 0;)
                {
                    var read = RandomAccess.Read(Handle, bytes, offset);
                    IsBroken |= read == 0;
                    if (IsBroken) return;
                    bytes = bytes[read..];
                    offset += read;
                }
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                IsBroken = true;
                return;
            }

            File.Count(Index);
        }
    }
}
