using System.IO.Compression;
using Junheng.Office.Tests.Csv;
using Junheng.Rules.Measures;

namespace Junheng.Office.Tests;

/// <summary>The content decides what an input is; whatever else is given gets one sentence.</summary>
public sealed class InputFileTests : IDisposable
{
    private readonly DirectoryInfo place = Directory.CreateTempSubdirectory("junheng-input");

    public void Dispose() => place.Delete(recursive: true);

    [Fact]
    public void A_folder_is_read()
    {
        using var folder = new TestFolder();

        Assert.True(InputFile.Read(folder.Path + "/", Catalogue.Standard, TestContext.Current.CancellationToken).IsOk);
    }

    [Fact]
    public void A_zip_of_a_folder_is_read_whatever_its_name()
    {
        using var folder = new TestFolder();
        var path = Path.Combine(place.FullName, "data.bin");
        ZipFile.CreateFromDirectory(folder.Path, path);

        Assert.True(InputFile.Read(path, Catalogue.Standard, TestContext.Current.CancellationToken).IsOk);
    }

    [Theory]
    [InlineData("schools.csv", "district_code,school_code\n", "schools.csv input_single_csv")]
    [InlineData("notes.txt", "district_code,school_code\n", "notes.txt input_unknown")]
    [InlineData("a.xlsx", "\0\u0001\u0002", "a.xlsx input_unknown")]
    [InlineData("a.zip", "PK\u0003\u0004cut short", "a.zip zip_damaged")]
    [InlineData("empty.zip", "", "empty.zip input_unknown")]
    [InlineData("报表.xls", "<html><table></table></html>", "报表.xls workbook_is_markup")]
    public void Anything_else_is_refused_in_one_sentence(string name, string content, string refusal)
    {
        var path = Path.Combine(place.FullName, name);
        File.WriteAllText(path, content);

        Assert.Equal([refusal], TestFolder.Lines(InputFile.Read(path, Catalogue.Standard, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public void A_spreadsheet_of_another_format_is_told_to_be_saved_as_a_workbook()
    {
        var path = Path.Combine(place.FullName, "填报.ods");
        using (var zip = ZipFile.Open(path, ZipArchiveMode.Create))
        {
            using var type = new StreamWriter(zip.CreateEntry("mimetype").Open());
            type.Write("application/vnd.oasis.opendocument.spreadsheet");
        }

        Assert.Equal(["填报.ods workbook_ods"], TestFolder.Lines(InputFile.Read(path, Catalogue.Standard, TestContext.Current.CancellationToken)));
        Assert.Equal("workbook_ods", Assert.Single(Office.Sheets.WorkbookFile.Read(path, TestContext.Current.CancellationToken).Refusals).Code);
    }

    [Fact]
    public void A_link_that_leads_nowhere_is_told_as_one()
    {
        File.CreateSymbolicLink(Path.Combine(place.FullName, "去年"), Path.Combine(place.FullName, "没有了"));

        Assert.Equal(["去年 file_link_broken"], TestFolder.Lines(InputFile.Read(
            Path.Combine(place.FullName, "去年"), Catalogue.Standard, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public void A_path_without_anything_is_refused() => Assert.Equal(
        ["nowhere input_absent"],
        TestFolder.Lines(InputFile.Read(Path.Combine(place.FullName, "nowhere"), Catalogue.Standard, TestContext.Current.CancellationToken)));
}
