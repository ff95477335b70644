using Junheng.Rules.Evaluation;

namespace Junheng.Rules.Tests.Evaluation.Reasons;

/// <summary>What each item says of itself: which condition, of whom, with which figures (exchange format §8).</summary>
public sealed class ItemReasonsTests
{
    private static TestDistrict One => new TestDistrict().School("A", "primary", ("area", "rural")).Stage("primary", 90);

    [Fact]
    public void P1_tells_the_years()
    {
        Assert.Equal(["unmet years_short 2022 2024 2 3"], One.District(("year", 2024), ("prerequisite.basic_balance_year", 2022)).Why("P1"));
        Assert.Equal(["unknown lacks district.csv"], One.District(("year", 2024)).Why("P1"));
    }

    [Fact]
    public void A_confirmation_of_the_district_says_no_or_is_blank()
    {
        Assert.Equal(["unmet said_no 学校规划布局合理"], One.District(("G1.layout_confirmed", false)).Why("G1"));
        Assert.Equal(["unknown lacks district.csv"], One.District(("year", 2024)).Why("G1"));
    }

    /// <summary>42 classes need ⌈42/12⌉ = 4 rooms of each; of two music rooms one has 96 ㎡, of two art rooms one has no area.</summary>
    [Fact]
    public void G3_tells_what_is_needed_what_counts_and_what_does_not() => Assert.Equal(
        ["unmet A rooms_short 42 4 1 1 96 90", "unmet A rooms_small 1 0", "unmet A rooms_without_area 1", "unknown B lacks schools.csv:3:rooms_listed", "unknown C lacks stages.csv:4:classes"],
        new TestDistrict().School("A", "nine_year").Stage("primary", 900, ("classes", 28)).Stage("junior", 600, ("classes", 14))
            .Room("music", 96).Room("music", 95.99m).Room("art", 90).Room("art", null)
            .School("B", "primary").School("C", "primary", ("rooms_listed", true)).Stage("primary", 9).Why("G3"));

    [Fact]
    public void G3_tells_the_areas_that_a_relaxation_allows() => Assert.Equal(
        ["unmet A rooms_short 6 1 1 0 73 67"],
        new TestDistrict().School("A", "primary", ("built_year", 2016)).Stage("primary", 240, ("classes", 6)).Room("music", 73).Why("G3", Reading.Eligible));

    [Fact]
    public void G4_tells_pupils_and_limit() => Assert.Equal(
        ["unmet A school_large 2501 2500", "unknown B lacks stages.csv:4:students"],
        new TestDistrict().School("A", "nine_year").Stage("primary", 1500).Stage("junior", 1001).School("B", "primary").Stage("primary", null).Why("G4"));

    [Fact]
    public void G5_tells_each_class_above_the_limit_and_why_a_row_is_open() => Assert.Equal(
        [
            "unmet A class_large 小学 一年级 1班 46 45", "unknown B lacks classes.csv", "unknown C lacks classes.csv:3:students", "unknown D classes_differ 初中 50 49",
        ],
        new TestDistrict().School("A", "primary").Stage("primary", 46).Class("一年级", "1班", 46)
            .School("B", "primary").Stage("primary", 40)
            .School("C", "primary").Stage("primary", 40).Class("一年级", "1班", null)
            .School("D", "junior").Stage("junior", 50).Class("七年级", "1班", 49).Why("G5"));

    [Fact]
    public void G6_tells_pupils_and_what_they_are_funded_for() => Assert.Equal(
        ["unmet A funded_short 90 99 100", "unknown B lacks schools.csv:3:area schools.csv:3:funded_students stages.csv:3:students"],
        new TestDistrict().School("A", "primary", ("area", "rural"), ("funded_students", 99)).Stage("primary", 90)
            .School("B", "teaching_point").Stage("primary", null).Why("G6"));

    [Fact]
    public void G7_tells_the_fund_and_the_standard_in_force()
    {
        var district = One.District(("G7.special_fund_per_pupil_yuan", 6_800));
        Assert.Equal(["unmet fund_short 6800 8000"], district.Why("G7", Reading.Strict, ("setting.G7_minimum", 8_000_000_000)));
        Assert.Empty(district.Why("G7"));
    }

    [Fact]
    public void G8_tells_both_halves()
    {
        Assert.Equal(
            ["unmet pay_short 90000 95000", "unmet said_no 教师绩效工资总量足额核定"],
            One.District(("G8.teacher_pay_yuan", 90_000), ("G8.civil_servant_pay_yuan", 95_000), ("G8.performance_total_confirmed", false)).Why("G8"));
        Assert.Equal(
            ["met pay_reaches 95000 95000", "unknown lacks district.csv"],
            One.District(("G8.teacher_pay_yuan", 95_000), ("G8.civil_servant_pay_yuan", 95_000)).Why("G8"));
    }

