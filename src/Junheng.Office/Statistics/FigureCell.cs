using System.Globalization;
using System.Text;
using Junheng.Office.Cells;
using Junheng.Office.Sheets;
using Junheng.Rules.Common;

namespace Junheng.Office.Statistics;

/// <summary>One cell read as a figure: exact, or refused with a reason, never rounded and never taken for another figure.</summary>
internal readonly record struct FigureCell(long Value, string? Refusal, bool WasFullWidth = false, bool WasDash = false)
{
    /// <summary>The figure of a cell.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="quantity">What it counts: persons, classes and rooms are whole.</param>
    /// <param name="unit">The unit of its column; money in 万元 is turned into 元.</param>
    public static FigureCell Of(Cell cell, Quantity quantity, string? unit)
    {
        switch (cell.Kind)
        {
            case CellKind.Blank:
                return Blank;
            case CellKind.Number or CellKind.Text:
                break;
            case CellKind.Error:
                return Refused(cell.Text == Cell.NotComputed ? "statistics_formula" : "statistics_cell_error");
            default:
                return Refused("statistics_not_a_number");
        }

        var text = cell.Text;
        // The statistics print a dash where a figure cannot apply: nothing is known, which is not zero.
        if (text is "-" or "—" or "－" or "--" or "——" or "－－") return Blank with { WasDash = true };
        var narrow = text.Any(c => c is >= '！' and <= '～') ? text.Normalize(NormalizationForm.FormKC) : text;
        var figure = Exact(narrow, quantity, unit);
        return figure with { WasFullWidth = figure.Refusal is null && narrow != text };
    }

    private static FigureCell Exact(string text, Quantity quantity, string? unit)
    {
        var fault = FixedPoint.Parse(Encoding.UTF8.GetBytes(text), round: false, out var value, out _);
        if (fault is NumberFault.TooManyDecimals or NumberFault.Ok && quantity == Quantity.Money && unit == Units.TenThousandYuan) return TenThousand(text);
        return fault switch
        {
            NumberFault.Ok when value < 0 && quantity != Quantity.Number => Refused("statistics_negative"),
            NumberFault.Ok when quantity == Quantity.Count && value % FixedPoint.Scale != 0 => Refused("statistics_not_whole"),
            NumberFault.Ok => new FigureCell(value, null),
            NumberFault.TooManyDecimals => Refused("statistics_decimals"),
            NumberFault.TooManyDigits => Refused("statistics_digits"),
            NumberFault.Thousands => Refused("statistics_thousands"),
            _ => Refused("statistics_not_a_number"),
        };
    }

    /// <summary>The refusal of a cell that was not taken, with how its figure should be written where that is plain.</summary>
    /// <param name="place">The cell's place.</param>
    /// <param name="text">What stands there.</param>
    /// <param name="heading">The heading of its column.</param>
    public Refusal ToRefusal(Place place, string text, string heading) => Refusal switch
    {
        "statistics_not_a_number" when WrittenNumber.WithoutUnit(text) is { } bare => new Refusal("statistics_unit_behind", place, [text, heading, bare]),
        "statistics_thousands" when WrittenNumber.WithoutCommas(text) is { } whole => new Refusal(Refusal, place, [text, heading, whole]),
        "statistics_thousands" => new Refusal("statistics_comma", place, [text, heading]),
        _ => new Refusal(Refusal!, place, [text, heading]),
    };

    private static FigureCell TenThousand(string text)
    {
        if (!decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount))
        {
            return Refused("statistics_not_a_number");
        }

        if (amount < 0) return Refused("statistics_negative");
        if (amount >= 100_000_000) return Refused("statistics_digits");
        var millionths = amount * 10_000 * FixedPoint.Scale;
        return millionths == decimal.Truncate(millionths) ? new FigureCell((long)millionths, null) : Refused("statistics_decimals");
    }

    private static FigureCell Blank => new(FixedPoint.Missing, null);

    private static FigureCell Refused(string code) => new(FixedPoint.Missing, code);
}
