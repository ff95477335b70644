using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Junheng.Office.Cells;

/// <summary>How a number that is refused for what stands around it should have been written: said to whoever corrects it, never
/// taken in its place.</summary>
internal static partial class WrittenNumber
{
    /// <summary>98人 and 2009年 without the word behind; null when it is no number with a unit.</summary>
    public static string? WithoutUnit(string text) =>
        Parts().Match(Narrow(text)) is { Success: true } match && match.Groups["unit"].Length > 0 && match.Groups["unit"].Value != "%" ? Bare(match) : null;

    /// <summary>1,234.5 without its commas; null when they do not part the number into thousands.</summary>
    public static string? WithoutCommas(string text) =>
        Parts().Match(Narrow(text)) is { Success: true } match && match.Groups["unit"].Length == 0 ? Bare(match) : null;

    /// <summary>97.5% as a fraction; null when it is none.</summary>
    public static string? OfPercent(string text) =>
        Parts().Match(Narrow(text)) is { Success: true } match && match.Groups["unit"].Value == "%"
            && decimal.TryParse(Bare(match), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent)
            ? (percent / 100).ToString("0.##########", CultureInfo.InvariantCulture)
            : null;

    private static string Bare(Match match) => match.Groups["number"].Value.Replace(",", "", StringComparison.Ordinal);

    private static string Narrow(string text) => text.Normalize(NormalizationForm.FormKC).Replace(" ", "", StringComparison.Ordinal);

    [GeneratedRegex(@"^(?<number>(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(?<unit>人|名|位|个|间|班|所|台|册|元|年|学年|年度|平方米|平米|m2|%)?$", RegexOptions.NonBacktracking)]
    private static partial Regex Parts();
}
