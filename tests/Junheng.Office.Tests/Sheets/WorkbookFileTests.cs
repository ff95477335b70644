using DocumentFormat.OpenXml.Spreadsheet;
using Junheng.Office.Sheets;
using Junheng.Tests.Shared;

namespace Junheng.Office.Tests.Sheets;

public class WorkbookFileTests
{
    [Fact]
    public void Cells_keep_their_kind_and_text()
    {
        var book = new TestWorkbook();
        book.Sheet("数据")
            .Row(" 第一小学\u3000", 12, 0.1m, true, new DateOnly(2023, 9, 1), new CellFault("#DIV/0!"))
            .Row(null, null, null)
            .Row("\u200B ", "００１２", new Formula("B1*2", 24), new Formula("B1*2", null), new Formula("A1", "甲"));

        var sheet = Read(book).Sheets[0];

        Assert.Equal((3, 6), (sheet.RowCount, sheet.ColumnCount));
        Assert.Equal(("第一小学", CellKind.Text), (sheet[0, 0].Text, sheet[0, 0].Kind));
        Assert.Equal(("12", CellKind.Number), (sheet[0, 1].Text, sheet[0, 1].Kind));
        Assert.Equal(("0.1", CellKind.Number), (sheet[0, 2].Text, sheet[0, 2].Kind));
        Assert.Equal(("TRUE", CellKind.Boolean), (sheet[0, 3].Text, sheet[0, 3].Kind));
        Assert.Equal(("2023-09-01", CellKind.Date), (sheet[0, 4].Text, sheet[0, 4].Kind));
        Assert.Equal(("#DIV/0!", CellKind.Error), (sheet[0, 5].Text, sheet[0, 5].Kind));
        Assert.True(sheet.IsBlank(1));
        Assert.True(sheet[2, 0].IsBlank);
        Assert.Equal("００１２", sheet[2, 1].Text);
        Assert.Equal(("24", CellKind.Number, true), (sheet[2, 2].Text, sheet[2, 2].Kind, sheet[2, 2].IsFormula));
        Assert.Equal((Junheng.Office.Sheets.Cell.NotComputed, CellKind.Error), (sheet[2, 3].Text, sheet[2, 3].Kind));
        Assert.Equal(("甲", CellKind.Text), (sheet[2, 4].Text, sheet[2, 4].Kind));
        Assert.True(sheet[99, 99].IsBlank);
    }

    [Fact]
    public void Merges_hidden_rows_columns_and_sheets_are_told()
    {
        var book = new TestWorkbook();
        book.Sheet("看得见").Row("标题").Row("甲", "乙", "丙").HideRow().Row(1, 2, 3).Merge("A1:C1", "F9:G9").HideColumns(2, 2).HideColumns(9, 12);
        book.Sheet("藏起", SheetStateValues.Hidden).Row("x");
        book.Sheet("深藏", SheetStateValues.VeryHidden).Row("x");

        var sheets = Read(book).Sheets;

        Assert.Equal([SheetVisibility.Visible, SheetVisibility.Hidden, SheetVisibility.VeryHidden], sheets.Select(sheet => sheet.Visibility));
        Assert.Equal([new MergedRange(0, 0, 0, 2)], sheets[0].Merges);
        Assert.Equal([1], sheets[0].HiddenRows);
        Assert.Equal([1], sheets[0].HiddenColumns);
    }

    // The first rows of the files as their project (alibaba/easyexcel, test resources) describes them.
    [Theory]
    [InlineData("compatibility_t01.xls", 0, 3, 18, 2, 2, "DIN9021")]
    [InlineData("compatibility_t02.xlsx", 0, 3, 18, 2, 1, "01502200")]
    [InlineData("compatibility_t03.xlsx", 0, 2, 12, 0, 11, "重算三级原因")]
    [InlineData("compatibility_t04.xlsx", 0, 57, 12, 1, 7, "黑水机-新水机")]
    [InlineData("compatibility_t05.xlsx", 0, 6, 1, 4, 0, "2023-01-01 00:00:01")]
    [InlineData("compatibility_t06.xlsx", 0, 1, 3, 0, 2, "2087.025")]
    [InlineData("compatibility_t07.xlsx", 0, 2, 16, 1, 11, "24.1998124")]
    [InlineData("compatibility_t09.xlsx", 0, 1, 1, 0, 0, "SH_x000D_Z002")]
    [InlineData("dataformat_dataformat.xlsx", 0, 28, 7, 4, 0, "2020-01-01 01:01:01")]
    [InlineData("demo_cellDataDemo.xlsx", 0, 11, 4, 1, 3, "字符串01")]
    [InlineData("extra_extra.xls", 0, 6, 2, 5, 0, "合并单元格")]
    [InlineData("multiplesheets_multiplesheets.xls", 5, 2, 1, 1, 0, "表6数据")]
    [InlineData("multiplesheets_multiplesheets.xlsx", 5, 2, 1, 1, 0, "表6数据")]
    public void Workbooks_of_many_programs_are_read(string name, int sheet, int rows, int columns, int row, int column, string text)
    {
        var outcome = WorkbookFile.Read(SharedData.Find($"data/workbooks/easyexcel/{name}"), TestContext.Current.CancellationToken);

        var grid = outcome.Value!.Sheets[sheet];
        Assert.Equal((rows, columns), (grid.RowCount, grid.ColumnCount));
        Assert.Equal(text, grid[row, column].Text);
    }

    [Fact]
    public void Every_awkward_workbook_is_read_and_every_csv_refused()
    {
        foreach (var path in Directory.EnumerateFiles(SharedData.Find("data/workbooks/easyexcel")))
        {
            var outcome = WorkbookFile.Read(path, TestContext.Current.CancellationToken);
            if (path.EndsWith(".csv", StringComparison.Ordinal)) Assert.Equal("workbook_is_text", Assert.Single(outcome.Refusals).Code);
            else Assert.True(outcome.IsOk, path);
        }
    }

    [Fact]
    public void Reading_stops_when_cancelled()
    {
        var book = new TestWorkbook();
        book.Sheet("数据").Row(1);

        Assert.Throws<OperationCanceledException>(() => WorkbookFile.Read(book.ToStream(), "数据.xlsx", new CancellationToken(canceled: true)));
    }

    private static Junheng.Office.Sheets.Workbook Read(TestWorkbook book) => WorkbookFile.Read(book.ToStream(), "数据.xlsx", TestContext.Current.CancellationToken).Value!;
}
