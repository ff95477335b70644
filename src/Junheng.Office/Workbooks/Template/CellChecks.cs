using System.Globalization;
using Junheng.Office.Workbooks.Writing;
using Junheng.Rules.Measures;

namespace Junheng.Office.Workbooks.Template;

/// <summary>The drop-downs and number checks that a column's type asks for. The reader checks again.</summary>
internal static class CellChecks
{
    // The most characters of a list that stands in the check itself.
    private const int MostListed = 255;

    /// <summary>The check of a range, or null for texts.</summary>
    public static CellCheck? Of(Measure measure, string range)
    {
        switch (measure.Type)
        {
            case MeasureType.Text:
                return null;
            case MeasureType.YesNo:
                return List(range, ["是", "否"], $"“{measure.NameZh}”只能填“是”或“否”；不清楚的留空。");
            case MeasureType.Choice:
                return List(range, [.. measure.Choices.Select(choice => choice.NameZh)], $"“{measure.NameZh}”请从下拉列表中选择。");
            default:
                var whole = measure.Type == MeasureType.Whole;
                return new CellCheck(
                    range, whole ? "whole" : "decimal", Text(Least(measure)), Text(measure.Ceiling), $"“{measure.NameZh}”应填{Bounds(measure)}；不清楚的留空，不要填0。");
        }
    }

    /// <summary>The numbers that may stand there, in words.</summary>
    public static string Bounds(Measure measure)
    {
        var kind = measure.Type == MeasureType.Whole ? "整数" : "数（小数最多六位）";
        return (Least(measure), measure.Ceiling) switch
        {
            ({ } least, { } most) => string.Create(CultureInfo.InvariantCulture, $"{least}到{most}的{kind}"),
            ({ } least, null) => string.Create(CultureInfo.InvariantCulture, $"不小于{least}的{kind}"),
            (null, { } most) => string.Create(CultureInfo.InvariantCulture, $"不大于{most}的{kind}"),
            _ => kind,
        };
    }

    private static decimal? Least(Measure measure) => measure.Floor ?? (measure.MayBeNegative ? null : 0);

    private static string? Text(decimal? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static CellCheck? List(string range, string[] words, string message)
    {
        var list = string.Join(',', words);
        return list.Length > MostListed || words.Any(word => word.AsSpan().ContainsAny(',', '"'))
            ? null
            : new CellCheck(range, "list", $"\"{list}\"", null, message);
    }
}
