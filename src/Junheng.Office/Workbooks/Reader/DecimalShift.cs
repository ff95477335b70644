namespace Junheng.Office.Workbooks.Reader;

/// <summary>Moves the point of a written number, so that 万元 become 元 without a rounding.</summary>
internal static class DecimalShift
{
    /// <summary>The number times ten to the power of <paramref name="digits"/>; null when it is none.</summary>
    public static string? Right(string text, int digits)
    {
        var start = text.StartsWith('-') || text.StartsWith('+') ? 1 : 0;
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var (whole, fraction) = point < 0 ? (text[start..], "") : (text[start..point], text[(point + 1)..]);
        if (whole.Length == 0 || point >= 0 && fraction.Length == 0 || !(whole + fraction).All(char.IsAsciiDigit)) return null;
        fraction = fraction.PadRight(digits, '0');
        var moved = (whole + fraction[..digits]).TrimStart('0');
        var rest = fraction[digits..].TrimEnd('0');
        return text[..start] + (moved.Length == 0 ? "0" : moved) + (rest.Length > 0 ? "." + rest : "");
    }
}
