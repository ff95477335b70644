using System.Globalization;
using System.Text;
using Junheng.Rules.Common;
using Junheng.Rules.Measures;

namespace Junheng.Office.Cells;

/// <summary>
/// What may stand in a cell of a measure, and what it means: the catalogue's statement made ready for reading many
/// cells. Values are as in <see cref="Rules.Figures.FigureTable"/>.
/// </summary>
internal sealed class CellRule
{
    private static readonly string[] YesNo = ["false", "true"];

    public CellRule(Measure measure)
    {
        Measure = measure;
        Least = measure.Floor is { } floor ? Millionths(floor) : measure.MayBeNegative ? long.MinValue + 1 : 0;
        Most = measure.Ceiling is { } ceiling ? Millionths(ceiling) : measure.Type == MeasureType.Share ? FixedPoint.Scale : long.MaxValue;
        Words = measure.Type switch
        {
            MeasureType.YesNo => new WordTable(YesNo),
            MeasureType.Choice => new WordTable([.. measure.Choices.Select(choice => choice.Code)]),
            _ => null,
        };
    }

    public Measure Measure { get; }

    /// <summary>The least number that is taken, inclusive.</summary>
    public long Least { get; }

    /// <summary>The greatest number that is taken, inclusive.</summary>
    public long Most { get; }

    /// <summary>The words of a yes/no or a choice; null for numbers and texts.</summary>
    public WordTable? Words { get; }

    /// <summary>Reads a cell of a number, yes/no or choice.</summary>
    /// <param name="text">UTF-8, without surrounding spaces, not blank.</param>
    /// <param name="value">The value; missing when refused.</param>
    /// <param name="rounded">Whether decimals were lost.</param>
    /// <returns>The code of the refusal, or null.</returns>
    public string? Read(ReadOnlySpan<byte> text, out long value, out bool rounded)
    {
        rounded = false;
        if (Words is null) return Number(text, out value, out rounded);
        var word = Words.Find(text);
        value = word < 0 ? FixedPoint.Missing : word;
        return word >= 0 ? null : Measure.Type == MeasureType.YesNo ? "cell_yes_no" : "cell_word";
    }

    /// <summary>The refusal of a cell that <see cref="Read"/> did not take.</summary>
    /// <param name="code">What is wrong.</param>
    /// <param name="text">What stands there.</param>
    /// <param name="place">Where.</param>
    /// <param name="inChinese">Whether words are named as a workbook's lists offer them, rather than by their codes.</param>
    public Refusal Refuse(string code, ReadOnlySpan<byte> text, Place place, bool inChinese = false)
    {
        if (UnseenEdges.IsHidden(text)) return new Refusal("cell_unseen", place, [Measure.NameZh, Shown.Text(text)]);
        var written = Encoding.UTF8.GetString(text);
        return code switch
        {
            "cell_not_a_number" when Measure.Type == MeasureType.Share && WrittenNumber.OfPercent(written) is { } share => new Refusal("cell_percent", place, [Measure.NameZh, Shown.Text(text), share]),
            "cell_not_a_number" when WrittenNumber.WithoutUnit(written) is { } bare => new Refusal("cell_unit_behind", place, [Measure.NameZh, Shown.Text(text), bare]),
            "cell_thousands" when WrittenNumber.WithoutCommas(written) is { } whole => new Refusal(code, place, [Measure.NameZh, Shown.Text(text), whole]),
            "cell_thousands" => new Refusal("cell_comma", place, [Measure.NameZh, Shown.Text(text)]),
            _ => new Refusal(code, place, Arguments(code, text, inChinese)),
        };
    }

    private string[] Arguments(string code, ReadOnlySpan<byte> text, bool inChinese) => code switch
    {
        "cell_word" => [Measure.NameZh, Shown.Text(text), string.Join('、', Measure.Choices.Select(choice => inChinese ? choice.NameZh : $"{choice.Code}（{choice.NameZh}）"))],
        "cell_yes_no" => [Measure.NameZh, Shown.Text(text), inChinese ? "“是”或“否”" : " true（是）或 false（否）"],
        "cell_above" => [Measure.NameZh, Shown.Text(text), FixedPoint.Format(Most)],
        "cell_below" => [Measure.NameZh, Shown.Text(text), FixedPoint.Format(Least)],
        _ => [Measure.NameZh, Shown.Text(text)],
    };

    private string? Number(ReadOnlySpan<byte> text, out long value, out bool rounded)
    {
        var fault = FixedPoint.Parse(text, Measure.Rounds, out value, out rounded) switch
        {
            NumberFault.Ok => Bounds(value),
            NumberFault.FullWidth => "cell_full_width",
            NumberFault.Thousands => "cell_thousands",
            NumberFault.TooManyDecimals => Measure.Type == MeasureType.Whole ? "cell_fraction" : "cell_decimals",
            NumberFault.TooManyDigits => "cell_digits",
            _ => "cell_not_a_number",
        };
        if (fault is not null) value = FixedPoint.Missing;
        return fault;
    }

    private string? Bounds(long value)
    {
        if (Measure.Type == MeasureType.Whole && value % FixedPoint.Scale != 0) return "cell_fraction";
        if (value < 0 && !Measure.MayBeNegative) return "cell_negative";
        if (value > Most) return Measure.Type == MeasureType.Share ? "cell_share" : "cell_above";
        return value < Least ? "cell_below" : null;
    }

    private static long Millionths(decimal value) => (long)(value * FixedPoint.Scale);
}

/// <summary>Cell texts as sentences show them.</summary>
internal static class Shown
{
    private const int Most = 40;

    /// <summary>At most forty characters, unseen ones by their names, without doubled quotes.</summary>
    public static string Text(ReadOnlySpan<byte> utf8) =>
        Text(Encoding.UTF8.GetString(utf8[..Math.Min(utf8.Length, 8 * Most)]).Replace("\"\"", "\"", StringComparison.Ordinal));

    /// <summary>At most forty characters, unseen ones by their names.</summary>
    public static string Text(string text) => VisibleText.Short(text);

    /// <summary>A count.</summary>
    public static string Count(long count) => count.ToString(CultureInfo.InvariantCulture);
}
