using Junheng.Rules.Measures;

namespace Junheng.Office.Workbooks.Reader;

/// <summary>Which column a heading means: by its Chinese name or an alias, with or without the unit, or by its code.</summary>
internal sealed class HeadingWords
{
    private const string TenThousands = "万元";

    private readonly Dictionary<string, Measure> measures = [];

    public HeadingWords(IEnumerable<Measure> columns)
    {
        foreach (var measure in columns)
        {
            measures[HeadingText.Plain(measure.Code)] = measure;
            measures[HeadingText.Plain(measure.NameZh)] = measure;
            foreach (var alias in measure.Aliases) measures.TryAdd(HeadingText.Plain(alias), measure);
        }
    }

    /// <summary>The column that a heading means, or null.</summary>
    /// <param name="text">What stands in the cell.</param>
    /// <param name="shift">Digits that the point moves to the right: 4 for 万元.</param>
    /// <param name="otherUnit">The unit that the heading declares when it is not the column's; else null.</param>
    public Measure? Find(string text, out int shift, out string? otherUnit)
    {
        (shift, otherUnit) = (0, null);
        var heading = HeadingText.Of(text);
        if (measures.TryGetValue(heading.Whole, out var measure)) return measure;
        if (heading.Unit is null || !measures.TryGetValue(heading.Name, out measure)) return null;
        (shift, otherUnit) = Scale(measure, heading.Unit);
        return measure;
    }

    /// <summary>How numbers in a unit become numbers in a measure's own.</summary>
    public static (int Shift, string? OtherUnit) Scale(Measure measure, string unit)
    {
        if (unit == HeadingText.Plain(measure.Unit)) return (0, null);
        return unit == TenThousands && measure.InTenThousands ? (4, null) : (0, unit);
    }
}
