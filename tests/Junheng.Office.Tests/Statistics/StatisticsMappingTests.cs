using Junheng.Office.Statistics;
using Junheng.Rules.Common;

namespace Junheng.Office.Tests.Statistics;

public class StatisticsMappingTests
{
    private static readonly string[] WithParent = ["在校生数", "是否计校数", "所属学校"];

    [Fact]
    public void A_parent_is_found_by_code_or_name_and_kept_for_uncounted_units_only()
    {
        var converted = Converted.Of(SmallExport.Of(WithParent,
            ["1", "中心小学", "小学", 100, 1, "中心小学"], ["2", "东点", "教学点", 60, 0, "1"], ["3", "西点", "教学点", 60, 0, "中心小学"], ["4", "分校", "小学", 90, 1, "中心小学"]));

        Assert.Equal(("", "1", "1", ""), (converted.School("1", "parent_school_code"), converted.School("2", "parent_school_code"), converted.School("3", "parent_school_code"), converted.School("4", "parent_school_code")));
        Assert.Equal("1", converted.Report.Mapping.Parents["3"]);
    }

    [Fact]
    public void A_parent_that_is_not_there_is_refused() =>
        Assert.Equal(["statistics_parent_unknown 表!F3"], Converted.Of(SmallExport.Of(WithParent, ["1", "甲", "小学", 100, 1, null], ["2", "东点", "教学点", 60, 0, "无此校"])).Refused);

    [Fact]
    public void Parents_are_remembered_by_code_from_year_to_year()
    {
        string[] headings = ["在校生数", "是否计校数"];
        var book = SmallExport.Of(headings, ["1", "甲", "小学", 100, 1], ["2", "东点", "教学点", 60, 0]);

        var first = Converted.Of(book);
        var answered = first.Report.Mapping with { Parents = new Dictionary<string, string?> { ["2"] = "1" } };

        Assert.Equal(["statistics_parent_asked 表!A3"], first.Found);
        Assert.Null(first.Report.Mapping.Parents["2"]);
        Assert.Equal("1", Converted.Of(book, answered).School("2", "parent_school_code"));
        Assert.Equal(["statistics_parent_gone 表!A3"], Converted.Of(book, answered with { Parents = new Dictionary<string, string?> { ["2"] = "9" } }).Refused);
    }

    [Fact]
    public void The_district_comes_from_its_column_the_option_or_the_mapping()
    {
        var plain = SmallExport.OfOne(["在校生数"], 9);

        Assert.Equal("370812", Converted.Of(SmallExport.OfOne(["在校生数", "区县代码"], 9, 370812), district: null).School("001", "district_code"));
        Assert.Equal("370812", Converted.Of(SmallExport.OfOne(["在校生数", "所在地区编码"], 9, "370812001001"), district: null).School("001", "district_code"));
        Assert.Equal("370811", Converted.Of(plain, district: "370811").School("001", "district_code"));
        Assert.Equal("370810", Converted.Of(plain, new StatisticsMapping { District = "370810" }, district: null).School("001", "district_code"));
        Assert.Equal(["statistics_no_district 统计.xlsx"], Converted.Of(plain, district: null).Refused);
    }

    [Fact]
    public void Six_digits_that_all_codes_share_are_taken_for_the_district_and_said_unless_they_are_no_county()
    {
        var shared = Converted.Of(SmallExport.Of(["在校生数"], ["3708120001", "甲", "小学", 9], ["3708120002", "乙", "小学", 9]), district: null);

        Assert.Equal("370812", shared.School("3708120001", "district_code"));
        Assert.Equal(["statistics_district_by_codes 表!A2"], shared.Found);
        Assert.Equal(["statistics_no_district 统计.xlsx"], Converted.Of(SmallExport.Of(["在校生数"], ["2137000001", "甲", "小学", 9]), district: null).Refused);
        Assert.Equal(["statistics_no_district 统计.xlsx"], Converted.Of(SmallExport.Of(["在校生数"], ["3708120001", "甲", "小学", 9], ["3708110002", "乙", "小学", 9]), district: null).Refused);
    }

