namespace Junheng.Office.Statistics;

/// <summary>What a field is counted in.</summary>
internal enum Quantity
{
    /// <summary>Text, a choice, yes or no.</summary>
    Word,

    /// <summary>Persons, classes, rooms.</summary>
    Count,

    /// <summary>㎡.</summary>
    Area,

    /// <summary>元, mostly given in 万元.</summary>
    Money,

    /// <summary>Any other number.</summary>
    Number,
}

/// <summary>Units as headings write them.</summary>
internal static class Units
{
    public const string TenThousandYuan = "万元";
    public const string Yuan = "元";

    private static readonly HashSet<string> Money = [TenThousandYuan, Yuan, "千元", "百元", "百万元", "亿元"];
    private static readonly HashSet<string> Area = ["平方米", "m2", "平米", "平方公尺", "万平方米", "万m2", "亩", "公顷", "平方千米"];
    private static readonly HashSet<string> Counts = ["人", "名", "位", "间", "个", "所", "班", "台", "套", "册", "处", "万人", "百人", "千人", "年", "轨"];

    /// <summary>Whether a text is a unit and nothing else.</summary>
    public static bool IsUnit(string text) => Money.Contains(text) || Area.Contains(text) || Counts.Contains(text);

    /// <summary>Whether a figure in this unit can be taken; a null unit is only enough where the quantity has just one.</summary>
    public static bool Fits(Quantity quantity, string? unit) => quantity switch
    {
        Quantity.Money => unit is TenThousandYuan or Yuan,
        Quantity.Area => unit is null or "平方米" or "m2" or "平米" or "平方公尺",
        Quantity.Count => unit is null or "人" or "名" or "位" or "间" or "个" or "所" or "班" or "年",
        _ => true,
    };

    /// <summary>The money unit that a note such as 单位：万元、人 names; null when it names none or two.</summary>
    public static string? MoneyOf(string note)
    {
        var rest = note;
        string? found = null;
        foreach (var unit in Money.OrderByDescending(unit => unit.Length))
        {
            if (!rest.Contains(unit, StringComparison.Ordinal)) continue;
            if (found is not null) return null;
            found = unit;
            rest = rest.Replace(unit, "", StringComparison.Ordinal);
        }

        return found;
    }
}
