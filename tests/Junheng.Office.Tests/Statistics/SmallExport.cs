namespace Junheng.Office.Tests.Statistics;

/// <summary>An export with one row of headings: 学校代码, 学校名称, 办学类型 and what a test adds.</summary>
internal static class SmallExport
{
    /// <summary>Headings behind the first three, then the rows whole.</summary>
    public static TestWorkbook Of(string[] headings, params object?[][] rows)
    {
        var book = new TestWorkbook();
        var sheet = book.Sheet("表").Row(["学校代码", "学校名称", "办学类型", .. headings]);
        foreach (var row in rows) sheet.Row(row);
        return book;
    }

    /// <summary>One primary school 001 with these figures.</summary>
    public static TestWorkbook OfOne(string[] headings, params object?[] figures) => Of(headings, ["001", "甲小学", "小学", .. figures]);
}
