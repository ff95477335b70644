using System.IO.Compression;
using Junheng.Office.Reports;
using Junheng.Office.Sheets;

namespace Junheng.Office.Tests.Reports;

public sealed class AccountTemplateTests
{
    [Fact]
    public void It_opens_with_its_headings_and_offers_the_posts_in_the_third_column()
    {
        var bytes = AccountTemplate.Write(["账号", "姓名", "角色"], ["校长", "学校填报员"]);
        using var stream = new MemoryStream(bytes);
        var sheet = WorkbookFile.Read(stream, "账号表.xlsx", TestContext.Current.CancellationToken).Value!.Sheets[0];
        Assert.Equal(1, sheet.RowCount);
        Assert.Equal(["账号", "姓名", "角色"], Enumerable.Range(0, 3).Select(column => sheet[0, column].Text));

        using var zip = new ZipArchive(new MemoryStream(bytes));
        using var xml = new StreamReader(zip.Entries.Single(entry => entry.FullName.Contains("sheet1", StringComparison.Ordinal) && entry.FullName.EndsWith(".xml", StringComparison.Ordinal)).Open());
        var text = xml.ReadToEnd();
        Assert.Contains("sqref=\"C2:C2001\"", text, StringComparison.Ordinal);
        Assert.Contains("校长,学校填报员", text, StringComparison.Ordinal);
    }
}
