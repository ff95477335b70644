using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;
using Junheng.Rules.Evaluation.Reasons;

namespace Junheng.Rules.Tests.Evaluation.Reasons;

public sealed class RowReasonsTests
{
    /// <summary>100 pupils: 3 teachers are 3.00 against 4.2 and 3.57, 2 of them short (1.2 rounded up); 195,000 yuan are 1,950 each,
    /// at the floor of 1,700, and 5,000 short.</summary>
    [Fact]
    public void Each_indicator_below_its_threshold_tells_value_limits_and_what_is_lacking() => Assert.Equal(
        [
            "unmet A indicator_below L1 高于规定学历教师 3.00 3.57 4.2 2 名",
            "unmet A indicator_near L6 教学仪器设备值 1950.00 1700 2000 5,000 元",
        ],
        Lines(new TestDistrict().GoodPrimary("A", 100, ("teachers_above_required", 3), ("equipment_value_yuan", 195_000)), "A", Stage.Primary));

    /// <summary>100 + 1.1 × 100 weighted pupils; 2 rooms give the primary stage 2 × 100/210 = 0.952 a hundred: 2.3 − 0.952 = 1.35, so 2,
    /// and for the whole school 1.348 × 2.1 = 2.83, so 3 rooms.</summary>
    [Fact]
    public void A_shared_resource_tells_what_the_whole_school_needs() => Assert.Contains(
        "unmet A indicator_below_shared L7 网络多媒体教室 0.95 1.955 2.3 2 间 3",
        Lines(new TestDistrict().School("A", "nine_year", ("multimedia_rooms", 2)).Stage("primary", 100).Stage("junior", 100), "A", Stage.Primary));

    /// <summary>599,999 yuan for 300 pupils are 1,999.997: two places would show the threshold itself.</summary>
    [Fact]
    public void A_borderline_value_shows_four_places() => Assert.Equal(
        ["unmet A indicator_near L6 教学仪器设备值 1999.9967 1700 2000 1 元"],
        Lines(new TestDistrict().GoodPrimary("A", 300, ("equipment_value_yuan", 599_999)), "A", Stage.Primary));

    [Fact]
    public void A_missing_indicator_names_the_cells_of_every_unit_that_it_needs()
    {
        var district = new TestDistrict().GoodPrimary("A", 100, ("indoor_sports_area_m2", null))
            .School("P", "teaching_point", ("counted_as_school", false), ("parent_school_code", "A"), ("teaching_area_m2", 500), ("indoor_sports_area_m2", 0),
                ("outdoor_sports_area_m2", 500), ("equipment_value_yuan", 200_000)).Stage("primary", 60, ("teachers_above_required", 3), ("backbone_teachers", 1), ("pe_teachers", 1));
        Assert.Equal(
            [
                "unknown A indicator_lacks stages.csv:3:arts_teachers", "unknown A indicator_lacks schools.csv:2:indoor_sports_area_m2",
                "unknown A indicator_lacks schools.csv:3:multimedia_rooms",
            ],
            Lines(district, "A", Stage.Primary));
        Assert.Empty(Lines(district, "P", Stage.Primary));
    }

    [Fact]
    public void Indicators_that_lack_the_same_are_one_reason()
    {
        var evaluation = new TestDistrict().GoodPrimary("A", 100, ("multimedia_rooms", null)).Evaluate();
        var blank = new TestDistrict().School("A", "primary").Stage("primary", null, ("teachers_above_required", 5), ("backbone_teachers", 2), ("pe_teachers", 1), ("arts_teachers", 0)).Evaluate();

        Assert.Equal("L7", Assert.Single(new RowReasons(evaluation).Of(0)).Args[0].Zh);
        Assert.Equal(["L1–L3", "L4", "L5", "L6", "L7"], new RowReasons(blank).Of(0).Select(reason => reason.Args[0].Zh));
    }

    [Fact]
    public void Pupils_of_another_stage_that_are_blank_leave_the_split_open_and_an_absent_row_is_named_by_its_school()
    {
        Assert.Contains(
            "unknown A indicator_lacks stages.csv:3:students",
            Lines(new TestDistrict().School("A", "nine_year", ("multimedia_rooms", 2)).Stage("primary", 100).Stage("junior", null), "A", Stage.Primary));
        Assert.Contains(
            "unknown A indicator_lacks schools.csv:2:kind",
            Lines(new TestDistrict().School("A", "nine_year", ("multimedia_rooms", 2)).Stage("primary", 100), "A", Stage.Junior));
    }

