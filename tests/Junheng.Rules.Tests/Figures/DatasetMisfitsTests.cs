using Junheng.Rules.Figures;

namespace Junheng.Rules.Tests.Figures;

/// <summary>What the tables of an input refuse each other. Exchange format §1: no two rows with one key, no row without its school,
/// no row at a stage that the kind does not have.</summary>
public sealed class DatasetMisfitsTests
{
    [Fact]
    public void A_second_row_with_the_key_of_a_stage_is_refused() => Refuses(
        ["double_row stages.csv:4:school_code A 小学 stages.csv:2:school_code"],
        Nine().Stage("primary", 11));

    [Fact]
    public void A_stage_that_the_kind_has_not_is_refused_once_with_its_rows_and_no_double() => Refuses(
        ["stage_not_of_kind stages.csv:2:stage A 小学 初中 学段 2 行"],
        new TestDistrict().School("A", "primary").Stage("junior", 1).Stage("junior", 1));

    [Fact]
    public void A_class_at_a_stage_that_the_kind_has_not_is_refused() => Refuses(
        ["stage_not_of_kind classes.csv:2:stage A 小学 初中 这一行"],
        new TestDistrict().School("A", "primary").Stage("primary", 1).ClassAt("junior", "7", "1班", 1));

    [Fact]
    public void Classes_differ_in_their_school_stage_grade_or_name() => Refuses(
        ["double_row classes.csv:7:school_code B 1 1班 classes.csv:6:school_code"],
        Nine().ClassAt("primary", "1", "1班", 1).ClassAt("primary", "1", "2班", 1).ClassAt("primary", "2", "1班", 1).ClassAt("junior", "1", "1班", 1)
            .School("B", "primary").Stage("primary", 1).Class("1", "1班", 1).Class("1", "1班", 1));

    /// <summary>Lines 2 to 4 again as 5 to 7 and once more as 8 to 10, and one by itself at the end.</summary>
    [Fact]
    public void A_block_of_rows_that_comes_again_is_refused_once()
    {
        var district = Nine();
        for (var paste = 0; paste < 3; paste++) district.ClassAt("primary", "1", "1班", 1).ClassAt("primary", "1", "2班", 1).ClassAt("primary", "2", "1班", 1);
        Refuses(
            [
                "double_block classes.csv:5:school_code 5–7 2–4 A 1 1班 A 2 1班 3", "double_block classes.csv:8:school_code 8–10 2–4 A 1 1班 A 2 1班 3",
                "double_row classes.csv:11:school_code A 1 2班 classes.csv:3:school_code",
            ],
            district.ClassAt("primary", "1", "2班", 1));
    }

    /// <summary>The fault of line 6 stands between them.</summary>
    [Fact]
    public void Blocks_stand_among_the_other_refusals_in_the_order_of_the_rows()
    {
        Refuses(
            [
                "double_block stages.csv:4:school_code 4–5 2–3 A 小学 A 初中 2", "row_without_school stages.csv:6:school_code 370812 W 这一行",
                "double_row stages.csv:7:school_code A 初中 stages.csv:3:school_code",
            ],
            Nine().Stage("primary", 1).Stage("junior", 1).Back("W").Stage("primary", 1).Back("A").Stage("junior", 1));
    }

    [Fact]
    public void Rooms_differ_in_their_school_subject_or_name() => Refuses(
        ["double_row rooms.csv:6:school_code A 甲 rooms.csv:2:school_code"],
        Nine().Room("art", 90, "甲").Room("art", 90, "乙").Room("music", 96, "甲")
            .School("B", "primary").Stage("primary", 1).Room("art", 90, "甲")
            .Back("A").Room("art", 90, "甲"));

    [Fact]
    public void A_school_is_confirmed_once_for_an_item() => Refuses(
        ["double_row confirmations.csv:4:school_code A confirmations.csv:2:school_code"],
        Nine().Confirm("Q3", true).Confirm("Q5", true).Confirm("Q3", false));

    [Fact]
    public void Every_row_of_the_lists_needs_its_school() => Refuses(
        [
            "row_without_school stages.csv:4:school_code 370812 W 这一行", "row_without_school classes.csv:2:school_code 370812 X 这一行",
            "row_without_school rooms.csv:2:school_code 370812 Y 这一行", "row_without_school confirmations.csv:2:school_code 370812 Z 这一行",
        ],
        Nine().Back("W").Stage("primary", 1).Back("X").Class("1", "1班", 1).Back("Y").Room("art", 90).Back("Z").Confirm("Q3", true));

    [Fact]
    public void A_school_that_is_missing_is_one_refusal_for_all_lists() => Refuses(
        ["row_without_school stages.csv:4:school_code 370812 W 学段 1 行、班级 1 行、专用教室 1 行、逐校认定 1 行"],
        Nine().Back("W").Stage("primary", 1).Class("1", "1班", 1).Room("art", 90).Confirm("Q3", true));

    [Fact]
    public void What_stands_twice_without_a_school_is_not_refused_twice() => Refuses(
        ["district_unknown classes.csv:2:district_code 9 班级 2 行、逐校认定 2 行"],
        Nine().In("9").ClassAt("primary", "1", "1班", 1).ClassAt("primary", "1", "1班", 1).Confirm("Q3", true).Confirm("Q3", true));

    /// <summary>So many of one school that many share a slot of the index.</summary>
    [Fact]
    public void Among_thousands_of_rooms_only_the_one_that_comes_again_is_refused()
    {
        var district = Nine();
        for (var i = 0; i < 3_000; i++) district.Room("art", 90, $"{i}号");

        Refuses(["double_row rooms.csv:3002:school_code A 2999号 rooms.csv:3001:school_code"], district.Room("art", 90, "2999号"));
    }

    /// <summary>A kind that could not be read is blank; whether its stages fit is left open, but they are rows with keys all the same.</summary>
    [Fact]
    public void With_the_kind_unknown_stages_are_left_open_and_doubles_are_not()
    {
        var misfits = Dataset.Misfits(
            new TestDistrict().School("A", "primary", ("kind", null)).Stage("senior", 1).Stage("senior", 1).ClassAt("senior", "10", "1班", 1).Tables);

        Assert.Equal([0, 0, 1, 0, 0, 0], misfits.Select(table => table.Total));
    }

    [Fact]
    public void With_the_stage_unknown_rows_are_left_open()
    {
        var misfits = Dataset.Misfits(
            Nine().Stage("primary", 1, ("stage", null)).Stage("primary", 1, ("stage", null)).Confirm("Q3", true).Tables);

        Assert.All(misfits, table => Assert.Equal(0, table.Total));
    }

    private static TestDistrict Nine() => new TestDistrict().School("A", "nine_year").Stage("primary", 10).Stage("junior", 10);

    private static void Refuses(string[] refusals, TestDistrict district) => Assert.Equal(
        refusals,
        Dataset.Of(district.Tables).Refusals.Select(refusal => $"{refusal.Code} {refusal.Place} {string.Join(' ', refusal.Args)}"));
}
