using Junheng.Rules.Common;

namespace Junheng.Office.Tests.Csv;

/// <summary>What may stand in a folder instead of readable tables: each told by its own name.</summary>
public sealed class CsvFolderContentTests : IDisposable
{
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_link_that_leads_nowhere_is_refused_under_its_own_name()
    {
        folder.Remove("stages.csv");
        File.CreateSymbolicLink(At("stages.csv"), At("没有了.csv"));

        Assert.Equal(["stages.csv file_link_broken"], TestFolder.Lines(folder.Read()));
    }

    [Fact]
    public void A_link_to_a_file_that_is_there_is_read()
    {
        File.Move(At("stages.csv"), At("2024.data"));
        File.CreateSymbolicLink(At("stages.csv"), At("2024.data"));

        Assert.True(folder.Read().IsOk);
    }

    [Theory]
    [InlineData("stages.csv")]
    [InlineData("classes.csv")]
    public void A_folder_called_like_a_table_is_refused_under_its_own_name(string name)
    {
        folder.Remove(name);
        Directory.CreateDirectory(At(name));

        Assert.Equal([$"{name} file_is_folder"], TestFolder.Lines(folder.Read()));
    }

    [Fact]
    public void A_file_that_may_not_be_read_is_refused_under_its_own_name()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no file modes");
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "root reads every file");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(At("stages.csv"), UnixFileMode.None);

        Assert.Equal(["stages.csv input_unreadable"], TestFolder.Lines(folder.Read()));
    }

    [Theory]
    [InlineData("填报.xlsx", "folder_holds_workbook")]
    [InlineData("填报.ods", "folder_holds_workbook")]
    [InlineData("数据.zip", "folder_holds_zip")]
    public void A_folder_of_something_else_says_what_to_give_instead(string inside, string code)
    {
        folder.Remove("schools.csv").Remove("stages.csv").Write(inside, "x").Write("~$填报.xlsx", "x");
        var refusal = Assert.Single(folder.Read().Refusals);

        Assert.Equal((code, inside), (refusal.Code, refusal.Args[1]));
        Assert.Contains(inside, Phrases.Zh(refusal), StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_one_folder_further_down_are_pointed_to()
    {
        folder.Remove("stages.csv");
        File.Move(At("schools.csv"), Path.Combine(Directory.CreateDirectory(At("2024")).FullName, "schools.csv"));

        Assert.Equal("folder_holds_folder", Assert.Single(folder.Read().Refusals).Code);
    }

    [Theory]
    [InlineData("学段.csv")]
    [InlineData("学段表.csv")]
    [InlineData("stages.csv.csv")]
    [InlineData("stages (1).csv")]
    public void A_table_under_another_name_is_told_to_be_renamed(string name)
    {
        folder.Remove("stages.csv").Write(name, "x");

        Assert.Equal([$"{name} file_misnamed"], TestFolder.Lines(folder.Read()));
    }

    [Fact]
    public void A_list_under_another_name_is_a_warning_and_beside_the_list_itself_only_passed_over()
    {
        folder.Write("班级.csv", "x").Write("学校.csv", "x");

        Assert.Equal(["学校.csv file_ignored", "班级.csv file_misnamed"], TestFolder.Findings(folder.Read()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_is_not_seen_around_codes_and_numbers_is_taken_off_and_reported()
    {
        folder.Write("schools.csv", "district_code,school_code,name,kind\n\u3000\u00A01,A\u200B,甲小学,\u3000primary\u3000\n");
        folder.Write("stages.csv", "district_code,school_code,stage,students\n1,A,primary,900\u00A0\n");
        folder.Write("district.csv", "district_code,key,value\n1,year\uFEFF,\u00A02024\n");

        var outcome = folder.Read();

        Assert.Equal(
            ["schools.csv:2:district_code cell_unseen_ends", "schools.csv:2:kind cell_unseen_ends", "schools.csv:2:school_code cell_unseen_ends",
                "stages.csv:2:students cell_unseen_ends", "district.csv:2:key cell_unseen_ends", "district.csv:2:value cell_unseen_ends"],
            TestFolder.Findings(outcome).OrderBy(line => line[..3] switch { "sch" => 0, "sta" => 1, _ => 2 }).ThenBy(line => line, StringComparer.Ordinal));
        Assert.Equal(FixedPoint.Of(900), outcome.Value!.Given.Stages.Value("students", 0));
        Assert.Equal(FixedPoint.Of(2024), outcome.Value.Given.Districts.Value("year", 0));
        Assert.Contains("U+200B", Phrases.Zh(outcome.Findings.Single(finding => finding.Place.Column == "school_code")), StringComparison.Ordinal);
    }

    [Fact]
    public void Control_characters_in_names_are_warned_of_by_their_cells()
    {
        folder.Write("schools.csv", "district_code,school_code,name,kind,town\n1,A,甲·小学,primary,\n1,B,乙\u001B小学,primary,丙\u0085\n");

        var outcome = folder.Read();

        Assert.Equal(["schools.csv:3:name text_control", "schools.csv:3:town text_control"], TestFolder.Findings(outcome));
        Assert.Contains("U+001B", Phrases.Zh(outcome.Findings[0]), StringComparison.Ordinal);
    }

    private string At(string name) => Path.Combine(folder.Path, name);
}
