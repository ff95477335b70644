using CsCheck;
using Junheng.Rules.Common;
using Junheng.Rules.Figures;

namespace Junheng.Office.Tests.Statistics;

public class ColumnOrderTests
{
    private static readonly string[] Headings =
    [
        "学校代码", "学校名称", "办学类型", "城乡类型", "是否计校数", "小学在校生数", "初中在校生数", "在校生数-合计", "小学班数", "专任教师-#按学历分-本科", "专任教师-#按学历分-高中阶段",
        "专任教师-艺术-计", "专任教师-艺术-音乐", "教学及辅助用房-计", "教学及辅助用房-危房", "教学仪器设备资产值(万元)", "在校生数-女", "序号", "备注", "生均教学及辅助用房面积",
    ];

    private static readonly object?[][] Rows =
    [
        ["1", "甲", "小学", "城区", 1, 100, null, 100, 3, null, null, null, null, 500.5m, 3, 12.34m, 50, 1, "无", 5],
        ["2", "乙", "九年一贯制学校", "镇区", 1, 60, 40, 100, 2, null, null, null, null, 700, 0, 20, 44, 2, null, 7],
        ["3", "丙", "初级中学", "乡村", 1, null, 90, 90, null, 9, 1, 3, 2, 900, 0, 30, 40, 3, null, 10],
    ];

    [Fact]
    public void The_order_of_columns_and_rows_and_other_columns_between_change_nothing()
    {
        var expected = Text(Convert(Headings, Rows));
        var order = Gen.Shuffle(Enumerable.Range(0, Headings.Length).ToArray());
        Gen.Select(order, Gen.Shuffle(Enumerable.Range(0, Rows.Length).ToArray()), Gen.Int[0, Headings.Length]).Sample(
            (columns, rows, extra) =>
            {
                // An unknown column between the others.
                List<string> headings = [.. columns.Select(column => Headings[column])];
                headings.Insert(extra, "其他项目");
                var shuffled = rows.Select(row =>
                {
                    List<object?> cells = [.. columns.Select(column => Rows[row][column])];
                    cells.Insert(extra, 7);
                    return cells.ToArray();
                }).ToArray();
                return Text(Convert([.. headings], shuffled)) == expected;
            },
            iter: 60);
    }

    private static Tables Convert(string[] headings, object?[][] rows)
    {
        var book = new TestWorkbook();
        var sheet = book.Sheet("表").Row([.. headings]);
        foreach (var row in rows) sheet.Row(row);
        return Converted.Of(book).Report.Tables;
    }

    /// <summary>Every cell of both tables, in the order of schools and columns.</summary>
    private static string Text(Tables tables) => string.Join('\n', new[] { tables.Schools, tables.Stages }.SelectMany(table => Enumerable.Range(0, table.Count)
        .Select(row => string.Join(',', table.TextColumns.Order(StringComparer.Ordinal).Select(code => table.Text(code, row)))
            + ":" + string.Join(',', table.NumberColumns.Order(StringComparer.Ordinal).Select(code => $"{code}={FixedPoint.Format(table.Value(code, row))}")))
        .Order(StringComparer.Ordinal)));
}
