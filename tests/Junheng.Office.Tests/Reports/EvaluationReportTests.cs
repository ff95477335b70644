using DocumentFormat.OpenXml.Spreadsheet;
using Junheng.Office.Reports;
using Junheng.Office.Tests.Workbooks;
using Junheng.Rules.Common;
using Junheng.Rules.Tests;
using static Junheng.Office.Tests.Reports.Reported;

namespace Junheng.Office.Tests.Reports;

public class EvaluationReportTests
{
    // Columns of the table of seven indicators: six leading ones, then four for each indicator.
    private const string L1Floor = "G", L1Threshold = "H", L1Value = "I", L1Word = "J", L2Value = "M", L6Value = "AC", Met = "AI", Whole = "AJ";
    private const string Dark = "7A1F1F", Close = "8A5A00", Grey = "D9DDE2";

    [Fact]
    public void It_has_its_nine_sheets_and_breaks_no_rule_of_the_format()
    {
        using var book = Report(TwoPrimaries());

        Assert.Empty(book.Faults);
        Assert.Equal(["结论", "小学", "初中", "九年一贯", "差异系数", "项目", "否决事项", "数据核查", "参数与待核实"], book.SheetNames);
    }

    [Fact]
    public void A_school_shows_floor_threshold_value_and_whether_it_is_met()
    {
        using var book = Report(new TestDistrict().School("01", "primary", GoodSchool).Stage("primary", 300, GoodStage));

        // 20 teachers for 300 pupils are 6.666… per hundred; threshold 4.2, floor 0.85 × 4.2 = 3.57.
        Assert.Equal(("3.57", "4.2", "是"), (book.Text("小学", L1Floor + 5), book.Text("小学", L1Threshold + 5), book.Text("小学", L1Word + 5)));
        Assert.Equal(20 / 3.0, double.Parse(book.Text("小学", L1Value + 5), null), 1e-14);
        Assert.Equal("0.00_ ", book.Format("小学", L1Value + 5));
        Assert.Equal(("7", "1"), (book.Text("小学", Met + 5), book.Text("小学", Whole + 5)));
    }

    [Fact]
    public void A_failing_cell_is_dark_one_at_the_floor_is_told_apart_and_a_failing_school_says_so_in_words()
    {
        // 10 teachers of 300 pupils are 3.33 per hundred, below the floor 3.57; 599 999 yuan are 1 999.997 each, between 1 700 and 2 000.
        using var book = Report(new TestDistrict().School("01", "primary", GoodSchool)
            .Stage("primary", 300, [.. GoodStage, ("teachers_above_required", 10)])
            .School("02", "primary", [.. GoodSchool, ("equipment_value_yuan", 599_999m)]).Stage("primary", 300, GoodStage));

        Assert.Equal((Dark, "否"), (book.Fill("小学", L1Value + 5), book.Text("小学", L1Word + 5)));
        Assert.Equal(("否", Dark), (book.Text("小学", Whole + 5), book.Fill("小学", Whole + 5)));
        Assert.Equal((Close, "1"), (book.Fill("小学", L6Value + 6), book.Text("小学", Whole + 6)));
        Assert.Null(book.Fill("小学", L2Value + 5));
    }

    [Fact]
    public void A_value_that_rounding_would_judge_otherwise_is_starred_with_four_places()
    {
        // 599 999 yuan for 300 pupils are 1 999.99666…, 2 000.00 in two places: below, but not as shown.
        using var book = Report(new TestDistrict().School("01", "primary", [.. GoodSchool, ("equipment_value_yuan", 599_999m)]).Stage("primary", 300, GoodStage));

        Assert.Equal("0.0000\"*\"", book.Format("小学", L6Value + 5));
        Assert.Equal(599_999 / 300.0, double.Parse(book.Text("小学", L6Value + 5), null), 1e-10);
    }

    [Fact]
    public void A_missing_figure_is_said_to_be_missing_and_the_school_is_open()
    {
        using var book = Report(new TestDistrict().School("01", "primary", GoodSchool).Stage("primary", 300, [.. GoodStage, ("backbone_teachers", null)]));

        Assert.Equal(("缺", Grey), (book.Text("小学", L2Value + 5), book.Fill("小学", L2Value + 5)));
        Assert.Equal("待定", book.Text("小学", Whole + 5));
    }

