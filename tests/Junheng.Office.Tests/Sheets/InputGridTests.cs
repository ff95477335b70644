using System.IO.Compression;
using System.Text;
using Junheng.Office.Sheets;
using Junheng.Office.Workbooks;
using Junheng.Rules.Figures;
using Junheng.Rules.Measures;

namespace Junheng.Office.Tests.Sheets;

public sealed class InputGridTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("junheng-grid-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>RFC 4180: a quoted field may hold commas, quotes and line ends; places name a record's first physical line.</summary>
    [Fact]
    public void A_record_of_several_lines_stands_at_its_first_one()
    {
        var grid = Csv("code,name\r\n1,\"甲,“\"\"”\n乙\"\r\n2,丙\r\n");
        Assert.Equal("甲,“\"”\n乙", grid[1, 1].Text);
        Assert.True(grid.IsBlank(2));
        Assert.Equal(("2", "丙"), (grid[3, 0].Text, grid[3, 1].Text));
    }

    [Fact]
    public void The_byte_order_mark_is_no_part_of_the_first_heading() => Assert.Equal("code", Csv("\uFEFFcode,name\n")[0, 0].Text);

    [Fact]
    public void A_workbook_is_read_as_it_is()
    {
        var path = Path.Combine(folder, "a.xlsx");
        using (var file = File.Create(path)) WorkbookWriter.Write(new Tables(Catalogue.Standard, FigureTable.Empty(Level.School), FigureTable.Empty(Level.Stage)), file);
        Assert.Contains("学校", InputGrid.Read(path, TestContext.Current.CancellationToken).Value!.Sheets.Select(sheet => sheet.Name));
    }

    [Fact]
    public void What_is_no_input_is_refused()
    {
        var path = Path.Combine(folder, "b.zip");
        File.WriteAllBytes(path, [.. "PK\u0003\u0004"u8, 1, 2, 3]);
        Assert.NotEmpty(InputGrid.Read(path, TestContext.Current.CancellationToken).Refusals);
    }

    private SheetGrid Csv(string text)
    {
        var path = Path.Combine(folder, "a.zip");
        using (var zip = ZipFile.Open(path, ZipArchiveMode.Create))
        {
            using var entry = zip.CreateEntry("schools.csv").Open();
            entry.Write(Encoding.UTF8.GetBytes(text));
        }

        var sheet = Assert.Single(InputGrid.Read(path, TestContext.Current.CancellationToken).Value!.Sheets);
        Assert.Equal("schools.csv", sheet.Name);
        return sheet;
    }
}
