namespace Junheng.Office.Workbooks.Writing;

/// <summary>How many pages a sheet takes when it is printed one page wide. Only about: widths depend on the fonts of the machine.</summary>
internal static class Paper
{
    // Points of a sheet of A3 across and A4 upright without their margins; points of a character of the default font.
    private const double A3Width = 1133, A3Height = 763, A4Width = 538, A4Height = 763, Character = 5.25;

    /// <summary>A last page that would be filled less than this is not worth a page: everything is made smaller instead.</summary>
    private const double LeastFilled = 0.25;

    /// <summary>The most pages that a sheet may take in height; 0 for as many as it takes.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="height">The height of its rows, in points.</param>
    public static int PagesHigh(SheetDraft sheet, double height)
    {
        // Several tables in one sheet begin on pages of their own.
        if (sheet.Print is not { SqueezesLastPage: true } print || sheet.Breaks.Count > 1) return 0;
        var (width, high) = print.SmallUpright ? (A4Width, A4Height) : (A3Width, A3Height);
        var scale = Math.Min(1, width / (sheet.Columns.Sum(column => column.Width) * Character));
        return Math.Max(1, (int)Math.Ceiling(height * scale / high - LeastFilled));
    }
}
