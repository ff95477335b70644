using Junheng.Office.Workbooks.Template;
using Junheng.Office.Workbooks.Writing;
using Junheng.Rules.Common;
using Junheng.Rules.Figures;

namespace Junheng.Office.Workbooks;

/// <summary>Writes figures as the filled workbook of the exchange format §3: the template with its rows. Reading it gives the same figures.</summary>
public static class WorkbookWriter
{
    /// <summary>Writes the tables; texts stay texts, also those that begin like a formula.</summary>
    /// <param name="tables">The tables, as read or made.</param>
    /// <param name="stream">Where to; must be seekable, stays open. Untouched when refused.</param>
    /// <returns>Null when written; <c>workbook_rows</c> when a table has more rows than a sheet can hold.</returns>
    public static Refusal? Write(Tables tables, Stream stream)
    {
        foreach (var table in (ReadOnlySpan<FigureTable>)[tables.Schools, tables.Stages, tables.Classes, tables.Rooms, tables.Confirmations])
        {
            if (table.Count < Letters.MostRows) continue;
            return new Refusal(
                "workbook_rows",
                Place.None,
                [WorkbookLayout.SheetOf(table.Level), $"{table.Count}", $"{Letters.MostRows - 1}"]);
        }

        WorkbookTemplate.Draft(tables, locked: true).Write(stream);
        return null;
    }
}
