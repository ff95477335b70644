using DocumentFormat.OpenXml.Spreadsheet;
using Junheng.Office.Workbooks.Template;
using Junheng.Rules.Measures;
using Junheng.Rules.Tests;

namespace Junheng.Office.Tests.Workbooks;

public class WorkbookTemplateTests
{
    private static readonly Measure Canteens = new("canteens", "食堂个数", "canteens", Level.School, MeasureType.Whole)
    {
        Unit = "个", Meaning = "学校食堂的个数。", Clause = "试用条款", Ceiling = 9,
    };

    [Fact]
    public void It_has_the_seven_sheets_and_breaks_no_rule_of_the_format()
    {
        using var book = Empty();

        Assert.Empty(book.Faults);
        Assert.Equal(["学校", "学段", "班级", "专用教室", "逐校认定", "区县", "填表说明"], book.SheetNames);
    }

    [Fact]
    public void A_prefilled_one_breaks_no_rule_of_the_format_either()
    {
        using var book = Prefilled();

        Assert.Empty(book.Faults);
    }

    [Fact]
    public void Every_column_of_the_catalogue_is_headed_in_Chinese_with_its_unit()
    {
        using var book = Empty();

        Assert.Equal(
            Catalogue.Standard.At(Level.School).Select(measure => measure.Unit.Length > 0 ? $"{measure.NameZh}（{measure.Unit}）" : measure.NameZh),
            book.Row("学校", 1));
        Assert.Contains("教学仪器设备资产值（元）", book.Row("学校", 1));
        Assert.Contains("在校生数（人）", book.Row("学段", 1));
        Assert.Contains("教室面积（平方米）", book.Row("专用教室", 1));
    }

    [Fact]
    public void The_note_of_a_heading_tells_meaning_clause_time_and_code()
    {
        using var book = Empty();
        var note = book.Note("学校", book.Letters("学校", "年度公用经费预算总额（元）") + "1");

        Assert.Contains("口径：本财政年度批复到校的公用经费预算总额", note, StringComparison.Ordinal);
        Assert.Contains("依据：教督〔2017〕6号 教育质量 第4项（Q4）", note, StringComparison.Ordinal);
        Assert.Contains("时间口径：自然年（财政年度）", note, StringComparison.Ordinal);
        Assert.Contains("字段代码：public_budget_yuan", note, StringComparison.Ordinal);
    }

    [Fact]
    public void Choices_and_yes_no_have_drop_downs_of_Chinese_words()
    {
        using var book = Empty();

        Assert.Equal("\"城区,镇区,乡村\"", book.Check("学校", book.Letters("学校", "城乡类型") + "500")!.Formula1!.Text);
        Assert.Equal("\"是,否\"", book.Check("学校", book.Letters("学校", "是否寄宿制学校") + "2")!.Formula1!.Text);
        Assert.Null(book.Check("学校", book.Letters("学校", "所在镇街") + "2"));
    }

    [Fact]
    public void Whole_numbers_decimals_and_shares_are_checked_with_a_Chinese_sentence()
    {
        using var book = Empty();
        var students = book.Check("学段", book.Letters("学段", "在校生数（人）") + "9")!;
        var area = book.Check("专用教室", book.Letters("专用教室", "教室面积（平方米）") + "9")!;
        var share = book.Check("区县", $"D{RowOf(book, "G13.primary_in_zone_share")}")!;

        Assert.Equal((DataValidationValues.Whole, "0", DataValidationOperatorValues.GreaterThanOrEqual), (students.Type!.Value, students.Formula1!.Text, students.Operator!.Value));
        Assert.Equal(DataValidationValues.Decimal, area.Type!.Value);
        Assert.Equal(("0", "1"), (share.Formula1!.Text, share.Formula2!.Text));
        Assert.Equal("“在校生数”应填不小于0的整数；不清楚的留空，不要填0。", students.Error!.Value);
    }

    [Fact]
    public void Positions_may_be_negative_but_stay_on_the_globe()
    {
        using var book = Empty();
        var longitude = book.Check("学校", book.Letters("学校", "经度（度）") + "2")!;

        Assert.Equal(("-180", "180"), (longitude.Formula1!.Text, longitude.Formula2!.Text));
    }

