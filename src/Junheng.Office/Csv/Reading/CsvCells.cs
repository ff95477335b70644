using System.Runtime.CompilerServices;
using Junheng.Office.Cells;
using Junheng.Rules.Common;

namespace Junheng.Office.Csv.Reading;

/// <summary>What a chunk holds beside plain cells: quoted and blank ones, spaces around them, long numbers, and faults.</summary>
internal sealed class CsvCells(CsvBytes file, CellColumn[] columns)
{
    private int beforeRecord;
    private bool unsoundRecord;

    public CsvNotes Notes { get; } = new(file.Name);

    /// <summary>Whether a quote stands where none may: then chunks may have been cut inside of cells.</summary>
    public bool HasUnsoundQuotes { get; private set; }

    /// <summary>Texts that hold doubled quotes, to be made single once everything has been read.</summary>
    public List<DoubledText> Doubled { get; } = [];

    /// <summary>Whether the current record has been refused, or has a cell that has.</summary>
    public bool IsRecordFaulty => Notes.Refusals.Total != beforeRecord;

    /// <summary>Reads a cell of any look; refuses it by its place, or leaves it blank.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Read(CellColumn column, int row, int line, int start, int length)
    {
        ReadOnlySpan<byte> whole = file.Bytes.AsSpan(start, length);
        var text = whole.TrimStart(" \t"u8).TrimEnd(" \t"u8);
        var found = '\0';
        if (column.Kind != CellKind.Text) text = UnseenEdges.Trim(text, out found);
        if (found != '\0') Notes.Notice("cell_unseen_ends", line, column.Header, VisibleText.NameOf(found));
        else if (text.Length < length && text.Length > 0) Notes.Notice("cell_spaces", line, column.Header);
        column.Blank(row);
        if (text.Length == 0)
        {
            if (column.Identifies && !unsoundRecord) Notes.Refuse("cell_blank", line, column.Header, column.Rule!.Measure.NameZh);
            return;
        }

        if (column.IsText)
        {
            whole.Overlaps(text, out var before);
            column.Starts[row] = start + before;
            column.Lengths[row] = text.Length;
            return;
        }

        var fault = column.Rule!.Read(text, out var value, out var rounded);
        column.Numbers[row] = value;
        if (rounded) Notes.Notice("cell_rounded", line, column.Header);
        if (fault is null || unsoundRecord) return;
        Notes.Refusals.Add(Notes.Refusals.IsFull ? null : column.Rule.Refuse(fault, text, new Place(file.Name, null, line, column.Header)));
    }

    /// <summary>A quote inside of a cell that does not begin with one.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void RefuseStrayQuote(int column, int line)
    {
        RefuseQuote("quote_stray", column, line);
    }

    /// <summary>Finds the end of a quoted cell: its content, the comma or line end after it, and the line ends in it.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public (int Start, int End, int Next, int LineEnds) Quoted(int column, int row, int line, int open, int to)
    {
        ReadOnlySpan<byte> bytes = file.Bytes;
        var start = open + 1;
        var close = start;
        var doubled = false;
        while (true)
        {
            var next = bytes[close..to].IndexOf((byte)'"');
            if (next < 0)
            {
                RefuseQuote("quote_unclosed", column, line);
                return (to, to, to, 0);
            }

            close += next;
            if (close + 1 >= to || bytes[close + 1] != '"') break;
            doubled = true;
            close += 2;
        }

        if (doubled && column < columns.Length && columns[column].IsText) Doubled.Add(new DoubledText(columns[column], row));
        var lineEnds = bytes[start..close].Count((byte)'\n');
        var after = close + 1;
        if (after < to && bytes[after] == '\r' && (after + 1 == to || bytes[after + 1] == '\n')) after++;
        if (after < to && bytes[after] != ',' && bytes[after] != '\n')
        {
            RefuseStrayQuote(column, line);
            var rest = bytes[after..to].IndexOfAny((byte)',', (byte)'\n');
            after = rest < 0 ? to : after + rest;
        }

        return (start, close, after, lineEnds);
    }

    /// <summary>
    /// Decides about a record that is not simply right: blank lines and records of blanks are left out; a line of totals or notes
    /// is refused as such; one with too many or too few cells is refused as a whole, its row kept for the sake of the rows that
    /// belong to it.
    /// </summary>
    /// <returns>Whether the row stays.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public bool Keeps(int row, int line, int from, int end, int cells)
    {
        var record = file.Bytes.AsSpan(from, Math.Max(end - from, 0));
        var blank = cells == 1 ? record.IndexOfAnyExcept(" \t"u8) < 0 : cells >= columns.Length && record.IndexOfAnyExcept(" \t,\""u8) < 0;
        if (blank)
        {
            Notes.Refusals.CutTo(beforeRecord);
            Doubled.RemoveAll(cell => cell.Row == row);
            if (cells > 1) Notes.Notice("record_blank", line, null);
            return false;
        }

        var isFaulty = IsRecordFaulty || cells != columns.Length;
        if (isFaulty && !unsoundRecord && !Notes.Refusals.IsFull && FooterRecord.Of(record, columns) is { } footer)
        {
            Notes.Refusals.CutTo(beforeRecord);
            Doubled.RemoveAll(cell => cell.Row == row);
            Notes.Refuse(footer.Code, line, footer.Column < columns.Length ? columns[footer.Column].Header : null, footer.Text);
            beforeRecord = Notes.Refusals.Total;
            return false;
        }

        if (cells != columns.Length && !unsoundRecord)
        {
            Notes.Refusals.CutTo(beforeRecord);
            Notes.Refuse(
                cells > columns.Length ? "record_long" : "record_short", line, null, Shown.Count(cells), Shown.Count(columns.Length));
        }

        for (var missing = cells; missing < columns.Length; missing++) columns[missing].Blank(row);
        beforeRecord = Notes.Refusals.Total;
        unsoundRecord = false;
        return true;
    }

    /// <summary>One refusal a record: what follows an unsound quote is not where it seems to be.</summary>
    private void RefuseQuote(string code, int column, int line)
    {
        if (!unsoundRecord) Notes.Refuse(code, line, column < columns.Length ? columns[column].Header : null);
        HasUnsoundQuotes = unsoundRecord = true;
    }
}

/// <summary>A text that holds doubled quotes.</summary>
internal sealed record DoubledText(CellColumn Column, int Row);
