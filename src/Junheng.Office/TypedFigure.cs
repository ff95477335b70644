using System.Text;
using Junheng.Office.Cells;
using Junheng.Rules.Collection;
using Junheng.Rules.Common;
using Junheng.Rules.Measures;

namespace Junheng.Office;

/// <summary>Reads one figure that somebody typed, under the same rules as a cell of a CSV file (exchange format §1, §2): what is refused
/// there is refused here, in the same words.</summary>
public static class TypedFigure
{
    /// <summary>The most characters of a text.</summary>
    public const int LongestText = 500;

    /// <summary>Reads a figure.</summary>
    /// <param name="measure">Whose it is.</param>
    /// <param name="text">As typed: blank is missing; a yes/no as <c>true</c>/<c>false</c> or 是/否; a choice by code or Chinese word.</param>
    /// <param name="value">What was read; missing when refused.</param>
    /// <returns>Why it is not taken; null when it is.</returns>
    public static Refusal? Read(Measure measure, string text, out FigureValue value)
    {
        text = text.Trim();
        value = FigureValue.Missing;
        if (text.Length == 0) return null;
        if (measure.Type == MeasureType.Text)
        {
            value = FigureValue.Of(text.Length > LongestText ? text[..LongestText] : text);
            return null;
        }

        var rule = new CellRule(measure);
        var utf8 = Encoding.UTF8.GetBytes(Code(measure, text));
        if (rule.Read(utf8, out var stored, out _) is { } code) return rule.Refuse(code, utf8, Place.None);
        value = measure.Type switch
        {
            MeasureType.Choice => FigureValue.Of(measure.Choices[(int)stored].Code),
            MeasureType.YesNo => FigureValue.Of(stored * FixedPoint.Scale),
            _ => FigureValue.Of(stored),
        };
        return null;
    }

    private static string Code(Measure measure, string text) => (measure.Type, text) switch
    {
        (MeasureType.YesNo, "是") => "true",
        (MeasureType.YesNo, "否") => "false",
        (MeasureType.Choice, _) => measure.Choices.FirstOrDefault(choice => choice.NameZh == text)?.Code ?? text,
        _ => text,
    };
}
