using System.Globalization;
using Junheng.Office.Sheets;
using Junheng.Rules.Common;

namespace Junheng.Office.Workbooks.Reader;

/// <summary>
/// What was noticed in a sheet: refusals by cell, and what was put right or left out, once a column with its first cell and
/// the number of cells. Rows and columns count from 0, as in the grid.
/// </summary>
internal sealed class SheetNotes(string file, SheetGrid grid)
{
    private readonly Dictionary<(string Code, int Column, string More, string Then), (int Row, int Count)> notices = [];
    private readonly List<Finding> warnings = [];

    public RefusalList Refusals { get; private set; } = new();

    /// <summary>The warnings, then the notices in the order of their places; a notice's first argument is how many cells or rows it is about.</summary>
    public IEnumerable<Finding> Findings => warnings.Concat(notices.OrderBy(notice => notice.Value.Row).ThenBy(notice => notice.Key.Column).Select(notice => new Finding(
        notice.Key.Code,
        Severity.Info,
        Place(notice.Value.Row, notice.Key.Column),
        [notice.Value.Count.ToString(CultureInfo.InvariantCulture), notice.Key.More, notice.Key.Then])));

    public Place Place(int row, int column) => grid.At(file, row, column);

    public void Refuse(string code, int row, int column, params string[] args) => Refusals.Add(new Refusal(code, Place(row, column), args));

    /// <summary>Refuses what can only be told at the end.</summary>
    public void RefuseAmong(RefusalList late) => Refusals = Refusals.Among(late);

    public void Warn(string code, int row, int column, params string[] args) => warnings.Add(new Finding(code, Severity.Warning, Place(row, column), args));

    public void Notice(string code, int row, int column, string more = "", string then = "")
    {
        var seen = notices.GetValueOrDefault((code, column, more, then), (row, 0));
        notices[(code, column, more, then)] = (seen.Item1, seen.Item2 + 1);
    }
}
