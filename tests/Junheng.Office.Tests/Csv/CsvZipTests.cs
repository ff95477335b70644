using System.IO.Compression;
using Junheng.Office.Csv;
using Junheng.Rules.Common;
using Junheng.Rules.Figures;
using Junheng.Rules.Measures;

namespace Junheng.Office.Tests.Csv;

public sealed class CsvZipTests : IDisposable
{
    private const string Schools = "district_code,school_code,name,kind\n1,A,甲小学,primary\n";
    private const string Stages = "district_code,school_code,stage,students\n1,A,primary,900\n";

    private readonly DirectoryInfo place = Directory.CreateTempSubdirectory("junheng-zip");

    private string Archive => Path.Combine(place.FullName, "兖州.zip");

    public void Dispose() => place.Delete(recursive: true);

    [Theory]
    [InlineData("")]
    [InlineData("兖州2024/")]
    [InlineData("a/b/")]
    [InlineData("兖州2024\\")]
    [InlineData("a\\b\\")]
    public void Files_stand_at_the_top_or_together_in_one_folder(string folder)
    {
        var outcome = Read((folder + "schools.csv", Schools), (folder + "stages.csv", Stages));

        Assert.Equal("甲小学", outcome.Value!.Given.Schools.Text("name", 0));
        Assert.Equal("stages.csv:2:students", outcome.Value.Given.Stages.Places.At(0, "students").ToString());
    }

    [Fact]
    public void What_macintosh_adds_is_passed_over_and_other_files_are_reported()
    {
        var outcome = Read(
            ("schools.csv", Schools), ("stages.csv", Stages), ("__MACOSX/._schools.csv", "x"), (".DS_Store", "x"), ("照片/", ""), ("照片/校门.jpg", "x"));

        Assert.True(outcome.IsOk);
        Assert.Equal(["校门.jpg file_ignored"], TestFolder.Findings(outcome));
    }

    [Fact]
    public void Faults_are_told_by_the_file_inside() => Assert.Equal(
        ["stages.csv:2:students cell_not_a_number"],
        TestFolder.Lines(Read(("d/schools.csv", Schools), ("d/stages.csv", Stages.Replace("900", "九百", StringComparison.Ordinal)))));

    [Fact]
    public void Files_in_two_folders_are_refused() =>
        Assert.Equal(["兖州.zip zip_folders"], TestFolder.Lines(Read(("a/schools.csv", Schools), ("b/stages.csv", Stages))));

    [Theory]
    [InlineData("schools.csv")]
    [InlineData("b/schools.csv")]
    [InlineData("SCHOOLS.csv")]
    public void A_file_that_is_there_twice_is_refused(string twin) =>
        Assert.Equal(["兖州.zip zip_twice"], TestFolder.Lines(Read(("schools.csv", Schools), ("stages.csv", Stages), (twin, Schools))));

    [Theory]
    [InlineData("../schools.csv")]
    [InlineData("/schools.csv")]
    [InlineData("C:/schools.csv")]
    [InlineData("..\\schools.csv")]
    [InlineData("\\schools.csv")]
    public void Names_that_lead_out_of_a_folder_are_refused(string name) =>
        Assert.Equal(["兖州.zip zip_path"], TestFolder.Lines(Read((name, Schools), ("stages.csv", Stages))));

    [Fact]
    public void A_bomb_is_refused_before_it_is_unpacked() =>
        Assert.Equal(["兖州.zip zip_ratio"], TestFolder.Lines(Read(("schools.csv", new string(' ', 64 << 20)), ("stages.csv", Stages))));

    [Fact]
    public void Missing_files_are_named() =>
        Assert.Equal(["schools.csv file_absent", "stages.csv file_absent"], TestFolder.Lines(Read(("a.txt", "x"))));

    [Theory]
    [InlineData("兖州/填报.xlsx", "zip_holds_workbook")]
    [InlineData("填报.ods", "zip_holds_workbook")]
    [InlineData("d\\里层.zip", "zip_holds_zip")]
    public void An_archive_of_something_else_says_what_to_give_instead(string inside, string code) =>
        Assert.Equal([$"兖州.zip {code}"], TestFolder.Lines(Read((inside, "x"), ("d/~$填报.xlsx", "x"), ("读我.txt", "x"))));

    [Fact]
    public void Tables_under_Chinese_names_are_told_to_be_renamed() => Assert.Equal(
        ["学校.csv file_misnamed", "学段表.csv file_misnamed"], TestFolder.Lines(Read(("学校.csv", "x"), ("学段表.csv", "x"), ("班级.csv", "x"))));

    [Fact]
    public void A_list_under_a_Chinese_name_is_a_warning() => Assert.Equal(
        ["班级.csv file_misnamed", "学校.csv file_ignored"],
        TestFolder.Findings(Read(("schools.csv", Schools), ("stages.csv", Stages), ("班级.csv", "x"), ("学校.csv", "x"))));

    [Fact]
    public void A_figure_changed_by_damage_is_noticed()
    {
        Pack(CompressionLevel.NoCompression, ("schools.csv", Schools), ("stages.csv", Stages));
        var bytes = File.ReadAllBytes(Archive);
        bytes[bytes.AsSpan().IndexOf("900"u8)] = (byte)'8';
        File.WriteAllBytes(Archive, bytes);

        Assert.Equal(["兖州.zip zip_damaged"], TestFolder.Lines(CsvZip.Read(Archive, Catalogue.Standard, TestContext.Current.CancellationToken)));
    }

    private Outcome<Dataset> Read(params (string Name, string Text)[] files)
    {
        Pack(CompressionLevel.Optimal, files);
        return CsvZip.Read(Archive, Catalogue.Standard, TestContext.Current.CancellationToken);
    }

    private void Pack(CompressionLevel level, params (string Name, string Text)[] files)
    {
        using var zip = ZipFile.Open(Archive, ZipArchiveMode.Create);
        foreach (var (name, text) in files)
        {
            using var stream = zip.CreateEntry(name, level).Open();
            stream.Write(System.Text.Encoding.UTF8.GetBytes(text));
        }
    }
}
