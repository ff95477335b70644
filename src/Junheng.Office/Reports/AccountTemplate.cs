using Junheng.Office.Workbooks.Writing;

namespace Junheng.Office.Reports;

/// <summary>The empty sheet of accounts to be filled in: one row of headings, a list of posts to choose from, cells kept as text so
/// that codes and numbers stay as typed.</summary>
public static class AccountTemplate
{
    private const int Rows = 2000;

    /// <summary>The workbook's bytes.</summary>
    /// <param name="headings">Headings of the columns; the third takes the posts.</param>
    /// <param name="posts">Names to choose from.</param>
    public static byte[] Write(IReadOnlyList<string> headings, IReadOnlyList<string> posts)
    {
        var text = new Look { Format = "@" };
        var head = new Look { Bold = true, Fill = "DDE6F0", Boxed = true, Across = Across.Center, Format = "@" };
        var sheet = new SheetDraft("账号") { FrozenRows = 1 };
        foreach (var _ in headings) sheet.Columns.Add(new ColumnDraft(22, text));
        sheet.Add(headings.Select(heading => CellDraft.Of(heading, head)), 24);
        sheet.Checks.Add(new CellCheck($"C2:C{Rows + 1}", "list", $"\"{string.Join(',', posts)}\"", null, "请从列表中选择角色。"));
        var book = new BookDraft();
        book.Sheets.Add(sheet);
        using var stream = new MemoryStream();
        book.Write(stream);
        return stream.ToArray();
    }
}
