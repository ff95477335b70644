using Junheng.Office.Cells;
using Junheng.Office.Workbooks;
using Junheng.Rules.Common;
using Junheng.Rules.Measures;

namespace Junheng.Office.Csv.Reading;

/// <summary>How the cells of a column are read.</summary>
internal enum CellKind : byte
{
    /// <summary>Not at all: the catalogue does not know the column.</summary>
    Ignored,

    /// <summary>As a slice of the file.</summary>
    Text,

    /// <summary>As a slice of the file whose ends are looked at more closely: what identifies a row, and values of district.csv.</summary>
    Code,

    /// <summary>As a whole number.</summary>
    Whole,

    /// <summary>As a number with decimals, or a share.</summary>
    Number,

    /// <summary>As the position of a word: choices and yes/no.</summary>
    Word,
}

/// <summary>One column of a file and the figures that its cells become. Rows are filled by many chunks at once.</summary>
internal sealed class CellColumn
{
    /// <param name="header">The name in the header row.</param>
    /// <param name="measure">What the catalogue says of it; null when it does not know it.</param>
    public CellColumn(string header, Measure? measure)
    {
        Header = header;
        if (measure is null) return;
        Rule = new CellRule(measure);
        (Least, Most, Words) = (Rule.Least, Rule.Most, Rule.Words);
        Identifies = measure.Identifies;
        Kind = measure.Type switch
        {
            MeasureType.Text => measure.Identifies || measure.Level == Level.District || WorkbookLayout.IsCode(measure) ? CellKind.Code : CellKind.Text,
            MeasureType.Whole => CellKind.Whole,
            MeasureType.YesNo or MeasureType.Choice => CellKind.Word,
            _ => CellKind.Number,
        };
    }

    public string Header { get; }

    public CellKind Kind { get; }

    /// <summary>Whether the cells are slices of the file.</summary>
    public bool IsText => Kind is CellKind.Text or CellKind.Code;

    /// <summary>Null for an ignored column.</summary>
    public CellRule? Rule { get; }

    /// <summary>As in <see cref="Rule"/>; kept here too, since each cell looks at it.</summary>
    public long Least { get; }

    /// <inheritdoc cref="Least" />
    public long Most { get; }

    /// <inheritdoc cref="Least" />
    public WordTable? Words { get; }

    /// <summary>Whether no cell may be blank.</summary>
    public bool Identifies { get; }

    /// <summary>The figures of a column that is not of texts.</summary>
    public long[] Numbers { get; private set; } = [];

    /// <summary>Where the texts begin.</summary>
    public int[] Starts { get; private set; } = [];

    /// <summary>How long the texts are, in bytes.</summary>
    public int[] Lengths { get; private set; } = [];

    /// <summary>Makes room for the rows; every cell is written when its record is read.</summary>
    public void Allocate(int rows)
    {
        if (IsText)
        {
            Starts = GC.AllocateUninitializedArray<int>(rows);
            Lengths = GC.AllocateUninitializedArray<int>(rows);
        }
        else if (Kind != CellKind.Ignored)
        {
            Numbers = GC.AllocateUninitializedArray<long>(rows);
        }
    }

    /// <summary>Leaves a cell blank.</summary>
    public void Blank(int row)
    {
        if (IsText) Lengths[row] = Starts[row] = 0;
        else if (Kind != CellKind.Ignored) Numbers[row] = FixedPoint.Missing;
    }

    /// <summary>Moves rows to the front, over rows that turned out not to be there.</summary>
    public void Move(int from, int to, int rows)
    {
        Move(Numbers, from, to, rows);
        Move(Starts, from, to, rows);
        Move(Lengths, from, to, rows);
    }

    /// <summary>Cuts off the rows that turned out not to be there.</summary>
    public void Cut(int rows)
    {
        Numbers = Cut(Numbers, rows);
        Starts = Cut(Starts, rows);
        Lengths = Cut(Lengths, rows);
    }

    private static void Move<T>(T[] cells, int from, int to, int rows)
    {
        if (cells.Length > 0) Array.Copy(cells, from, cells, to, rows);
    }

    private static T[] Cut<T>(T[] cells, int rows) => cells.Length > rows ? cells[..rows] : cells;
}
