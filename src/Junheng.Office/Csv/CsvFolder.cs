using Junheng.Office.Csv.Reading;
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
    /// <exception cref="IOException">A file cannot be opened or changes while it is read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static Outcome<Dataset> Read(string path, Catalogue catalogue, CancellationToken cancellation = default) =>
        Read(path, catalogue, CsvBytes.StandardBlock, cancellation);

    /// <summary>Reads a folder in chunks of about <paramref name="block"/> bytes.</summary>
    internal static Outcome<Dataset> Read(string path, Catalogue catalogue, int block, CancellationToken cancellation = default)
    {
        var findings = new List<Finding>();
        var files = new CsvBytes?[TableFile.All.Count];
        var handles = new List<SafeFileHandle>();
        var blocks = new List<Block>();
        try
        {
            var paths = Directory.GetFiles(path);
            Array.Sort(paths, StringComparer.Ordinal);
            foreach (var file in paths)
            {
                var name = Path.GetFileName(file);
                if (name.StartsWith('.')) continue;
                var position = TableFile.Position(name);
                if (position < 0)
                {
                    findings.Add(new Finding("file_ignored", Severity.Info, Place.OfFile(name), []));
                    continue;
                }

                if (files[position] is { } twin) return Refuse("file_twice", name, twin.Name, name);
                // Open elsewhere for writing, as a spreadsheet does, is no reason not to read.
                var handle = File.OpenHandle(file, share: FileShare.ReadWrite | FileShare.Delete);
                handles.Add(handle);
                var length = RandomAccess.GetLength(handle);
                if (length > LargestFile) return Refuse("file_large", name, name);
                var bytes = files[position] = new CsvBytes(name, (int)length, block);
                for (var index = 0; index < bytes.Blocks; index++) blocks.Add(new Block(bytes, handle, index));
            }

            Cores.Each(blocks.Count, index => blocks[index].Fill(), cancellation);
        }
        finally
        {
            foreach (var handle in handles) handle.Dispose();
        }

        return CsvTables.Read(files, findings, catalogue, cancellation);
    }

    private static Outcome<Dataset> Refuse(string code, string file, params string[] args) =>
        Outcome<Dataset>.Refused(new Refusal(code, Place.OfFile(file), args));

    /// <summary>A block of a file still to be read.</summary>
    private sealed record Block(CsvBytes File, SafeFileHandle Handle, int Index)
    {
        public void Fill()
        {
            var bytes = File.Block(Index);
            for (var offset = (long)File.Offset(Index); bytes.Length > 0;)
            {
                var read = RandomAccess.Read(Handle, bytes, offset);
                if (read == 0) throw new IOException($"{File.Name} became shorter while it was read");
                bytes = bytes[read..];
                offset += read;
            }

            File.Count(Index);
        }
    }
}
