using Junheng.Office.Workbooks.Writing;
using Junheng.Rules.Evaluation;

namespace Junheng.Office.Reports;

/// <summary>The looks of the printed tables: black on white, dark only where something fails.</summary>
internal static class ReportLooks
{
    public const string Ink = "111111";

    public static readonly Look Title = new() { Bold = true, Size = 18, Ink = Ink, Across = Across.Center };

    public static readonly Look Under = new() { Size = 10, Ink = Ink };

    public static readonly Look UnderRight = Under with { Across = Across.Right };

    public static readonly Look Head = new() { Bold = true, Size = 10, Ink = Ink, Fill = "E3EAF0", Boxed = true, Across = Across.Center, Wrap = true };

    public static readonly Look Text = new() { Size = 10, Ink = Ink, Boxed = true, Wrap = true, Across = Across.Left, Indent = 1 };

    public static readonly Look Center = Text with { Across = Across.Center, Indent = 0 };

    public static readonly Look Limit = Center with { Ink = "555555", Format = "0.######" };

    public static readonly Look Value = Text with { Across = Across.Right, Indent = 0, Wrap = false, Format = "0.00_ " };

    /// <summary>A value that rounding to two places would judge otherwise: four places and a star.</summary>
    public static readonly Look CloseValue = Value with { Format = "0.0000\"*\"" };

    public static readonly Look Coefficient = Value with { Format = "0.000_ " };

    private static readonly Look LongCoefficient = Value with { Format = "0.0000_ " };

    private static readonly Look CloseCoefficient = Value with { Format = "0.0000\"*\"" };

    public static readonly Look Whole = Value with { Format = "#,##0_ " };

    public static readonly Look Total = Center with { Bold = true, Fill = "F1F4F7" };

    public static readonly Look Note = new() { Size = 9, Ink = "333333", Wrap = true, Top = true };

    public static readonly Look Sign = new() { Size = 11, Ink = Ink };

    public static readonly Look Demo = new() { Bold = true, Size = 11, Ink = "9B1C1C" };

    /// <summary>Three places; four with a star when it is borderline, four when three would seem to say otherwise.</summary>
    public static Look CoefficientOf(SpreadResult spread) =>
        spread.Borderline ? CloseCoefficient : Shown.CoefficientPlaces(spread) == 4 ? LongCoefficient : Coefficient;

    /// <summary>A value below its threshold or above its limit.</summary>
    public static Look Failing(Look look) => look with { Fill = "7A1F1F", Ink = "FFFFFF", Bold = true };

    /// <summary>Below the threshold but at the floor or above.</summary>
    public static Look Near(Look look) => look with { Fill = "8A5A00", Ink = "FFFFFF", Bold = true };

    /// <summary>Unknown.</summary>
    public static Look Open(Look look) => look with { Fill = "D9DDE2" };
}