    // 21 小学, 37 Shandong, 099001 a number: its first six digits look like a county of Liaoning and are none.
    [Fact]
    public void The_identifier_of_the_statistics_holds_no_county() =>
        Assert.Equal(["statistics_no_district 统计.xlsx"], Converted.Of(SmallExport.Of(["在校生数"], ["2137099001", "甲", "小学", 9], ["2137099002", "乙", "小学", 9]), district: null).Refused);

    [Fact]
    public void Districts_by_name_need_a_code_each_when_there_are_several()
    {
        var book = SmallExport.Of(["在校生数", "统计三级"], ["1", "甲", "小学", 9, "兖州区"], ["2", "乙", "小学", 9, "任城区"]);
        var known = new StatisticsMapping { Districts = new Dictionary<string, string?> { ["兖州区"] = "370812", ["任城区"] = "370811" } };

        Assert.Equal(["statistics_district_name 表!E2", "statistics_district_name 表!E3"], Converted.Of(book).Refused);
        Assert.Equal(("370812", "370811"), (Converted.Of(book, known, null).School("1", "district_code"), Converted.Of(book, known, null).School("2", "district_code")));
        Assert.Equal("370812", Converted.Of(SmallExport.OfOne(["在校生数", "统计三级"], 9, "兖州区")).Report.Mapping.Districts["兖州区"]);
    }

    [Fact]
    public void What_the_mapping_says_about_a_column_wins()
    {
        var book = SmallExport.OfOne(["在校生数", "学生数", "怪标题", "仪器值"], 9, 8, 7, 6);
        var mapping = new StatisticsMapping
        {
            Columns = new Dictionary<string, string> { ["在校生数"] = "ignore", ["表!怪标题"] = "primary.teachers", ["仪器值"] = "equipment_value_yuan 万元" },
        };

        var converted = Converted.Of(book, mapping);

        Assert.Equal(("8", "7", "60000"), (converted.Stage("001", Stage.Primary, "students"), converted.Stage("001", Stage.Primary, "teachers"), converted.School("001", "equipment_value_yuan")));
        Assert.Equal(ColumnStatus.Matched, converted.Status("怪标题"));
    }

    [Fact]
    public void What_was_decided_is_written_and_read_back()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("junheng").FullName, "映射.json");
        var report = Converted.Of(SmallExport.OfOne(["小学学生数", "教学仪器设备资产值（万元）"], 9, 2)).Report;

        Assert.Null(report.Mapping.Save(path, TestContext.Current.CancellationToken));
        var read = StatisticsMapping.Read(path).Value!;

        Assert.Equal("primary.students", read.Columns["小学学生数"]);
        Assert.Equal("equipment_value_yuan 万元", read.Columns["教学仪器设备资产值（万元）"]);
        Assert.Equal("370812", read.District);
        Assert.Contains("教学仪器设备资产值（万元）", File.ReadAllText(path), StringComparison.Ordinal);
    }

    [Fact]
    public void A_mapping_that_is_not_there_decides_nothing_and_a_broken_one_is_refused()
    {
        var folder = Directory.CreateTempSubdirectory("junheng").FullName;
        Assert.Empty(StatisticsMapping.Read(Path.Combine(folder, "没有.json")).Value!.Columns);
        foreach (var (text, code) in new[]
        {
            ("{\n \"columns\": {", "statistics_mapping_unreadable"), ("{ \"colums\": {} }", "statistics_mapping_unreadable"),
            ("{ \"columns\": { \"甲\": \"pupils\" } }", "statistics_mapping_field"), ("{ \"columns\": { \"甲\": \"primary.area\" } }", "statistics_mapping_field"),
            ("{ \"kinds\": { \"甲\": \"school\" } }", "statistics_mapping_kind"),
        })
        {
            var path = Path.Combine(folder, "坏.json");
            File.WriteAllText(path, text);
            Assert.Equal(code, Assert.Single(StatisticsMapping.Read(path).Refusals).Code);
        }
    }
}