    [Fact]
    public void G9_and_G12_tell_the_row_and_how_many_are_short()
    {
        var district = new TestDistrict().School("A", "nine_year").Stage("primary", 90, ("teachers", 10), ("certified_teachers", 8), ("trained_teachers", 7))
            .Stage("junior", 90, ("teachers", 9)).School("B", "primary").Stage("primary", null, ("teachers", 3), ("certified_teachers", 1), ("trained_teachers", 3));
        Assert.Equal(
            ["unmet A teachers_short 小学 10 持证专任教师数 8 2", "unknown A lacks stages.csv:3:certified_teachers", "unknown B teachers_short 小学 3 持证专任教师数 1 2", "unknown B lacks stages.csv:4:students"],
            district.Why("G12"));
        Assert.Equal(
            ["unmet A teachers_short 小学 10 五年培训满360学时教师数 7 3", "unknown A lacks stages.csv:3:trained_teachers", "unmet teachers_short_in_all 3 2"],
            district.Why("G9", Reading.Strict, ("setting.G9_exempt", 2_000_000)));
    }

    /// <summary>48 of 1320 are 3.636… %; 10 of 48 are 20.83 %, which holds.</summary>
    [Fact]
    public void G11_tells_which_half_fails() => Assert.Equal(
        ["unmet share_below 实际交流教师数 48 符合交流条件教师数 1320 3.64% 10%", "met share_reaches 交流教师中骨干教师数 10 实际交流教师数 48 20.83% 20%"],
        One.District(("G11.eligible", 1320), ("G11.exchanged", 48), ("G11.exchanged_backbone", 10)).Why("G11"));

    [Fact]
    public void A_whole_of_nobody_is_told() =>
        Assert.Equal(["unknown whole_not_positive 符合交流条件教师数"], One.District(("G11.eligible", 0), ("G11.exchanged", 0), ("G11.exchanged_backbone", 0)).Why("G11"));

    /// <summary>99 of 100 are asked to be 100 %.</summary>
    [Fact]
    public void G13_tells_the_stage_and_the_schools_below()
    {
        var urban = new (string, object?)[] { ("area", "urban"), ("ownership", "public"), ("boarding", false) };
        Assert.Equal(
            ["unmet share_below 小学就近划片入学 199 小学应划片学生 200 99.5% 100%", "unmet B share_below 小学就近划片入学 99 小学应划片学生 100 99% 100%"],
            new TestDistrict().School("A", "primary", urban).Stage("primary", 100, ("in_zone_students", 100))
                .School("B", "primary", urban).Stage("primary", 100, ("in_zone_students", 99)).Why("G13"));
        Assert.Equal(
            ["unknown zone_rows_lack 小学 1 B学校", "unknown lacks district.csv"],
            new TestDistrict().School("A", "primary", urban).Stage("primary", 100, ("in_zone_students", 100))
                .School("B", "primary", urban).Stage("primary", 100).District(("year", 2024)).Why("G13"));
        Assert.Equal(
            ["unmet given_share_below 小学就近划片入学比例 99% 100%"],
            new TestDistrict().School("B", "primary", urban).Stage("primary", 100).District(("G13.primary_in_zone_share", 0.99m)).Why("G13"));
    }

    [Fact]
    public void G14_and_G15_tell_the_counts_or_the_share_and_the_other_half()
    {
        Assert.Equal(
            ["unmet share_below 优质高中指标分配数 499 优质高中招生计划数 1000 49.9% 50%", "unmet said_no 指标分配向农村初中倾斜"],
            One.District(("G14.planned", 1000), ("G14.allocated", 499), ("G14.tilts_rural", false)).Why("G14"));
        Assert.Equal(
            ["unmet said_no 留守儿童关爱体系健全", "met share_reaches 公办学校就读的随迁子女数＋政府购买学位就读的随迁子女数 85 符合条件的随迁子女数 100 85% 85%"],
            One.District(("G15.care_confirmed", false), ("G15.eligible", 100), ("G15.public", 80), ("G15.purchased", 5)).Why("G15"));
        Assert.Equal(["unmet given_share_below 随迁子女就读比例 84% 85%"], One.District(("G15.care_confirmed", true), ("G15.migrant_share", 0.84m)).Why("G15"));
    }

