using System.Globalization;
using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;
using Microsoft.AspNetCore.Components;

namespace Junheng.Web.Ui.Charts;

/// <summary>A school on the strip.</summary>
internal sealed record StripSchool(string Title, double Value, long Pupils, string Look, string Href);

/// <summary>
/// The schools of a stage by their value, as large as their pupils are many, with the mean, the deviation that there is (a line) and
/// the deviation that the limit allows (a band): what lies outside of the band drives the coefficient.
/// </summary>
internal static class SpreadStrip
{
    private const double Width = 720;
    private const double Edge = 30;
    private const double Middle = 96;
    private const double Height = 190;

    public static MarkupString Of(SpreadResult spread, double threshold, IReadOnlyList<StripSchool> schools)
    {
        var (mean, deviation, allowed) = (spread.Mean ?? 0, spread.StandardDeviation ?? 0, spread.AllowedDeviation ?? 0);
        var most = Math.Max(schools.Select(one => one.Value).DefaultIfEmpty(0).Max(), Math.Max(threshold, mean + Math.Max(deviation, allowed))) * 1.04;
        if (most <= 0) most = 1;
        double X(double value) => Edge + Math.Clamp(value / most, 0, 1) * (Width - 2 * Edge);
        var drawing = new Drawing(
            Width, Height,
            $"{spread.Stage.NameZh()}{spread.Indicator.ShortZh}：平均 {mean:0.00}，标准差 {deviation:0.00}，界限允许的标准差 {allowed:0.00}，图上 {schools.Count} 所学校", "drawing strip",
            links: true);
        drawing.Rectangle(X(mean - allowed), 24, X(mean + allowed) - X(mean - allowed), 144, "allowed");
        drawing.Line(Edge, 168, Width - Edge, 168, "axis");
        var step = Step(most / 4);
        for (var at = 0.0; at <= most; at += step) drawing.Text(X(at), 183, Math.Round(at, 6).ToString("#,##0.##", CultureInfo.InvariantCulture), "soft", "middle");
        drawing.Line(X(mean), 18, X(mean), 168, "mean").Text(X(mean), 12, $"平均 {mean:#,##0.00}", "strong", "middle");
        drawing.Line(X(threshold), 24, X(threshold), 168, "threshold");
        drawing.Line(X(mean - deviation), 162, X(mean + deviation), 162, "actual");
        Place(drawing, schools, X);
        return drawing.Done();
    }

    /// <summary>The round step of an axis nearest above: 1, 2 or 5 times a power of ten.</summary>
    private static double Step(double least)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(least)));
        return power * (least <= power ? 1 : least <= 2 * power ? 2 : least <= 5 * power ? 5 : 10);
    }

    /// <summary>Each school as near to the middle line as those before it leave room.</summary>
    private static void Place(Drawing drawing, IReadOnlyList<StripSchool> schools, Func<double, double> x)
    {
        var largest = Math.Max(1, schools.Select(one => one.Pupils).DefaultIfEmpty(1).Max());
        var placed = new List<(double X, double Y, double Size)>();
        foreach (var one in schools.OrderByDescending(one => one.Pupils))
        {
            var (at, size, height) = (x(one.Value), 2.5 + 7.5 * Math.Sqrt(one.Pupils / (double)largest), Middle);
            for (var step = 0; step < 54; step++)
            {
                height = Middle + (step % 2 == 0 ? 1 : -1) * (step + 1) / 2 * 2.5;
                if (!placed.Exists(other => (other.X - at) * (other.X - at) + (other.Y - height) * (other.Y - height) < (other.Size + size) * (other.Size + size) * 0.8)) break;
            }

            placed.Add((at, height, size));
            drawing.Mark(at, height, size, one.Look, one.Title, one.Href);
        }
    }
}
