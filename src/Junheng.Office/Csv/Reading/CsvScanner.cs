using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Junheng.Rules.Common;

namespace Junheng.Office.Csv.Reading;

/// <summary>
/// Reads the records of one chunk into the columns. Commas, line ends and quotes are found 64 bytes at a time; the cells
/// that nearly every file consists of are read here, everything unusual in <see cref="CsvCells"/>.
/// </summary>
internal sealed class CsvScanner(CsvBytes file, CellColumn[] columns, int[] lines, CsvChunk chunk)
{
    private const int Stride = 64;

    private readonly CsvCells cells = new(file, columns);

    /// <summary>How many rows the chunk turned out to have.</summary>
    public int Rows { get; private set; }

    /// <summary>What was noticed.</summary>
    public CsvCells Cells => cells;

    // Compiled at its best from the first call on: it runs too seldom to be noticed as hot, and too long to wait for that.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Read()
    {
        ReadOnlySpan<byte> bytes = file.Bytes;
        ReadOnlySpan<CellColumn> all = columns;
        var to = chunk.To;
        var block = chunk.From;
        var marks = Marks(bytes, block, to);
        int record = block, start = block, column = 0;
        int line = chunk.Line, recordLine = line, row = chunk.Row;
        while (true)
        {
            while (marks == 0)
            {
                block += Stride;
                if (block >= to) goto tail;
                marks = Marks(bytes, block, to);
            }

            var at = block + BitOperations.TrailingZeroCount(marks);
            marks &= marks - 1;
            var mark = bytes[at];
            var end = at;
            if (mark == '"')
            {
                if (at != start)
                {
                    cells.RefuseStrayQuote(column, recordLine);
                    continue;
                }

                (start, end, at, var lineEnds) = cells.Quoted(column, row, recordLine, at, to);
                line += lineEnds;
                block = at;
                marks = at < to ? Marks(bytes, block, to) & ~1UL : 0;
                mark = at < to ? bytes[at] : (byte)'\n';
            }
            else if (mark == '\n' && end > start && bytes[end - 1] == '\r')
            {
                end--;
            }

            if ((uint)column < (uint)all.Length)
            {
                var cell = all[column];
                var length = end - start;
                switch (cell.Kind)
                {
                    case CellKind.Ignored:
                        break;
                    case CellKind.Text:
                        if (length == 0 ? cell.Identifies : bytes[start] <= ' ' || bytes[end - 1] <= ' ') goto default;
                        cell.Starts[row] = start;
                        cell.Lengths[row] = length;
                        break;
                    case CellKind.Code:
                        // Whatever is no plain character at its ends, nobody may see.
                        if (length == 0 ? cell.Identifies : (byte)(bytes[start] - '!') > '~' - '!' || (byte)(bytes[end - 1] - '!') > '~' - '!') goto default;
                        cell.Starts[row] = start;
                        cell.Lengths[row] = length;
                        break;
                    case CellKind.Whole:
                        var whole = ShortNumber.Whole(bytes, end, length);
                        if (whole >= cell.Least && whole <= cell.Most) cell.Numbers[row] = whole;
                        else if (length == 0 && !cell.Identifies) cell.Numbers[row] = FixedPoint.Missing;
                        else goto default;
                        break;
                    case CellKind.Number:
                        var number = ShortNumber.Number(bytes, end, length);
                        if (number >= cell.Least && number <= cell.Most) cell.Numbers[row] = number;
                        else if (length == 0 && !cell.Identifies) cell.Numbers[row] = FixedPoint.Missing;
                        else goto default;
                        break;
                    case CellKind.Word:
                        var word = cell.Words!.Find(bytes, start, length);
                        if (word >= 0) cell.Numbers[row] = word;
                        else if (length == 0 && !cell.Identifies) cell.Numbers[row] = FixedPoint.Missing;
                        else goto default;
                        break;
                    default:
                        cells.Read(cell, row, recordLine, start, length);
                        break;
                }
            }

            column++;
            start = at + 1;
            if (mark == ',') continue;
            line++;
            if (column == all.Length && !cells.IsRecordFaulty || cells.Keeps(row, recordLine, record, end, column))
            {
                lines[row++] = recordLine;
            }

            column = 0;
            record = start;
            recordLine = line;
        }

    tail:
        if (start < to || column > 0)
        {
            // The last record of the file, without a line end.
            if (column < all.Length) cells.Read(all[column], row, recordLine, start, to - start);
            if (cells.Keeps(row, recordLine, record, to, column + 1)) lines[row++] = recordLine;
        }

        Rows = row - chunk.Row;
    }

    /// <summary>The commas, line ends and quotes among 64 bytes, one bit each; none from <paramref name="to"/> on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Marks(ReadOnlySpan<byte> bytes, int from, int to)
    {
        var half = Vector256<byte>.Count;
        var marks = Marks(Vector256.Create(bytes.Slice(from, half)))
            | ((ulong)Marks(Vector256.Create(bytes.Slice(from + half, half))) << half);
        return to - from >= Stride ? marks : marks & ((1UL << (to - from)) - 1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Marks(Vector256<byte> bytes) => (
        Vector256.Equals(bytes, Vector256.Create((byte)','))
        | Vector256.Equals(bytes, Vector256.Create((byte)'\n'))
        | Vector256.Equals(bytes, Vector256.Create((byte)'"'))).ExtractMostSignificantBits();
}