    [Fact]
    public void Rows_out_of_scope_stand_at_the_end_with_their_reason()
    {
        using var book = Report(new TestDistrict().School("01", "teaching_point").Stage("primary", 49).School("02", "primary", GoodSchool).Stage("primary", 300, GoodStage)
            .School("03", "complete_secondary").Stage("junior", 0).Stage("senior", 500));
        var small = book.Find("小学", "1", "01");

        Assert.True(small > book.Find("小学", "1", "02"));
        Assert.Equal("不足50人的教学点", book.Text("小学", $"G{small}"));
        Assert.Equal("高中学段", book.Text("初中", $"G{book.Find("初中", "2", "03")}"));
    }

    [Fact]
    public void Both_parts_of_a_nine_year_school_stand_in_a_table_of_their_own()
    {
        using var book = Report(new TestDistrict().School("01", "nine_year", GoodSchool).Stage("primary", 300, GoodStage).Stage("junior", 200, GoodStage));

        Assert.Equal(("小学", "初中"), (book.Text("九年一贯", "E5"), book.Text("九年一贯", "E6")));
        Assert.Equal(("4.2", "5.3"), (book.Text("九年一贯", L1Threshold + 5), book.Text("九年一贯", L1Threshold + 6)));
        Assert.Equal("没有参加评估的学校", book.Text("小学", "A5"));
    }

    [Fact]
    public void Sums_stand_below_the_schools_and_below_several_districts()
    {
        using var book = Report(TwoPrimaries());
        Assert.Equal("合计：参评 2 个，综合达标 2 个", book.Text("小学", "A7"));
        Assert.Equal(("200", "1 个达标", "2"), (book.Text("小学", "F7"), book.Text("小学", "G7"), book.Text("小学", Whole + 7)));

        var two = new TestDistrict().In("370812").School("01", "primary", GoodSchool).Stage("primary", 300, GoodStage)
            .In("370881").School("01", "primary", GoodSchool).Stage("primary", 300, [.. GoodStage, ("teachers_above_required", 1)]).School("02", "junior").Stage("junior", 100).Dataset;
        using var several = OpenedBook.Of(stream => EvaluationReport.Write([.. two.Districts.Select(Of)], stream));
        Assert.Equal(["合计：2 个区县", "0／2\n未达标 1，待定 1", "1／2\n未达标 1", "0／1\n待定 1"], several.Row("结论", 6).Take(4));
    }

    [Fact]
    public void What_is_not_met_is_told_in_words_and_not_by_a_colour_only()
    {
        using var book = Report(TwoPrimaries().School("03", "junior").Stage("junior", 100).School("04", "primary", GoodSchool).Stage("primary", 100, ("backbone_teachers", 0)));

        Assert.Equal(("2／3\n未达标 1", "0／1\n待定 1"), (book.Text("结论", "C4"), book.Text("结论", "D4")));
    }

    [Fact]
    public void Vetoes_that_nobody_looked_into_are_not_clear()
    {
        using var book = Report(TwoPrimaries().District(("V1", "clear"), ("V2", "raised")));

        Assert.Equal(
            ["未发现", "存在", "未核查", "未核查", "未核查", "未核查"],
            Enumerable.Range(1, 6).Select(i => book.Row("否决事项", book.Find("否决事项", $"V{i}"))[4]));
    }

    [Fact]
    public void Findings_stand_with_place_and_sentence_the_gravest_first()
    {
        var info = new Finding("row_without_school", Severity.Info, new Place("stages.csv", null, 7, "school_code"), ["370812", "99", "这一行"]);
        var error = new Finding("double_row", Severity.Error, new Place("填报.xlsx", "学段", 12, "F"), ["01 小学", "学段!F3"]);
        using var book = Report(TwoPrimaries(), findings: [info, error]);

        Assert.Equal(["1", "错误", "学段!F12", "01 小学 重复，前一行在 学段!F3；请只保留一行。"], book.Row("数据核查", 4).Take(4));
        Assert.Equal("stages.csv:7:school_code", book.Text("数据核查", "C5"));
    }

    [Fact]
    public void Settings_tell_where_they_come_from()
    {
        using var book = Report(TwoPrimaries().District(("setting.G7_minimum", 8000m)));

        Assert.Equal(["8000元", "区县填报", "6000元"], book.Row("参数与待核实", book.Find("参数与待核实", "特殊教育生均公用经费标准（待核实）")).Skip(1).Take(3));
        Assert.Equal(["否", "默认", "否"], book.Row("参数与待核实", book.Find("参数与待核实", "基本满意是否计为满意（待核实）")).Skip(1).Take(3));
    }

