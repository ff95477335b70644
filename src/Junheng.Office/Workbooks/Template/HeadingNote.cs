using Junheng.Rules.Measures;

namespace Junheng.Office.Workbooks.Template;

/// <summary>What stands in the note of a heading: meaning, clause, time, source, what may be filled in, the code.</summary>
internal static class HeadingNote
{
    public static string Of(Measure measure)
    {
        var lines = new List<string> { measure.NameZh };
        Add("口径", measure.Meaning);
        Add("依据", measure.Clause);
        Add("时间口径", Basis(measure.Basis));
        Add("取数", measure.StatisticsTable);
        Add("填写", Filling(measure));
        Add("单位", measure.Unit);
        Add("字段代码", measure.Code);
        return string.Join('\n', lines);

        void Add(string title, string text)
        {
            if (text.Length > 0) lines.Add($"{title}：{text}");
        }
    }

    /// <summary>The time that a figure speaks of; empty when it has none.</summary>
    public static string Basis(TimeBasis basis) => basis switch
    {
        TimeBasis.FirstOfSeptember => "统计时点（9月1日）",
        TimeBasis.SchoolYear => "学年",
        TimeBasis.BudgetYear => "自然年（财政年度）",
        TimeBasis.FiveYears => "近五年",
        TimeBasis.MonitoringYear => "监测年",
        _ => "",
    };

    /// <summary>What may be filled in.</summary>
    public static string Filling(Measure measure)
    {
        var filling = measure.Type switch
        {
            MeasureType.YesNo => "是／否",
            MeasureType.Choice => string.Join('／', measure.Choices.Select(choice => choice.NameZh)),
            MeasureType.Text => measure.Identifies ? "文本，必填" : "文本",
            _ => CellChecks.Bounds(measure),
        };
        if (measure.Identifies && measure.Type == MeasureType.Choice) filling += "，必填";
        if (measure.Default is { } standard) filling += $"；不填按默认：{Word(measure, standard)}";
        return filling;
    }

    private static string Word(Measure measure, string value) => measure.Type switch
    {
        MeasureType.Choice => measure.Choices[measure.ChoiceIndex(value)].NameZh,
        MeasureType.YesNo => value == "true" ? "是" : "否",
        _ => value,
    };
}
