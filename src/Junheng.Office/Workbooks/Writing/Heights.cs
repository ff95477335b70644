namespace Junheng.Office.Workbooks.Writing;

/// <summary>How high a row has to be for wrapped text; programs do not always find out themselves.</summary>
internal static class Heights
{
    private const double Line = 14.5;

    /// <summary>Points for the tallest of some texts in columns of these widths (characters).</summary>
    public static double Of(params ReadOnlySpan<(string Text, double Width)> cells)
    {
        var lines = 1.0;
        foreach (var (text, width) in cells) lines = Math.Max(lines, Lines(text, width));
        return Math.Min(409, lines * Line + 4);
    }

    // A wide character takes two places; one place is left free at the end of a line.
    private static double Lines(string text, double width) =>
        text.Split('\n').Sum(part => Math.Max(1, Math.Ceiling(part.Sum(c => c > 0x2E80 || c is '“' or '”' or '—' or '÷' ? 2.0 : 1.05) / Math.Max(1, width - 2))));
}