    [Fact]
    public void The_district_sheet_lists_every_key_and_the_monitored_subjects_in_place_of_the_pattern()
    {
        using var book = Empty();
        var keys = book.Column("区县", "B");

        Assert.Superset(Catalogue.Standard.At(Level.District).Select(key => key.Code).Where(code => !code.Contains('*', StringComparison.Ordinal)).ToHashSet(), keys.ToHashSet());
        Assert.DoesNotContain(keys, key => key.Contains('*', StringComparison.Ordinal));
        Assert.Contains("Q9.语文.level", keys);
        Assert.Equal(["Q9.语文.level", "Q9.语文.share", "Q9.数学.level"], keys.Where(key => key.StartsWith("Q9.", StringComparison.Ordinal)).Take(3));
        Assert.Equal(["区县代码", "项目代码", "项目", "值", "单位", "填写", "口径", "依据", "时间口径"], book.Row("区县", 1));
    }

    [Fact]
    public void Headings_stay_when_scrolling_and_codes_are_texts()
    {
        using var book = Empty();
        var pane = book.Sheet("学校").Descendants<Pane>().Single();

        Assert.Equal((1, PaneStateValues.Frozen), ((int)pane.VerticalSplit!.Value, pane.State!.Value));
        Assert.Equal(3, pane.HorizontalSplit!.Value);
    }

    [Fact]
    public void Prefilled_schools_get_a_row_for_each_stage_of_their_kind()
    {
        using var book = Prefilled();

        Assert.Equal(["0001", "0002", "0002", "0002", "0003", "0003"], book.Column("学段", "B"));
        Assert.Equal(["小学", "小学", "初中", "高中", "小学", "初中"], book.Column("学段", "D"));
        Assert.Equal("甲小学", book.Text("学段", "C2"));
        Assert.True(book.IsText("学校", "B2"));
    }

    [Fact]
    public void Prefilled_codes_are_locked_without_a_password_and_the_rest_is_free()
    {
        using var book = Prefilled();
        var protection = book.Sheet("学校").Descendants<SheetProtection>().Single();

        Assert.True(protection.Sheet!.Value);
        Assert.Null(protection.Password);
        Assert.True(book.IsLocked("学校", "A2"));
        Assert.True(book.IsLocked("学校", "B2"));
        Assert.False(book.IsLocked("学校", "C2"));
        Assert.True(book.IsLocked("学段", "B3"));
        Assert.False(book.IsLocked("学段", "E3"));
        Assert.False(book.IsLocked("学校", "A1"));
    }

    [Fact]
    public void Without_schools_only_the_keys_of_the_district_are_locked()
    {
        using var book = Empty();

        Assert.Empty(book.Sheet("学校").Descendants<SheetProtection>());
        Assert.True(book.IsLocked("区县", "B2"));
        Assert.False(book.IsLocked("区县", "D2"));
        Assert.False(book.IsLocked("区县", "A2"));
    }

    [Fact]
    public void A_measure_added_to_the_catalogue_appears_with_heading_note_and_check()
    {
        using var book = OpenedBook.Of(stream => WorkbookTemplate.Write(stream, Catalogue.Standard.With(Canteens)));
        var letters = book.Letters("学校", "食堂个数（个）");

        Assert.Contains("口径：学校食堂的个数。", book.Note("学校", letters + "1"), StringComparison.Ordinal);
        Assert.Equal(("0", "9"), (book.Check("学校", letters + "2")!.Formula1!.Text, book.Check("学校", letters + "2")!.Formula2!.Text));
    }

    [Fact]
    public void The_instructions_tell_which_stages_a_kind_has_and_what_a_blank_means()
    {
        using var book = Empty();
        var lines = Enumerable.Range(1, book.Sheet("填表说明").Descendants<Row>().Count()).Select(row => string.Join('|', book.Row("填表说明", row))).ToList();

        Assert.Contains(lines, line => line.StartsWith("完全中学|初中、高中|参加", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("留空表示“不知道”，绝不等于0", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("特殊教育生均公用经费标准|", StringComparison.Ordinal));
    }

    private static OpenedBook Empty() => OpenedBook.Of(stream => WorkbookTemplate.Write(stream, Catalogue.Standard));

    private static OpenedBook Prefilled()
    {
        var schools = new TestDistrict()
            .School("0001", "primary", ("name", "甲小学")).School("0002", "twelve_year").School("0003", "special").School("0004", "kindergarten")
            .Tables.Schools;
        return OpenedBook.Of(stream => WorkbookTemplate.Write(stream, Catalogue.Standard, schools));
    }

    private static int RowOf(OpenedBook book, string key) => 2 + book.Column("区县", "B").ToList().IndexOf(key);
}
