using System.Text.Json.Nodes;
using Junheng.Cli.Terminal;

namespace Junheng.Cli.Tests.Evaluate;

/// <summary>What <c>evaluate</c> prints.</summary>
public sealed class EvaluateCommandTests
{
    [Fact]
    public void Many_districts_are_one_line_each_in_the_order_of_their_codes_and_a_sum()
    {
        using var folder = TinyFolder.WithDistricts(2000);

        var run = Run.Of("evaluate", folder.Input);
        var lines = run.Output.TrimEnd('\n').Split('\n');

        Assert.Equal(2001, lines.Length);
        Assert.Equal(Enumerable.Range(370_000, 2000).Select(code => $"{code}"), lines[..^1].Select(line => line.Split(' ')[0]));
        Assert.Contains("待定 2000", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void One_of_many_districts_can_be_chosen()
    {
        using var folder = TinyFolder.WithDistricts(3);

        var json = JsonNode.Parse(Run.Of("evaluate", folder.Input, "--district", "370001", "--json", "-").Output)!;

        Assert.Equal("370001", $"{Assert.Single(json["districts"]!.AsArray())!["code"]}");
        Assert.StartsWith("370001  待定", Run.Of("evaluate", folder.Input, "--district", "370001").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void English_names_and_verdict_words_come_with_lang_en()
    {
        using var folder = TinyFolder.WithOneSchool();
        folder.Write("schools.csv", TinyFolder.SchoolHeader + ",multimedia_rooms,public_budget_yuan,training_budget_yuan", "370812,A,First,primary,1,100,1");
        folder.Write("district.csv", "district_code,key,value", "370812,setting.G9_exempt,3", "370812,G11.eligible,100", "370812,G11.exchanged,1");

        var run = Run.Of("evaluate", folder.Input, "--lang", "en");

        Assert.StartsWith("370812  fail", run.Output, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\p{IsCJKUnifiedIdeographs}", run.Output);
    }

    [Fact]
    public void The_table_tells_verdict_schools_coefficients_items_gaps_and_findings()
    {
        using var folder = new TinyFolder();
        folder.Write("schools.csv", TinyFolder.SchoolHeader + ",multimedia_rooms", "1,A,甲小学,primary,1", "1,B,乙小学,primary,20", "1,C,丙小学,primary,20");
        folder.Write("stages.csv", TinyFolder.StageHeader, "1,A,primary,100", "1,B,primary,200", "1,C,primary,100");

        var output = Run.Of("evaluate", folder.Input).Output;

        // 1, 10 and 20 rooms a hundred: mean 10.25, S = √((9.25² + 2·0.25² + 9.75²)/4) = 6.7222, CV 0.6558 > 0.5. A lacks 2.3 − 1, so 2 rooms.
        Assert.StartsWith("1  未达标", output, StringComparison.Ordinal);
        Assert.Contains("0.656!", output, StringComparison.Ordinal);
        Assert.Matches(@"小学 L7 网络多媒体教室\s+1\s+2\s+间\s+2\s+间\s+甲小学", output);
        Assert.Matches(@"小学\s+0\s+1\s+2\s+0", output);
        Assert.Matches(@"P1\s+待定", output);
        Assert.Matches(@"未核查\s+V1、V2、V3、V4、V5、V6", output);
    }

    /// <summary>100 pupils and 1 room: 1.00 a hundred, floor 1.955, threshold 2.3, so 2 rooms short. B lacks its rooms.</summary>
    [Fact]
    public void Schools_that_fail_or_are_pending_are_named_with_what_is_short_or_missing()
    {
        using var folder = new TinyFolder();
        folder.Write("schools.csv", TinyFolder.SchoolHeader + ",multimedia_rooms", "1,A,甲小学,primary,1", "1,B,乙小学,primary,");
        folder.Write("stages.csv", TinyFolder.StageHeader, "1,A,primary,100", "1,B,primary,200");

        var output = Run.Of("evaluate", folder.Input).Output;

        Assert.Matches(@"未达标的学校 1 校次\n  甲小学（A）小学  达标 0/7 项\n(    L[1-6] 缺.*\n)+    L7 网络多媒体教室 1\.00，未达基本值 1\.955（达标值 2\.3），还差 2 间\n", output);
        Assert.Matches(@"待定的学校 1 校次\n  乙小学（B）小学  达标 0/7 项\n(    L[1-6] 缺.*\n)+    L7 缺网络多媒体教室间数\n", output);
        Assert.Matches(@"高于规定学历教师数 +2 所 +→ L1 +甲小学、乙小学 ", output.Replace("小学高于", "高于", StringComparison.Ordinal));
    }

    [Fact]
    public void Long_lists_are_cut_and_listed_in_full_on_demand()
    {
        using var folder = new TinyFolder();
        var codes = Enumerable.Range(100, 25).ToList();
        folder.Write("schools.csv", [TinyFolder.SchoolHeader + ",multimedia_rooms", .. codes.Select(code => $"1,{code},第{code}小学,primary,0")]);
        folder.Write("stages.csv", [TinyFolder.StageHeader, .. codes.Select(code => $"1,{code},primary,2001")]);

        var (cut, all) = (Run.Of("evaluate", folder.Input).Output, Run.Of("evaluate", folder.Input, "--all").Output);

        Assert.Contains("还有 5 校次", cut, StringComparison.Ordinal);
        Assert.Contains("还有 21 所", cut, StringComparison.Ordinal);
        Assert.DoesNotContain("（124）小学", cut, StringComparison.Ordinal);
        Assert.Contains("（124）小学", all, StringComparison.Ordinal);
        Assert.Contains("第124小学：义务教育段学生 2001 人，超过 2000 人", all, StringComparison.Ordinal);
        Assert.Contains("stages.csv:26:backbone_teachers", all, StringComparison.Ordinal);
        Assert.DoesNotContain("还有", all, StringComparison.Ordinal);
    }

    [Fact]
    public void An_item_tells_which_half_fails_with_its_ratio()
    {
        using var folder = TinyFolder.WithOneSchool();
        folder.Write("district.csv", "district_code,key,value", "370812,G11.eligible,100", "370812,G11.exchanged,12", "370812,G11.exchanged_backbone,2");

        Assert.Matches(
            @"G11 +未达标 +交流轮岗\n +实际交流教师数 12 ÷ 符合交流条件教师数 100 ＝ 12%，达到 10%\n +交流教师中骨干教师数 2 ÷ 实际交流教师数 12 ＝ 16\.67%，低于 20%\n",
            Run.Of("evaluate", folder.Input).Output);
    }

    [Fact]
    public void Settings_that_are_not_the_default_are_shown_with_where_they_come_from()
    {
        using var folder = TinyFolder.WithDistricts(2);
        folder.Write("district.csv", "district_code,key,value", "370000,setting.S1_counts_basic,true", "370000,setting.G7_minimum,6000");
        string[] one = ["evaluate", folder.Input, "--district", "370000"];

        Assert.Contains("设置：基本满意是否计为满意 是（区县填报，默认 否）\n", Run.Of(one).Output, StringComparison.Ordinal);
        Assert.Contains(
            "设置：特殊教育生均公用经费标准 8000元（本次指定，默认 6000元）；基本满意是否计为满意 是（区县填报，默认 否）\n",
            Run.Of([.. one, "--set", "setting.G7_minimum=8000"]).Output, StringComparison.Ordinal);
        Assert.Contains("设置：全部采用默认值\n", Run.Of("evaluate", folder.Input, "--district", "370001").Output, StringComparison.Ordinal);
        // Many districts are a line each; what was asked for stands above them once.
        Assert.StartsWith("口径：严格口径；setting.G7_minimum = 8000元\n370000", Run.Of("evaluate", folder.Input, "--set", "setting.G7_minimum=8000").Output, StringComparison.Ordinal);
        Assert.StartsWith("370000", Run.Of("evaluate", folder.Input).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Colours_come_only_when_somebody_looks()
    {
        using var folder = TinyFolder.WithOneSchool();
        using var output = new MemoryStream();
        using var error = new StringWriter();
        using (var session = new Session(output, error, CancellationToken.None) { Colours = true }) CommandLine.Run(["evaluate", folder.Input], session);

        Assert.Contains("\e[33m待定\e[0m", System.Text.Encoding.UTF8.GetString(output.ToArray()), StringComparison.Ordinal);
        Assert.DoesNotContain("\e", Run.Of("evaluate", folder.Input).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Figures_of_one_input_give_one_result_whatever_the_number_of_districts_around_it()
    {
        using var folder = TinyFolder.WithDistricts(1500);

        var all = JsonNode.Parse(Run.Of("evaluate", folder.Input, "--json", "-").Output)!["districts"]!.AsArray();
        var one = JsonNode.Parse(Run.Of("evaluate", folder.Input, "--district", "371234", "--json", "-").Output)!["districts"]![0]!;

        Assert.Equal(1500, all.Count);
        Assert.True(JsonNode.DeepEquals(one, all[1234]));
    }
}
