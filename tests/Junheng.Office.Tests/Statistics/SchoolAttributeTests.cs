using Junheng.Office.Statistics;
using Junheng.Rules.Common;

namespace Junheng.Office.Tests.Statistics;

public class SchoolAttributeTests
{
    [Theory]
    [InlineData("小学", "primary")]
    [InlineData("211", "primary")]
    [InlineData("211-小学", "primary")]
    [InlineData("小学教学点", "teaching_point")]
    [InlineData("教学点", "teaching_point")]
    [InlineData("初级中学", "junior")]
    [InlineData("九年一贯制学校", "nine_year")]
    [InlineData("九年一贯制", "nine_year")]
    [InlineData("十二年一贯制学校", "twelve_year")]
    [InlineData("完全中学", "complete_secondary")]
    [InlineData("高级中学", "senior")]
    [InlineData("特殊教育学校", "special")]
    [InlineData("其他特教学校", "special")]
    [InlineData("职业高中学校", "vocational")]
    [InlineData("幼儿园", "kindergarten")]
    public void Kinds_are_told_by_the_words_and_codes_of_the_statistics(string word, string kind) =>
        Assert.Equal(kind, Converted.Of(SmallExport.Of(["在校生数"], ["0", "它", "小学", 1], ["1", "甲", word, null])).School("1", "kind"));

    [Theory]
    [InlineData("中学")]
    [InlineData("一贯制学校")]
    [InlineData("附设小学班")]
    [InlineData("211-初级中学")]
    [InlineData("专门学校")]
    public void A_kind_that_could_be_several_is_refused_by_its_cell(string word) =>
        Assert.Equal(["statistics_kind_word 表!C2"], Converted.Of(SmallExport.Of(["在校生数"], ["1", "甲", word, 9])).Refused);

    /// <summary>A row of units below the headings (甲, 1是0否, 人, 平方米, 万元): 万元 stands nowhere else.</summary>
    [Fact]
    public void A_row_of_units_is_no_school_and_gives_the_units()
    {
        var converted = Converted.Of(SmallExport.Of(
            ["是否计校数", "在校生数", "运动场地面积", "教学仪器设备资产值", "网络多媒体教室"],
            ["", "甲", "", "1是0否", "人", "平方米", "万元", "间"],
            ["001", "甲小学", "小学", 1, 900, 7000, 12.5m, 20]));

        Assert.Equal("125000", converted.School("001", "equipment_value_yuan"));
        Assert.Equal(1, converted.Report.Tables.Schools.Count);
    }

    [Fact]
    public void A_third_level_that_holds_kinds_is_the_kind()
    {
        var book = new TestWorkbook();
        book.Sheet("表").Row("学校代码", "学校名称", "统计三级", "小学在校生数").Row("001", "甲小学", "小学", 900);

        var converted = Converted.Of(book);

        Assert.Equal("kind", converted.Field("统计三级"));
    }

    // Towns are below a district: taken for its name, four of them would be four districts.
    [Fact]
    public void A_third_level_that_holds_towns_is_the_town_and_no_district()
    {
        var converted = Converted.Of(SmallExport.Of(["统计三级", "在校生数"], ["001", "甲", "小学", "清河街道", 9], ["002", "乙", "小学", "柳泉镇", 9]));

        Assert.Equal(("370812", "清河街道"), (converted.School("001", "district_code"), converted.School("001", "town")));
        Assert.Equal(("370812", "柳泉镇"), (converted.School("002", "district_code"), converted.School("002", "town")));
    }

    [Fact]
    public void A_third_level_that_repeats_the_kind_is_left_to_the_column_that_says_so()
    {
        var converted = Converted.Of(SmallExport.OfOne(["统计三级", "在校生数"], "普通小学", 900));

        Assert.Equal("primary", converted.School("001", "kind"));
        Assert.Equal(ColumnStatus.Ignored, converted.Status("统计三级"));
    }

    [Fact]
    public void The_mapping_tells_kinds_that_are_unknown()
    {
        var mapping = new StatisticsMapping { Kinds = new Dictionary<string, string> { ["专门学校"] = "junior" } };

        Assert.Equal("junior", Converted.Of(SmallExport.Of(["在校生数"], ["1", "甲", "专门学校", 9]), mapping).School("1", "kind"));
    }

