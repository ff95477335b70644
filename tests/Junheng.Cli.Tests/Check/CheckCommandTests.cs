using System.Text.Json.Nodes;

namespace Junheng.Cli.Tests.Check;

/// <summary><c>check</c>: findings by cell, and whether last year was looked at.</summary>
public sealed class CheckCommandTests : IDisposable
{
    private readonly TinyFolder folder = new();

    public CheckCommandTests()
    {
        folder.Write(
            "schools.csv", TinyFolder.SchoolHeader + ",longitude,colour", "1,A,甲小学,primary,116.12345678,red", "2,A,乙小学,primary,,");
        folder.Write("stages.csv", TinyFolder.StageHeader + ",teachers,backbone_teachers", "1,A,primary,100,5,6", "2,A,primary,100,5,7");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Findings_stand_in_the_order_of_files_rows_and_columns_and_exit_with_0()
    {
        var run = Run.Of("check", folder.Input);
        var places = run.Output.Split('\n').Where(line => line.Contains(".csv", StringComparison.Ordinal)).Select(line => line.Split("  ")[1]).ToList();

        Assert.Equal((0, ""), (run.Status, run.Error));
        // Backbone teachers are teachers: 6 and 7 of 5 cannot be.
        Assert.Contains("stages.csv:2:backbone_teachers", places);
        Assert.True(places.IndexOf("schools.csv:2:longitude") < places.IndexOf("stages.csv:2:backbone_teachers"));
        Assert.True(places.IndexOf("stages.csv:2:backbone_teachers") < places.IndexOf("stages.csv:3:backbone_teachers"));
        Assert.Contains("未执行", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_result_file_has_findings_of_the_same_shape_with_their_district()
    {
        var json = JsonNode.Parse(Run.Of("check", folder.Input, "--json", "-").Output)!;
        var findings = json["findings"]!.AsArray();
        var backbone = findings.Single(finding => $"{finding!["at"]}" == "stages.csv:3:backbone_teachers")!;

        Assert.Equal("error", $"{backbone["severity"]}");
        Assert.Equal("2", $"{backbone["district"]}");
        Assert.NotEqual("", $"{backbone["message"]}");
        Assert.Equal("not_run", $"{json["yearOnYear"]!["status"]}");
        Assert.Equal(findings.Count, json["counts"]!.AsObject().Sum(count => (int)count.Value!));
        // A column that nobody knows is a finding about the input as a whole.
        Assert.Contains(findings, finding => $"{finding!["at"]}" == "schools.csv:1:colour" && finding["district"] is null);
        Assert.Contains(findings, finding => $"{finding!["at"]}" == "schools.csv:2:longitude" && $"{finding["district"]}" == "1");
    }

    [Fact]
    public void Findings_in_the_evaluation_belong_to_their_district()
    {
        var districts = JsonNode.Parse(Run.Of("evaluate", folder.Input, "--json", "-").Output)!["districts"]!.AsArray();
        var places = districts.Select(district => district!["findings"]!.AsArray().Select(finding => $"{finding!["at"]}").ToList()).ToList();

        Assert.Contains("schools.csv:2:longitude", places[0]);
        Assert.DoesNotContain("schools.csv:2:longitude", places[1]);
        Assert.Contains("stages.csv:3:backbone_teachers", places[1]);
        Assert.All(places, one => Assert.Contains("schools.csv:1:colour", one));
    }

    /// <summary>500 schools without their multimedia rooms are one line; the cells come on demand.</summary>
    [Fact]
    public void A_figure_that_many_schools_lack_is_one_line_and_every_cell_on_demand()
    {
        using var many = new TinyFolder();
        var codes = Enumerable.Range(1000, 500).ToList();
        many.Write("schools.csv", [TinyFolder.SchoolHeader + ",multimedia_rooms", .. codes.Select(code => $"1,{code},第{code}小学,primary,")]);
        many.Write("stages.csv", [TinyFolder.StageHeader + ",backbone_teachers", .. codes.Select(code => $"1,{code},primary,100,{(code == 1007 ? "" : "1")}")]);
        many.Write("district.csv", "district_code,key,value", "1,V1,clear", "1,V2,");

        var lines = Run.Of("check", many.Input).Output.Split('\n');

        Assert.Single(lines, line => line.Contains("网络多媒体教室间数", StringComparison.Ordinal));
        Assert.Contains(lines, line => Parts(line) is ["网络多媒体教室间数", "500", "所", "→", "L7", "第1000小学、第1001小学、第1002小学", "等", "schools.csv:2:multimedia_rooms", "起"]);
        Assert.Contains(lines, line => Parts(line) is ["小学县级及以上骨干教师数", "1", "所", "→", "L2", "第1007小学", "stages.csv:9:backbone_teachers"]);
        Assert.Contains(lines, line => Parts(line) is ["违规择校", "区县", "→", "V2", "district.csv:3:value"]);
        Assert.DoesNotContain(lines, line => line.Contains(" V1", StringComparison.Ordinal));

        var all = Run.Of("check", many.Input, "--all").Output;
        Assert.All(codes, code => Assert.Contains($"schools.csv:{code - 998}:multimedia_rooms  第{code}小学\n", all, StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_missing_is_no_part_of_the_result_file_and_several_districts_are_told_apart()
    {
        Assert.Equal(["engine", "counts", "yearOnYear", "findings"], JsonNode.Parse(Run.Of("check", folder.Input, "--json", "-").Output)!.AsObject().Select(field => field.Key));
        Assert.Contains("1 甲小学、2 乙小学", Run.Of("check", folder.Input).Output, StringComparison.Ordinal);
    }

    /// <summary>45 characters: the table shows 40 of them, the list of cells and the sentences all.</summary>
    [Fact]
    public void Long_names_are_cut_in_tables_only()
    {
        var name = string.Concat(Enumerable.Repeat("九字的学校名称很长", 5));
        folder.Write("schools.csv", TinyFolder.SchoolHeader, $"1,A,{name},primary");
        folder.Write("stages.csv", TinyFolder.StageHeader + ",backbone_teachers", "1,A,primary,300,1");

        var (check, evaluate) = (Run.Of("check", folder.Input).Output, Run.Of("evaluate", folder.Input).Output);
        Assert.Contains($"{name[..40]}…  stages.csv", check, StringComparison.Ordinal);
        Assert.DoesNotContain(name, check, StringComparison.Ordinal);
        Assert.Contains($"{name[..40]}…\n", evaluate, StringComparison.Ordinal);
        Assert.Contains($"  {name}（A）小学", evaluate, StringComparison.Ordinal);
        Assert.Contains($"  {name}\n", Run.Of("check", folder.Input, "--all").Output, StringComparison.Ordinal);
    }

    private static string[] Parts(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    [Fact]
    public void Last_year_is_compared_when_given()
    {
        using var before = new TinyFolder();
        before.Write("schools.csv", TinyFolder.SchoolHeader, "1,A,甲小学,primary");
        before.Write("stages.csv", TinyFolder.StageHeader, "1,A,primary,1000");

        var json = JsonNode.Parse(Run.Of("check", folder.Input, "--previous", before.Input, "--json", "-").Output)!;

        Assert.Equal("run", $"{json["yearOnYear"]!["status"]}");
        Assert.Equal(["2"], json["yearOnYear"]!["notRun"]!.AsArray().Select(code => $"{code}"));
        // From 1000 pupils to 100 in a year.
        Assert.Contains(json["findings"]!.AsArray(), finding => $"{finding!["at"]}" == "stages.csv:2:students" && $"{finding["severity"]}" == "warning");
    }

    [Theory]
    [InlineData(2024, 1, "district.csv:2:value: ")]
    [InlineData(2025, 1, "district.csv:2:value: ")]
    [InlineData(2022, 0, "")]
    public void Figures_of_the_same_year_are_not_last_years(int year, int status, string place)
    {
        using var before = TinyFolder.WithOneSchool();
        before.Write("district.csv", "district_code,key,value", $"370812,year,{year}");
        using var now = TinyFolder.WithOneSchool();
        now.Write("district.csv", "district_code,key,value", "370812,year,2024");

        var run = Run.Of("check", now.Input, "--previous", before.Input);

        Assert.Equal(status, run.Status);
        Assert.StartsWith(place, run.Error, StringComparison.Ordinal);
        Assert.Equal(status == 1, run.Error.Contains("2023", StringComparison.Ordinal));
        Assert.Equal(status == 1, run.Output.Length == 0);
    }

    [Fact]
    public void Last_years_figures_are_refused_as_last_years_and_under_their_own_path()
    {
        using var before = new TinyFolder();
        before.Write("schools.csv", TinyFolder.SchoolHeader, "1,A,甲小学,primary");
        before.Write("stages.csv", TinyFolder.StageHeader, "1,A,primary,许多");

        var run = Run.Of("check", folder.Input, "--previous", before.Input);

        Assert.Equal((1, ""), (run.Status, run.Output));
        Assert.StartsWith($"{Path.Combine(before.Input, "stages.csv")}:2:students: 上年数据：", run.Error, StringComparison.Ordinal);
        Assert.StartsWith($"{before.At("没有")}: 上年数据：", Run.Of("check", folder.Input, "--previous", before.At("没有")).Error, StringComparison.Ordinal);
    }

    /// <summary>A column that nobody knows, here and there: this year's is counted, last year's is told apart.</summary>
    [Fact]
    public void What_was_noticed_in_last_years_figures_is_told_as_last_years()
    {
        using var before = new TinyFolder();
        before.Write("schools.csv", TinyFolder.SchoolHeader + ",去年的列", "1,A,甲小学,primary,x", "9,A,外区小学,primary,x");
        before.Write("stages.csv", TinyFolder.StageHeader, "1,A,primary,100", "9,A,primary,1000");
        var place = $"{Path.Combine(before.Input, "schools.csv")}:1:去年的列";

        var lines = Run.Of("check", folder.Input, "--previous", before.Input).Output.Split('\n');
        Assert.Contains(lines, line => line.StartsWith($"提示  {place}  上年数据：", StringComparison.Ordinal));

        var json = JsonNode.Parse(Run.Of("check", folder.Input, "--previous", before.Input, "--json", "-").Output)!;
        Assert.Contains(json["yearOnYear"]!["findings"]!.AsArray(), finding => $"{finding!["at"]}" == place);
        Assert.DoesNotContain(json["findings"]!.AsArray(), finding => $"{finding!["at"]}".Contains("去年的列", StringComparison.Ordinal));
        Assert.Equal(
            JsonNode.Parse(Run.Of("check", folder.Input, "--json", "-").Output)!["counts"]!["info"]!.GetValue<int>(),
            json["counts"]!["info"]!.GetValue<int>());
        Assert.Empty(JsonNode.Parse(Run.Of("check", folder.Input, "--json", "-").Output)!["yearOnYear"]!["findings"]!.AsArray());
    }
}
