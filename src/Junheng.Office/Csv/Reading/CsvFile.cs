using System.Text.Unicode;
using Junheng.Rules.Figures;
using Junheng.Rules.Measures;

namespace Junheng.Office.Csv.Reading;

/// <summary>One file of a folder on its way to a table: header first, then its chunks on all cores, then what they add up to.</summary>
internal sealed class CsvFile
{
    private const int BlankLines = 10_000;

    private readonly CsvBytes file;
    private readonly CsvHeader header;
    private CsvChunk[] chunks;
    private CsvScanner?[] scanners;
    private int[] lines = [];
    private volatile bool unreadable;
    private volatile bool steers;
    private int unread;

    public CsvFile(CsvBytes file, Level level, IReadOnlyList<Measure> measures)
    {
        this.file = file;
        Level = level;
        header = CsvHeader.Read(file, measures);
        Columns = header.Columns;
        Notes = header.Notes;
        unreadable = !IsReadable(file.Bytes.AsSpan(0, header.End));
        // Room is made for a row at every line end: a file of little else must not claim memory for a hundred times its size.
        if (Notes.Refusals.Total == 0 && file.LineEnds > BlankLines + file.Length / Columns.Length) Notes.Refuse("file_hollow", 0, null, file.Name);
        chunks = Notes.Refusals.Total == 0 && !unreadable ? [.. file.Chunks(header.End, header.Line)] : [];
        unread = chunks.Length;
        scanners = new CsvScanner?[chunks.Length];
        var rows = chunks.Length == 0 ? 0 : chunks[^1].Row + chunks[^1].Capacity;
        foreach (var column in Columns) column.Allocate(rows);
        lines = GC.AllocateUninitializedArray<int>(rows);
    }

    public Level Level { get; }

    public string Name => file.Name;

    public int Chunks => chunks.Length;

    public CellColumn[] Columns { get; }

    public CsvNotes Notes { get; private set; }

    /// <summary>How many rows, once finished.</summary>
    public int Rows { get; private set; }

    /// <summary>Whether the rows can be held against those of other files.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>The line of each row.</summary>
    public int[] Lines => lines;

    /// <summary>Reads a chunk; chunks may be read at the same time.</summary>
    /// <returns>Whether it was the last one, so that the file can be finished.</returns>
    public bool Read(int index)
    {
        var chunk = chunks[index];
        var bytes = file.Bytes.AsSpan(chunk.From, chunk.To - chunk.From);
        if (!unreadable && IsReadable(bytes))
        {
            scanners[index] = new CsvScanner(file, Columns, lines, chunk);
            scanners[index]!.Read();
        }
        else
        {
            unreadable = true;
        }

        return Interlocked.Decrement(ref unread) == 0;
    }

    /// <summary>Puts the chunks together.</summary>
    public void Finish()
    {
        if ((unreadable || Notes.Refusals.Total > 0) && CsvEncoding.Fault(file) is { } fault)
        {
            Notes = new CsvNotes(file.Name);
            Notes.Refusals.Add(fault);
            return;
        }

        if (Notes.Refusals.Total > 0) return;
        if (Array.Exists(scanners, scanner => scanner!.Cells.HasUnsoundQuotes)) ReadAsOne();
        foreach (var scanner in scanners)
        {
            Notes.Add(scanner!.Cells.Notes);
            foreach (var (column, row) in scanner.Cells.Doubled) column.Lengths[row] = Single(column.Starts[row], column.Lengths[row]);
        }

        Close();
        if (steers) FindControls();
        IsWhole = true;
    }

    /// <summary>The table of a file with one row for each of its rows.</summary>
    public FigureTable ToFigures()
    {
        var numbers = new Dictionary<string, long[]>();
        var texts = new Dictionary<string, TextColumn>();
        foreach (var column in Columns)
        {
            if (column.IsText) texts[column.Header] = Texts(column);
            else if (column.Kind != CellKind.Ignored) numbers[column.Header] = column.Numbers;
        }

        return new FigureTable(Level, Rows, numbers, texts, new RowPlaces(file.Name, null, lines));
    }

    /// <summary>The texts of a column.</summary>
    public TextColumn Texts(CellColumn column) => Texts(column.Starts, column.Lengths);

    /// <summary>Slices of the file as texts.</summary>
    public TextColumn Texts(int[] starts, int[] lengths) => new(file.Bytes, starts, lengths);

    /// <summary>The UTF-8 of a text.</summary>
    public ReadOnlySpan<byte> Text(CellColumn column, int row) => file.Bytes.AsSpan(column.Starts[row], column.Lengths[row]);

    private bool IsReadable(ReadOnlySpan<byte> bytes)
    {
        if (!Utf8.IsValid(bytes)) return false;
        if (!ControlBytes.AreIn(bytes)) return true;
        steers = true;
        return bytes.IndexOf((byte)0) < 0;
    }

    /// <summary>Warns of names and other texts with characters that only a terminal obeys; those in codes are refused.</summary>
    private void FindControls()
    {
        foreach (var column in Columns.Where(column => column.Kind == CellKind.Text))
        {
            for (var row = 0; row < Rows; row++)
            {
                if (!ControlBytes.AreIn(Text(column, row))) continue;
                Notes.Warn("text_control", lines[row], column.Header, column.Rule!.Measure.NameZh, Cells.Shown.Text(Text(column, row)));
            }
        }
    }

    /// <summary>Cutting into chunks goes by the quotes: where they are unsound, only reading from the front tells what is what.</summary>
    private void ReadAsOne()
    {
        var (first, last) = (chunks[0], chunks[^1]);
        chunks = [first with { To = last.To, Capacity = last.Row + last.Capacity }];
        scanners = [new CsvScanner(file, Columns, lines, chunks[0])];
        scanners[0]!.Read();
    }

    /// <summary>Closes the gaps that blank lines and line ends in quotes have left.</summary>
    private void Close()
    {
        for (var i = 0; i < chunks.Length; i++)
        {
            var (from, rows) = (chunks[i].Row, scanners[i]!.Rows);
            if (from != Rows)
            {
                foreach (var column in Columns) column.Move(from, Rows, rows);
                Array.Copy(lines, from, lines, Rows, rows);
            }

            Rows += rows;
        }

        if (Rows == lines.Length) return;
        foreach (var column in Columns) column.Cut(Rows);
        lines = lines[..Rows];
    }

    /// <summary>Makes doubled quotes single, in place.</summary>
    private int Single(int start, int length)
    {
        var bytes = file.Bytes.AsSpan(start, length);
        var to = 0;
        for (var from = 0; from < length; from++)
        {
            bytes[to++] = bytes[from];
            if (bytes[from] == '"') from++;
        }

        return to;
    }
}
