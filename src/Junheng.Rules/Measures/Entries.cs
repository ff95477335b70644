namespace Junheng.Rules.Measures;

/// <summary>Shorthands that let the catalogue read like a table: code, Chinese, English, unit, meaning, clause, table, checks.</summary>
internal sealed class Entries(Level level, TimeBasis basis)
{
    /// <summary>The figure may not exceed another one of its row.</summary>
    public static Check AtMost(string other) => new Check.AtMost(other);

    /// <summary>Implausible outside of these bounds.</summary>
    public static Check Within(decimal least, decimal most) => new Check.Plausible(least, most);

    /// <summary>Implausible when it changed within a year by more than a share and by more than an amount.</summary>
    public static Check Jump(decimal share, decimal amount) => new Check.Jump(share, amount);

    /// <summary>A whole number.</summary>
    public Measure Whole(
        string code, string zh, string en, string unit, string meaning, string clause = "", string table = "", params Check[] checks) =>
        Of(code, zh, en, MeasureType.Whole, meaning, clause, table) with { Unit = unit, Checks = checks };

    /// <summary>A number of at most six decimals.</summary>
    public Measure Number(
        string code, string zh, string en, string unit, string meaning, string clause = "", string table = "", params Check[] checks) =>
        Of(code, zh, en, MeasureType.Number, meaning, clause, table) with { Unit = unit, Checks = checks };

    /// <summary>A sum of money in yuan, which forms may show in 万元.</summary>
    public Measure Money(
        string code, string zh, string en, string meaning, string clause = "", string table = "", params Check[] checks) =>
        Number(code, zh, en, "元", meaning, clause, table, checks) with { InTenThousands = true };

    /// <summary>A fraction from 0 to 1.</summary>
    public Measure Share(string code, string zh, string en, string meaning, string clause = "", params Check[] checks) =>
        Of(code, zh, en, MeasureType.Share, meaning, clause, "") with { Unit = "比值", Floor = 0, Ceiling = 1, Checks = checks };

    /// <summary>Yes or no.</summary>
    public Measure YesNo(string code, string zh, string en, string meaning, string clause = "") =>
        Of(code, zh, en, MeasureType.YesNo, meaning, clause, "");

    /// <summary>One of some choices.</summary>
    public Measure Choice(
        string code, string zh, string en, IReadOnlyList<Choice> choices, string meaning, string clause = "", string table = "") =>
        Of(code, zh, en, MeasureType.Choice, meaning, clause, table) with { Choices = choices };

    /// <summary>Free text.</summary>
    public Measure Text(string code, string zh, string en, string meaning, string clause = "", string table = "") =>
        Of(code, zh, en, MeasureType.Text, meaning, clause, table);

    /// <summary>The two columns that name a school in every table but the district's.</summary>
    public Measure[] SchoolKey() =>
    [
        Identifying(Text(
            Codes.DistrictCode, "区县代码", "district code",
            "六位行政区划代码，如兖州区为 370812。同一区县在各张表中写法须一致。")),
        Identifying(Text(
            Codes.SchoolCode, "学校代码", "school code",
            "学校（机构）标识码，以教育事业统计为准。同一区县内一校一码，各张表凭它对应到学校。", "", "教基1001")),
    ];

    /// <summary>The column that names the stage of a row.</summary>
    public Measure StageKey() => Identifying(Choice(
        Codes.Stage, "学段", "stage", ChoiceLists.Stages,
        "这一行数据所属的学段。一贯制学校、完全中学的各学段分行填写。", "", "教基1001"));

    /// <summary>The same column, needed to tell which row it is.</summary>
    public static Measure Identifying(Measure measure) => measure with { Identifies = true, ColumnRequired = true };

    /// <summary>The same column, which has to be there though its cells may be blank.</summary>
    public static Measure Required(Measure measure) => measure with { ColumnRequired = true };

    private Measure Of(string code, string zh, string en, MeasureType type, string meaning, string clause, string table) =>
        new(code, zh, en, level, type) { Meaning = meaning, Clause = clause, StatisticsTable = table, Basis = basis };
}