    /// <summary>Who gave the plan and not the allotment lacks the allotment, not a share besides.</summary>
    [Fact]
    public void Counts_that_have_been_begun_are_asked_for_to_the_end() => Assert.Equal(
        "优质高中指标分配数", Assert.Single(Junheng.Rules.Evaluation.Reasons.ItemReasons.Of(One.District(("G14.planned", 1000), ("G14.tilts_rural", true)).Evaluate(), "G14")).Args[0].Zh);

    [Fact]
    public void Ratios_of_Q1_Q2_and_S1_tell_their_form()
    {
        var pupils = One.District(("Q1.graduates", 940), ("Q1.entrants_three_years_ago", 1000), ("Q1.transferred_in", 10), ("Q1.transferred_out", 10), ("Q1.deaths", 0));
        Assert.Equal(["unmet share_below 毕业生数 940 三年前入学数＋转入−转出−死亡 1000 94% 95%"], pupils.Why("Q1"));
        Assert.Equal(["unmet share_below 毕业生数−转入＋转出 940 三年前入学数−死亡 1000 94% 95%"], pupils.Why("Q1", Reading.Strict, ("setting.Q1_form", 1)));
        Assert.Equal(["unmet share_below 已入学残疾儿童少年数 94 适龄残疾儿童少年数 100 94% 95%"], One.District(("Q2.disabled_children", 100), ("Q2.disabled_enrolled", 94)).Why("Q2"));
        var asked = One.District(("S1.valid", 48), ("S1.satisfied", 40), ("S1.basically_satisfied", 2));
        Assert.Equal(["unmet share_below 满意问卷数 40 有效问卷数 48 83.33% 85%"], asked.Why("S1"));
        Assert.Equal(["met share_reaches 满意问卷数＋基本满意问卷数 42 有效问卷数 48 87.5% 85%"], asked.Why("S1", Reading.Strict, ("setting.S1_counts_basic", 1)));
        Assert.Equal(["unknown lacks district.csv"], One.District(("Q2.disabled_children", 100)).Why("Q2"));
    }

    [Fact]
    public void Statements_about_schools_say_no_or_are_missing() => Assert.Equal(
        ["unmet A statement_no", "unknown B lacks confirmations.csv", "unknown C lacks confirmations.csv:3:value"],
        new TestDistrict().School("A", "primary").Confirm("Q6", false).School("B", "primary").School("C", "primary").Confirm("Q6", null).Why("Q6"));

    [Fact]
    public void Q4_tells_the_share_of_each_school() => Assert.Equal(
        [
            "unmet A share_below 教师培训经费预算 4 年度公用经费预算总额 100 4% 5%", "unknown B lacks schools.csv:3:public_budget_yuan schools.csv:3:training_budget_yuan",
            "unknown C whole_not_positive 年度公用经费预算总额",
        ],
        new TestDistrict().School("A", "primary", ("public_budget_yuan", 100), ("training_budget_yuan", 4)).School("B", "primary")
            .School("C", "primary", ("public_budget_yuan", 0), ("training_budget_yuan", 0)).Why("Q4"));

    [Fact]
    public void Q9_tells_the_subject_and_the_half() => Assert.Equal(
        ["unmet level_low 数学学业水平等级 2 3", "unmet variance_high 数学校际差异率 15% 15%", "unknown lacks district.csv"],
        One.District(("Q9.数学.level", 2), ("Q9.数学.share", 0.15m), ("Q9.语文.level", 3)).Why("Q9"));

    /// <summary>Who gave none of the three counts may as well give the share; who gave one is asked for the other two.</summary>
    [Fact]
    public void Without_any_count_the_share_itself_is_asked_for()
    {
        Assert.Equal(["随迁子女就读比例"], Lacking(("G15.care_confirmed", true)));
        Assert.Equal(["公办学校就读的随迁子女数、符合条件的随迁子女数"], Lacking(("G15.care_confirmed", true), ("G15.purchased", 5)));
        Assert.Empty(Lacking(("G15.care_confirmed", true), ("G15.migrant_share", 0.9m)));

        static IEnumerable<string> Lacking(params (string, object?)[] figures) =>
            Junheng.Rules.Evaluation.Reasons.ItemReasons.Of(One.District(figures).Evaluate(), "G15")
                .Where(reason => reason.Code == "lacks").Select(reason => reason.Args[0].Zh);
    }

