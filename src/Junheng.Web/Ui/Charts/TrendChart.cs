using Microsoft.AspNetCore.Components;

namespace Junheng.Web.Ui.Charts;

/// <summary>A few values over years as a line with its numbers written at it.</summary>
internal static class TrendChart
{
    private const double Width = 320;
    private const double Height = 110;
    private const double Edge = 34;
    private const double Top = 22;
    private const double Bottom = 26;

    /// <summary>Draws the line.</summary>
    /// <param name="label">What it is.</param>
    /// <param name="points">Years oldest first; a null value is a gap.</param>
    /// <param name="limit">A limit to be drawn across; null for none.</param>
    public static MarkupString Of(string label, IReadOnlyList<(int Year, double? Value, string Shown)> points, double? limit = null)
    {
        var words = string.Join('，', points.Select(point => $"{point.Year}年 {point.Shown}"));
        var drawing = new Drawing(Width, Height, $"{label}：{words}");
        var known = points.Select(point => point.Value).Append(limit).OfType<double>().DefaultIfEmpty(0).ToList();
        var (least, most) = (Math.Min(0, known.Min()), known.Max());
        if (most <= least) most = least + 1;
        double X(int at) => points.Count == 1 ? Width / 2 : Edge + at * (Width - 2 * Edge) / (points.Count - 1);
        double Y(double value) => Height - Bottom - (value - least) / (most - least) * (Height - Bottom - Top);
        drawing.Line(Edge / 2, Height - Bottom, Width - Edge / 2, Height - Bottom, "axis");
        if (limit is { } line) drawing.Line(Edge / 2, Y(line), Width - Edge / 2, Y(line), "limit");
        drawing.Path(points.Select((point, at) => (point.Value, at)).Where(one => one.Value is not null).Select(one => (X(one.at), Y(one.Value!.Value))), "curve");
        for (var i = 0; i < points.Count; i++)
        {
            drawing.Text(X(i), Height - 8, $"{points[i].Year}", "soft", "middle");
            if (points[i].Value is not { } value) continue;
            drawing.Mark(X(i), Y(value), 3.5, "plain", $"{points[i].Year}年 {points[i].Shown}").Text(X(i), Y(value) - 8, points[i].Shown, "strong", "middle");
        }

        return drawing.Done();
    }
}