    // GB/T 33782-2017 table 5.
    [Theory]
    [InlineData("城乡类型", "城区", "urban")]
    [InlineData("城乡类型", "城乡结合区", "urban")]
    [InlineData("城乡类型", "111", "urban")]
    [InlineData("城乡类型", "111主城区", "urban")]
    [InlineData("所在地城乡类型", "镇乡结合区", "town")]
    [InlineData("城乡分类", "123", "town")]
    [InlineData("城乡分类代码", "210", "rural")]
    [InlineData("城乡类型", "村庄", "rural")]
    [InlineData("统计三级", "镇区", "town")]
    [InlineData("统计三级", "乡村", "rural")]
    public void Areas_are_told_by_their_words_and_codes(string heading, string word, string area) =>
        Assert.Equal(area, Converted.Of(SmallExport.OfOne(["在校生数", heading], 9, word)).School("001", "area"));

    [Fact]
    public void 城镇_is_two_areas_and_refused() =>
        Assert.Equal(["statistics_area_word 表!E2"], Converted.Of(SmallExport.OfOne(["在校生数", "城乡类型"], 9, "城镇")).Refused);

    [Theory]
    [InlineData("县级教育部门", "public")]
    [InlineData("公办", "public")]
    [InlineData("民办", "private")]
    [InlineData("民办（营利性）", "private")]
    public void Owners_are_public_or_private(string word, string ownership) =>
        Assert.Equal(ownership, Converted.Of(SmallExport.OfOne(["在校生数", "举办者类型"], 9, word)).School("001", "ownership"));

    [Theory]
    [InlineData("中外合作办")]
    [InlineData("831")]
    public void An_owner_that_cannot_be_told_is_refused(string word) =>
        Assert.Equal(["statistics_owner_word 表!E2"], Converted.Of(SmallExport.OfOne(["在校生数", "举办者"], 9, word)).Refused);

    [Theory]
    [InlineData(1, "True")]
    [InlineData(0, "False")]
    [InlineData("是", "True")]
    [InlineData("否", "False")]
    [InlineData(true, "True")]
    [InlineData(null, "")]
    public void Counted_as_a_school_is_yes_no_or_unknown(object? cell, string counted) =>
        Assert.Equal(counted, Converted.Of(SmallExport.Of(["在校生数", "是否计校数"], ["000", "它", "小学", 9, 1], ["001", "甲", "小学", 9, cell])).School("001", "counted_as_school"));

    [Fact]
    public void A_code_keeps_its_zeros_and_a_number_gets_back_the_ones_it_lost()
    {
        var converted = Converted.Of(SmallExport.Of(["在校生数"], ["0370000001", "甲", "小学", 1], ["0370000002", "乙", "小学", 2], [370000003, "丙", "小学", 3]));

        Assert.Equal("3", converted.Stage("0370000003", Stage.Primary, "students"));
        Assert.Equal(["statistics_code_short 表!A4"], converted.Found);
    }

    [Theory]
    [InlineData("3.7E+09")]
    [InlineData(12.5)]
    public void A_code_that_a_spreadsheet_spoiled_is_refused(object code) =>
        Assert.Equal(["statistics_code_lost 表!A2"], Converted.Of(SmallExport.Of(["在校生数"], [code, "甲", "小学", 1])).Refused);

    [Fact]
    public void A_row_with_figures_and_no_code_is_refused() =>
        Assert.Equal(["statistics_code_blank 表!A3"], Converted.Of(SmallExport.Of(["在校生数"], ["1", "甲", "小学", 1], [null, "乙", "小学", 2])).Refused);

    [Fact]
    public void A_school_without_a_kind_is_refused() =>
        Assert.Equal(["statistics_no_kind 表!A3"], Converted.Of(SmallExport.Of(["在校生数"], ["1", "甲", "小学", 1], ["2", "乙", null, 2])).Refused);

    [Fact]
    public void A_school_withdrawn_last_year_is_left_out_and_said()
    {
        var converted = Converted.Of(SmallExport.Of(["在校生数", "是否上年撤销"], ["1", "甲", "小学", 1, "否"], ["2", "乙", "小学", null, "是"]));

        Assert.Equal(1, converted.Report.Tables.Schools.Count);
        Assert.Equal(["statistics_withdrawn 表!A3"], converted.Found);
    }
}
