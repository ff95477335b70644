using Junheng.Rules.Common;

namespace Junheng.Cli.Terminal;

/// <summary>A table in plain text: columns as wide as their widest cell, two spaces between them.</summary>
/// <param name="rightAligned">Columns of numbers.</param>
internal sealed class TextTable(params int[] rightAligned)
{
    private readonly List<(string[] Cells, Colour[] Colours)> rows = [];

    public int Count => rows.Count;

    public void Add(params string[] cells) => Add(cells, []);

    /// <summary>A row whose cells have colours, one each.</summary>
    public void Add(string[] cells, Colour[] colours) => rows.Add((Array.ConvertAll(cells, VisibleText.Line), colours));

    /// <param name="session">Where to print.</param>
    /// <param name="indent">In front of each row.</param>
    /// <param name="below">Prints what stands below a row; null when nothing does.</param>
    public void Write(Session session, string indent = "", Action<int>? below = null)
    {
        var columns = rows.Count == 0 ? 0 : rows.Max(row => row.Cells.Length);
        var widths = Enumerable.Range(0, columns)
            .Select(column => rows.Max(row => column < row.Cells.Length ? TextWidth.Of(row.Cells[column]) : 0))
            .ToArray();
        for (var row = 0; row < rows.Count; row++)
        {
            var (cells, colours) = rows[row];
            var line = indent;
            for (var column = 0; column < cells.Length; column++)
            {
                var last = column == cells.Length - 1;
                var cell = rightAligned.Contains(column) ? TextWidth.PadLeft(cells[column], widths[column])
                    : last ? cells[column]
                    : TextWidth.PadRight(cells[column], widths[column]);
                line += Paint.In(session, cell, column < colours.Length ? colours[column] : Colour.None) + (last ? "" : "  ");
            }

            session.Output.WriteLine(line.TrimEnd(' '));
            below?.Invoke(row);
        }
    }
}
