namespace Junheng.Rules.Measures;

/// <summary>
/// Settings for what the sources leave open, also keys of district.csv. Each has a default and is shown as 待核实.
/// Source: exchange format §2; national rules §3 and §8.
/// </summary>
internal static class SettingMeasures
{
    private static readonly Entries Setting = new(Level.District, TimeBasis.None);

    public static IReadOnlyList<Measure> All { get; } =
    [
        Open("unit", Setting.Choice(
            Codes.SettingTeachingPoints, "教学点怎样计入七项指标", "how teaching points count", ChoiceLists.TeachingPoints,
            "默认逐点处理：50人及以上、不计校数且写明所属学校的教学点并入所属学校，其余单列。另两种是一律单列、不足50人的也一律并入。",
            Clauses.For("L1", "L2", "L3", "L4", "L5", "L6", "L7"))),
        Open("6000", Setting.Number(
            Codes.SettingG7Minimum, "特殊教育生均公用经费标准", "least public funds per special pupil", "元",
            "判定 G7 所用的每生每年标准，默认6000元；有地方采用8000元，以本省现行文件为准。", Clauses.For("G7"), "", Entries.Within(1_000, 50_000))),
        Open("false", Setting.YesNo(
            Codes.SettingS1CountsBasic, "基本满意是否计为满意", "basically satisfied counts as satisfied",
            "默认“否”，社会认可度只计选“满意”的问卷；填“是”时把“基本满意”一并计入分子。", Clauses.For("S1"))),
        Open("pupils", Setting.Choice(
            Codes.SettingG13Counts, "就近划片入学的计算范围", "whom the zone share counts", ChoiceLists.InZoneCounts,
            "默认按全体在校生计算；选“当年新生”时，就近划片入学学生数和分母都只算起始年级。", Clauses.For("G13"))),
        Open("0", Setting.Whole(
            Codes.SettingG9Exempt, "按规定免计培训学时的教师数", "teachers exempt from the training hours", "人",
            "按当地规定可以不计五年360学时的教师总数，如新任、病产假教师，默认0人。须有文件和名单。",
            Clauses.For("G9"), "", Entries.Within(0, 2_000))),
        Open("net", Setting.Choice(
            Codes.SettingQ1Form, "巩固率算式", "form of the retention rate", ChoiceLists.RetentionForms,
            "两种算式都有地方在用，结果略有不同。默认在分母里调整转入、转出和死亡人数。", Clauses.For("Q1"))),
    ];

    private static Measure Open(string standard, Measure measure) => measure with { Default = standard, Unverified = true };
}