    [Fact]
    public void What_another_answer_would_change_is_said_in_Chinese()
    {
        // 40 of 48 valid ones satisfied are 83 %, with 2 basically satisfied ones 87.5 %.
        using var book = Report(TwoPrimaries().District(("V1", "raised"), ("S1.valid", 48), ("S1.satisfied", 40), ("S1.basically_satisfied", 2)));

        Assert.Equal(["是", "1", "", "项目 S1"], book.Row("参数与待核实", book.Find("参数与待核实", "基本满意是否计为满意", "是")).Skip(1).Take(4));
    }

    [Fact]
    public void Every_sheet_is_for_A3_across_with_lines_to_sign_and_the_version_code()
    {
        var report = Of(TwoPrimaries().Figures);
        using var book = OpenedBook.Of(stream => EvaluationReport.Write([report], stream));

        foreach (var sheet in book.SheetNames)
        {
            var setup = book.Sheet(sheet).Descendants<PageSetup>().Single();
            Assert.Equal((8u, OrientationValues.Landscape, 1u), (setup.PaperSize!.Value, setup.Orientation!.Value, setup.FitToWidth!.Value));
            Assert.InRange(setup.FitToHeight!.Value, 1u, 2u);
            Assert.Contains(report.Version, book.Sheet(sheet).Descendants<OddFooter>().Single().Text, StringComparison.Ordinal);
            Assert.Contains(book.Column(sheet, "A", 1), text => text.StartsWith("填表人：", StringComparison.Ordinal) && text.EndsWith("（公章）", StringComparison.Ordinal));
        }

        Assert.Equal("'小学'!$1:$4", book.DefinedName("_xlnm.Print_Titles", "小学"));
    }

    [Fact]
    public void A_name_that_looks_like_a_formula_stays_a_text()
    {
        using var book = Report(new TestDistrict().School("01", "primary", ("name", "=HYPERLINK(\"http://x\",\"点我\")")).Stage("primary", 2001));

        Assert.True(book.IsText("小学", "C5"));
        Assert.Equal("=HYPERLINK(\"http://x\",\"点我\")", book.Text("小学", "C5"));
        Assert.All(book.SheetNames, sheet => Assert.Empty(book.Sheet(sheet).Descendants<CellFormula>()));
    }

    [Fact]
    public void Invented_figures_are_labelled_on_every_sheet()
    {
        using var book = Report(new TestDistrict().In("990001").School("01", "primary").Stage("primary", 100));

        Assert.All(book.SheetNames, sheet => Assert.Contains("演示数据", book.Sheet(sheet).Descendants<OddFooter>().Single().Text, StringComparison.Ordinal));
        Assert.Contains("【演示数据】", book.Text("小学", "A2"), StringComparison.Ordinal);
        using var real = Report(TwoPrimaries());
        Assert.DoesNotContain("演示数据", real.Text("小学", "A2"), StringComparison.Ordinal);
    }

    [Fact]
    public void Districts_follow_each_other_each_on_its_own_pages()
    {
        var dataset = new TestDistrict().In("370812").School("01", "primary").Stage("primary", 100).In("370881").School("01", "primary").Stage("primary", 100).Dataset;
        using var book = OpenedBook.Of(stream => EvaluationReport.Write([.. dataset.Districts.Select(Of)], stream));

        Assert.Empty(book.Faults);
        Assert.Equal(["370812", "370881"], book.Column("结论", "A", 4).Take(2));
        Assert.Equal(2, book.Sheet("小学").Descendants<Break>().Count());
        // Pages of their own cannot be squeezed into a number of pages.
        Assert.Equal(0u, book.Sheet("小学").Descendants<PageSetup>().Single().FitToHeight!.Value);
        Assert.Equal(2, book.Column("差异系数", "A", 1).Count(text => text == "县域义务教育校际差异系数表"));
        Assert.Null(book.DefinedName("_xlnm.Print_Titles", "小学"));
    }

    [Fact]
    public void More_rows_than_a_sheet_holds_are_refused_before_anything_is_written()
    {
        var report = Of(TwoPrimaries().Figures);
        using var stream = new MemoryStream();

        var refusal = EvaluationReport.Write([.. Enumerable.Repeat(report, 20_000)], stream);

        Assert.Equal("report_rows", refusal!.Code);
        Assert.Contains("1048576", Phrases.Zh(refusal), StringComparison.Ordinal);
        Assert.Equal(0, stream.Length);
    }
}
