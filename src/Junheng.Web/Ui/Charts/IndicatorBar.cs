using Junheng.Rules.Evaluation;
using Microsoft.AspNetCore.Components;

namespace Junheng.Web.Ui.Charts;

/// <summary>One indicator of a school as a bar against threshold (a line) and floor (a broken line).</summary>
internal static class IndicatorBar
{
    private const double Width = 300;
    private const double Height = 22;

    public static MarkupString Of(in IndicatorResult result)
    {
        var drawing = new Drawing(
            Width, Height, $"{result.Indicator.Id} {result.Indicator.ShortZh}：{Shown.Value(result)}，达标值 {result.Threshold:0.###}，基本值 {result.Floor:0.####}", "drawing bar");
        drawing.Rectangle(0, 4, Width, 14, "track");
        // The threshold stands at three fifths, so that bars of a page can be compared; what is far beyond ends at the edge.
        const double threshold = Width * 3 / 5;
        var scale = threshold / result.Threshold;
        double X(double value) => Math.Clamp(value * scale, 0, Width);
        if (result.Value is { } known) drawing.Rectangle(0, 4, X(known), 14, $"bar-{Chip.Of(result.Status).Look}");
        drawing.Line(X(result.Floor), 1, X(result.Floor), 21, "floor").Line(threshold, 0, threshold, 22, "threshold");
        return drawing.Done();
    }
}