    /// <summary>100 + 1.1 × 100 weighted pupils at 4.5 ㎡ are 945; 300.5 ㎡ are 644.5 short, 644.5 ÷ 2.1 = 306.9047… of the primary
    /// stage. Square metres are not rounded up.</summary>
    [Fact]
    public void What_is_not_counted_by_pieces_is_told_as_it_is() => Assert.Contains(
        "unmet A indicator_below_shared L4 教学及辅助用房 1.43 3.825 4.5 306.9 平方米 644.5",
        Lines(new TestDistrict().School("A", "nine_year", ("teaching_area_m2", 300.5m), ("indoor_sports_area_m2", 0))
            .Stage("primary", 100).Stage("junior", 100), "A", Stage.Primary));

    [Fact]
    public void What_a_point_lacks_is_asked_for_by_the_primary_stage_and_by_what_all_stages_share()
    {
        var district = new TestDistrict().School("A", "nine_year").Stage("primary", 100, ("backbone_teachers", 1)).Stage("junior", 100)
            .School("P", "teaching_point", ("counted_as_school", false), ("parent_school_code", "A")).Stage("primary", 60);

        Assert.Equal(["stages.csv:4:backbone_teachers"], Cells("L2", Stage.Primary));
        Assert.Equal(["stages.csv:3:backbone_teachers"], Cells("L2", Stage.Junior));
        Assert.Equal(["schools.csv:2:multimedia_rooms", "schools.csv:3:multimedia_rooms"], Cells("L7", Stage.Junior));

        List<string> Cells(string id, Stage stage)
        {
            var evaluation = district.Evaluate();
            return [.. Assert.Single(new RowReasons(evaluation).Of(evaluation.Row("A", stage)), reason => reason.Args[0].Zh == id)
                .Missing.Select(figure => figure.PlaceIn(evaluation.Figures).ToString())];
        }
    }

    [Fact]
    public void A_blank_of_a_point_is_called_by_its_name_and_one_of_the_school_is_not()
    {
        var evaluation = new TestDistrict().GoodPrimary("A", 100, ("backbone_teachers", null))
            .School("P", "teaching_point", ("counted_as_school", false), ("parent_school_code", "A")).Stage("primary", 60).Evaluate();

        var reason = Assert.Single(new RowReasons(evaluation).Of(evaluation.Row("A", Stage.Primary)), reason => reason.Args[0].Zh == "L2");

        Assert.Equal("L2 缺小学县级及以上骨干教师数、P学校的小学县级及以上骨干教师数", Phrases.Reason(reason, english: false));
        Assert.Equal("L2 lacks primary backbone teachers, primary backbone teachers of P学校", Phrases.Reason(reason, english: true));
    }

    [Fact]
    public void What_a_stage_has_for_itself_does_not_need_the_pupils_of_the_others_and_an_absent_row_is_one_blank()
    {
        var blank = new TestDistrict().School("A", "nine_year").Stage("primary", 100).Stage("junior", null).Evaluate();
        Assert.Contains("unknown A indicator_lacks stages.csv:2:backbone_teachers", Of(blank, Stage.Primary));

        var absent = new TestDistrict().School("A", "nine_year").Stage("primary", 100).Evaluate();
        var own = new RowReasons(absent).Of(absent.Row("A", Stage.Junior))[0];
        Assert.Equal(("L1–L3", "stage"), (own.Args[0].Zh, Assert.Single(own.Missing).Code));

        static IEnumerable<string> Of(DistrictEvaluation evaluation, Stage stage) =>
            new RowReasons(evaluation).Of(evaluation.Row("A", stage)).Select(reason => Told.Line(evaluation, reason));
    }

    private static List<string> Lines(TestDistrict district, string school, Stage stage)
    {
        var evaluation = district.Evaluate();
        return [.. new RowReasons(evaluation).Of(evaluation.Row(school, stage)).Select(reason => Told.Line(evaluation, reason))];
    }
}
