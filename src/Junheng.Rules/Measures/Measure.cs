using Junheng.Rules.Common;

namespace Junheng.Rules.Measures;

/// <summary>The table that a measure or list column belongs to: one CSV file, one workbook sheet.</summary>
public enum Level
{
    /// <summary>district.csv, 区县: one value a district, long form (district_code, key, value).</summary>
    District,

    /// <summary>schools.csv, 学校: one row a school.</summary>
    School,

    /// <summary>stages.csv, 学段: one row a school and stage.</summary>
    Stage,

    /// <summary>classes.csv, 班级: a list.</summary>
    Class,

    /// <summary>rooms.csv, 专用教室: a list.</summary>
    Room,

    /// <summary>confirmations.csv, 逐校认定: a list.</summary>
    Confirmation,
}

/// <summary>What may stand in a measure's cell.</summary>
public enum MeasureType
{
    /// <summary>A whole number: persons, classes, rooms, years.</summary>
    Whole,

    /// <summary>A number of at most six decimals.</summary>
    Number,

    /// <summary>A fraction from 0 to 1.</summary>
    Share,

    /// <summary><c>true</c> or <c>false</c>, 是 or 否.</summary>
    YesNo,

    /// <summary>One of the measure's <see cref="Measure.Choices"/>.</summary>
    Choice,

    /// <summary>Free text.</summary>
    Text,
}

/// <summary>The time that a figure speaks of. Figures of different bases are never compared.</summary>
public enum TimeBasis
{
    /// <summary>统计时点 9月1日.</summary>
    FirstOfSeptember,

    /// <summary>学年.</summary>
    SchoolYear,

    /// <summary>财政年度.</summary>
    BudgetYear,

    /// <summary>近五年.</summary>
    FiveYears,

    /// <summary>监测年.</summary>
    MonitoringYear,

    /// <summary>An attribute or setting, without a time of its own.</summary>
    None,
}

/// <summary>One of a measure's choices: the code in files, the words in workbooks and pages.</summary>
public sealed record Choice(string Code, string NameZh, string NameEn);

/// <summary>A check that the catalogue states for a measure; the data checks carry it out.</summary>
public abstract record Check
{
    /// <summary>The figure may not exceed another one of the same row; breaking it is an error.</summary>
    public sealed record AtMost(string OtherCode) : Check;

    /// <summary>Outside of these bounds (inclusive) the figure is implausible: a warning.</summary>
    public sealed record Plausible(decimal Least, decimal Most) : Check;

    /// <summary>A change against last year by more than this share, and by more than this amount, is a warning.</summary>
    public sealed record Jump(decimal Share, decimal Amount) : Check;
}

/// <summary>Where a measure's value comes from when it is not collected itself.</summary>
public abstract record Derivation
{
    /// <summary>The sum of other measures of the same row. A stage that is not named takes <paramref name="Parts"/>.</summary>
    /// <param name="Parts">Codes of the parts.</param>
    /// <param name="ByStage">Other parts for some stages; an empty list means that the whole is not derived there.</param>
    public sealed record SumOf(IReadOnlyList<string> Parts, IReadOnlyDictionary<Stage, IReadOnlyList<string>>? ByStage = null) : Derivation
    {
        /// <summary>The parts at a stage.</summary>
        public IReadOnlyList<string> At(Stage stage) => ByStage is not null && ByStage.TryGetValue(stage, out var parts) ? parts : Parts;
    }

    /// <summary>The sum of some measures over another one of the same district.</summary>
    public sealed record ShareOf(IReadOnlyList<string> Numerators, string Denominator) : Derivation;
}

/// <summary>
/// One measure of the catalogue, or one column of a list: it drives form, workbook, reader, checks and explanation.
/// <see cref="Code"/> is exactly the CSV column or the key of district.csv.
/// </summary>
public sealed record Measure(string Code, string NameZh, string NameEn, Level Level, MeasureType Type)
{
    /// <summary>Other headings in common use that mean this figure and nothing else; workbooks may use them.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The unit in the CSV (元, never 万元), in Chinese; empty when there is none.</summary>
    public string Unit { get; init; } = "";

    /// <summary>口径: what exactly is meant, one or two Chinese sentences.</summary>
    public string Meaning { get; init; } = "";

    /// <summary>The clause that asks for it, in Chinese.</summary>
    public string Clause { get; init; } = "";

    /// <summary>The table of the education statistics that it is found in; empty when there is none.</summary>
    public string StatisticsTable { get; init; } = "";

    /// <summary>The time it speaks of.</summary>
    public TimeBasis Basis { get; init; } = TimeBasis.FirstOfSeptember;

    /// <summary>The choices of a <see cref="MeasureType.Choice"/>.</summary>
    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>Whether the column identifies a row: it must be there, and no cell of it may be blank.</summary>
    public bool Identifies { get; init; }

    /// <summary>Whether the column must be there (its cells may be blank): <c>name, kind, students</c>.</summary>
    public bool ColumnRequired { get; init; }

    /// <summary>Whether a negative may stand there (longitude, latitude).</summary>
    public bool MayBeNegative { get; init; }

    /// <summary>Whether decimals beyond the sixth are rounded with an info instead of refused (longitude, latitude).</summary>
    public bool Rounds { get; init; }

    /// <summary>The greatest value that can be read at all, inclusive; null when there is none.</summary>
    public decimal? Ceiling { get; init; }

    /// <summary>The least value that can be read at all, inclusive; null when only the sign counts.</summary>
    public decimal? Floor { get; init; }

    /// <summary>Whether workbooks and forms may show it in 万元; stored in 元.</summary>
    public bool InTenThousands { get; init; }

    /// <summary>What the data checks look at.</summary>
    public IReadOnlyList<Check> Checks { get; init; } = [];

    /// <summary>How the value follows from parts; null when it is only collected.</summary>
    public Derivation? Derivation { get; init; }

    /// <summary>A default for a setting, as written in a file; null when it has none.</summary>
    public string? Default { get; init; }

    /// <summary>Whether the sources leave it open: shown as 待核实.</summary>
    public bool Unverified { get; init; }

    /// <summary>Whether the values are kept as 64-bit millionths (or choice index, or 0/1); false for text.</summary>
    public bool IsNumeric => Type != MeasureType.Text;

    /// <summary>The position of a choice by its code; -1 when unknown.</summary>
    public int ChoiceIndex(string code)
    {
        for (var i = 0; i < Choices.Count; i++)
        {
            if (Choices[i].Code == code) return i;
        }

        return -1;
    }
}
