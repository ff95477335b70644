namespace Junheng.Office.Workbooks.Writing;

/// <summary>One sheet before it is written. Rows and columns count from 1.</summary>
internal sealed class SheetDraft(string name)
{
    /// <summary>Its tab, at most 31 characters.</summary>
    public string Name { get; } = name;

    /// <summary>The rows from the first on; a cell's place is its position.</summary>
    public List<RowDraft> Rows { get; } = [];

    /// <summary>Rows after those, made one by one when the sheet is written.</summary>
    public IEnumerable<RowDraft> More { get; set; } = [];

    /// <summary>The columns from the first on.</summary>
    public List<ColumnDraft> Columns { get; } = [];

    public List<string> Merges { get; } = [];

    /// <summary>Rows after which a new page begins when printed.</summary>
    public List<int> Breaks { get; } = [];

    public List<Note> Notes { get; } = [];

    public List<CellCheck> Checks { get; } = [];

    /// <summary>Rows that stay when scrolling.</summary>
    public int FrozenRows { get; set; }

    /// <summary>Columns that stay when scrolling.</summary>
    public int FrozenColumns { get; set; }

    /// <summary>Locks every cell whose look is not unlocked; no password.</summary>
    public bool Protected { get; set; }

    /// <summary>How it is printed; null for the program's own way.</summary>
    public PrintSetup? Print { get; set; }

    /// <summary>Colour of the tab, RRGGBB.</summary>
    public string? Tab { get; set; }

    /// <summary>Adds a row and returns its number.</summary>
    public int Add(IEnumerable<CellDraft> cells, double? height = null)
    {
        Rows.Add(new RowDraft([.. cells], height));
        return Rows.Count;
    }
}

/// <summary>A row: its cells from the first column on, and its height in points.</summary>
internal sealed record RowDraft(IReadOnlyList<CellDraft> Cells, double? Height);

/// <summary>A column: its width in characters and the look of its empty cells.</summary>
internal sealed record ColumnDraft(double Width, Look Look);

/// <summary>A note on a cell.</summary>
internal sealed record Note(int Row, int Column, string Text);

/// <summary>What may be typed into a range, and what is said when something else is.</summary>
/// <param name="Range">The cells.</param>
/// <param name="Type"><c>list</c>, <c>whole</c> or <c>decimal</c>.</param>
/// <param name="First">The list in quotes, or the least number; null when there is no least.</param>
/// <param name="Second">The greatest number; null when there is none.</param>
/// <param name="Message">One Chinese sentence.</param>
internal sealed record CellCheck(string Range, string Type, string? First, string? Second, string Message);

/// <summary>How a sheet is printed: A3 across, fitted to the width of the paper.</summary>
/// <param name="TitleRows">The rows printed on every page, from … to; null for none.</param>
/// <param name="FooterLeft">Left part of the page footer.</param>
internal sealed record PrintSetup((int From, int To)? TitleRows, string FooterLeft)
{
    /// <summary>Whether all is made a little smaller rather than leave a few rows on a page of their own.</summary>
    public bool SqueezesLastPage { get; init; }

    /// <summary>A4 upright instead of A3 across.</summary>
    public bool SmallUpright { get; init; }

    /// <summary>Whether the grid is shown on the screen.</summary>
    public bool ShowGrid { get; init; }
}
