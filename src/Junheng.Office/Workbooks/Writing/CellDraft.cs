using System.Globalization;
using Junheng.Rules.Common;

namespace Junheng.Office.Workbooks.Writing;

/// <summary>
/// One cell: a text or a number, never a formula, so that a text which begins with <c>= + - @</c> stays a text.
/// </summary>
/// <param name="Raw">The text, or the number as it is written into the file; empty for a blank.</param>
/// <param name="IsNumber">Whether <paramref name="Raw"/> is a number.</param>
/// <param name="Look">How it looks.</param>
internal readonly record struct CellDraft(string Raw, bool IsNumber, Look Look)
{
    public static CellDraft Blank(Look look) => new("", false, look);

    public static CellDraft Of(string text, Look look) => new(text, false, look);

    public static CellDraft Of(int number, Look look) => new(number.ToString(CultureInfo.InvariantCulture), true, look);

    /// <summary>The full value; what is shown is up to the look's format. Null is a blank.</summary>
    public static CellDraft Of(double? number, Look look) =>
        number is { } value && double.IsFinite(value) ? new(value.ToString("R", CultureInfo.InvariantCulture), true, look) : Blank(look);

    /// <summary>An exact figure in millionths; a missing one is a blank.</summary>
    public static CellDraft Exact(long millionths, Look look) =>
        millionths == FixedPoint.Missing ? Blank(look) : new(FixedPoint.Format(millionths), true, look);
}