    [Fact]
    public void Of_what_an_item_needs_only_the_blanks_are_named()
    {
        var rural = new (string, object?)[] { ("area", "rural"), ("funded_students", 99), ("public_budget_yuan", 100) };
        var district = new TestDistrict()
            .School("A", "nine_year", ("rooms_listed", true), ("training_budget_yuan", 4)).Stage("primary", 100, ("classes", 0)).Stage("junior", null)
            .School("B", "primary", rural).Stage("primary", null).Class("1", "1班", 30)
            .School("C", "primary", [.. rural, ("area", null)]).Stage("primary", 50)
            .School("D", "teaching_point", [.. rural, ("funded_students", null)]).Stage("primary", 50).Class("1", "1班", 30).Class("1", "2班", null);

        Assert.Equal("unknown A lacks stages.csv:3:classes", district.Why("G3")[0]);
        Assert.Equal(["unknown A lacks stages.csv:3:students", "unknown B lacks stages.csv:4:students"], district.Why("G4"));
        Assert.Equal(
            [
                "unknown A lacks classes.csv stages.csv:3:students classes.csv", "unknown B lacks stages.csv:4:students", "unknown C lacks classes.csv",
                "unknown D lacks classes.csv:4:students",
            ],
            district.Why("G5"));
        Assert.Equal(
            ["unknown B lacks stages.csv:4:students", "unknown C lacks schools.csv:4:area", "unknown D lacks schools.csv:5:funded_students"], district.Why("G6"));
        Assert.Equal(
            ["unknown A lacks schools.csv:2:public_budget_yuan", "unknown B lacks schools.csv:3:training_budget_yuan"], district.Why("Q4").Take(2));
    }

    [Fact]
    public void A_class_at_the_limit_is_not_named_beside_one_above_it() => Assert.Equal(
        ["unmet A class_large 小学 1 2班 46 45"],
        new TestDistrict().School("A", "primary").Stage("primary", 91).Class("1", "1班", 45).Class("1", "2班", 46).Why("G5"));

    [Fact]
    public void Rooms_at_the_least_area_are_not_too_small() => Assert.Equal(
        ["unmet A rooms_short 24 2 1 1 96 90", "unmet A rooms_small 1 1"],
        new TestDistrict().School("A", "primary").Stage("primary", 900, ("classes", 24))
            .Room("music", 96).Room("music", 95.999999m).Room("art", 90).Room("art", 89.999999m).Why("G3"));

    [Fact]
    public void Without_subjects_Q9_tells_the_worst_of_them() => Assert.Equal(
        ["unmet level_low 各学科最低学业水平等级 2 3", "unmet variance_high 各学科最高校际差异率 15% 15%"],
        One.District(("Q9.worst_level", 2), ("Q9.worst_between_school_share", 0.15m)).Why("Q9"));

    /// <summary>4 of 10 lack it for sure, 3 more may: 5 may be lacking.</summary>
    [Fact]
    public void What_is_exempt_is_told_beside_what_is_sure()
    {
        var district = new TestDistrict().School("A", "primary").Stage("primary", 90, ("teachers", 10), ("trained_teachers", 6))
            .School("B", "primary").Stage("primary", 90, ("teachers", 3));
        Assert.Equal(
            [
                "unmet A teachers_short 小学 10 五年培训满360学时教师数 6 4", "unknown B lacks stages.csv:3:trained_teachers", "unknown teachers_short_in_all 4 5",
            ],
            district.Why("G9", Reading.Strict, ("setting.G9_exempt", 5_000_000)));
        Assert.DoesNotContain(district.Why("G9", Reading.Strict, ("setting.G9_exempt", 7_000_000)), line => line.Contains("in_all", StringComparison.Ordinal));
    }

    /// <summary>A school whose area is blank may be asked and is counted among those that lack a figure; a rural one is not.</summary>
    [Fact]
    public void Schools_that_G13_may_ask_count_as_lacking()
    {
        var urban = new (string, object?)[] { ("area", "urban"), ("ownership", "public"), ("boarding", false) };
        Assert.Equal(
            "unknown zone_rows_lack 小学 2 B学校",
            new TestDistrict().School("A", "primary", [.. urban, ("area", "rural")]).Stage("primary", 100)
                .School("B", "primary", [.. urban, ("area", null)]).Stage("primary", 100, ("in_zone_students", 100))
                .School("C", "primary", urban).Stage("primary", 100)
                .School("D", "primary", urban).Stage("primary", 100, ("in_zone_students", 100)).District(("year", 2024)).Why("G13")[0]);
    }

    [Fact]
    public void An_item_that_holds_has_nothing_to_complain_about() => Assert.DoesNotContain(
        Junheng.Rules.Evaluation.Reasons.ItemReasons.Of(One.District(("G11.eligible", 100), ("G11.exchanged", 10), ("G11.exchanged_backbone", 2)).Evaluate(), "G11"),
        reason => reason.Status != ItemStatus.Met);
}
