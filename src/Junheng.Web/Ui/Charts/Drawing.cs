using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Components;

namespace Junheng.Web.Ui.Charts;

/// <summary>
/// A chart drawn on the server as SVG: there without script, on paper as on the screen. Colours come from classes of the
/// stylesheet; every drawing says in words what it shows.
/// </summary>
internal sealed class Drawing
{
    private readonly StringBuilder svg = new(1024);

    /// <summary>Begins a drawing.</summary>
    /// <param name="width">In its own units.</param>
    /// <param name="height">In its own units.</param>
    /// <param name="label">What it shows, in words.</param>
    /// <param name="look">Its classes.</param>
    /// <param name="links">Whether there are links in it: then it is no mere picture.</param>
    public Drawing(double width, double height, string label, string look = "drawing", bool links = false)
    {
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"{look}\" viewBox=\"0 0 {width:0.#} {height:0.#}\" role=\"{(links ? "group" : "img")}\" aria-label=\"{Encoded(label)}\">");
    }

    public Drawing Rectangle(double x, double y, double width, double height, string look)
    {
        svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"{look}\" x=\"{x:0.#}\" y=\"{y:0.#}\" width=\"{Math.Max(0, width):0.#}\" height=\"{height:0.#}\"/>");
        return this;
    }

    public Drawing Line(double x1, double y1, double x2, double y2, string look)
    {
        svg.Append(CultureInfo.InvariantCulture, $"<line class=\"{look}\" x1=\"{x1:0.#}\" y1=\"{y1:0.#}\" x2=\"{x2:0.#}\" y2=\"{y2:0.#}\"/>");
        return this;
    }

    /// <summary>A text; <paramref name="anchor"/> is <c>start</c>, <c>middle</c> or <c>end</c>.</summary>
    public Drawing Text(double x, double y, string text, string look = "", string anchor = "start")
    {
        svg.Append(CultureInfo.InvariantCulture, $"<text class=\"{look}\" x=\"{x:0.#}\" y=\"{y:0.#}\" text-anchor=\"{anchor}\">{Encoded(text)}</text>");
        return this;
    }

    public Drawing Path(IEnumerable<(double X, double Y)> points, string look)
    {
        svg.Append("<polyline class=\"").Append(look).Append("\" points=\"");
        foreach (var (x, y) in points) svg.Append(CultureInfo.InvariantCulture, $"{x:0.#},{y:0.#} ");
        svg.Append("\"/>");
        return this;
    }

    /// <summary>A mark whose shape tells its verdict without colour: circle, triangle, square, diamond.</summary>
    /// <param name="x">Its middle.</param>
    /// <param name="y">Its middle.</param>
    /// <param name="size">Half its height.</param>
    /// <param name="look">As of a chip.</param>
    /// <param name="title">Shown when pointed at.</param>
    /// <param name="href">Where it leads; null for nowhere.</param>
    public Drawing Mark(double x, double y, double size, string look, string title, string? href = null)
    {
        if (href is not null) svg.Append("<a href=\"").Append(Encoded(href)).Append("\" aria-label=\"").Append(Encoded(title)).Append("\">");
        svg.Append(Shape(x, y, size, look, $"<title>{Encoded(title)}</title>"));
        if (href is not null) svg.Append("</a>");
        return this;
    }

    /// <summary>The element of a mark by itself.</summary>
    public static string Shape(double x, double y, double size, string look, string inner = "")
    {
        var corners = look switch
        {
            "fail" => Polygon((x, y - size * 1.1), (x + size * 1.1, y + size * 0.9), (x - size * 1.1, y + size * 0.9)),
            "near" or "borderline" => Polygon((x, y - size * 1.2), (x + size * 1.2, y), (x, y + size * 1.2), (x - size * 1.2, y)),
            "pending" or "none" => Polygon((x - size * 0.9, y - size * 0.9), (x + size * 0.9, y - size * 0.9), (x + size * 0.9, y + size * 0.9), (x - size * 0.9, y + size * 0.9)),
            _ => null,
        };
        return corners is null
            ? string.Create(CultureInfo.InvariantCulture, $"<circle class=\"mark mark-{look}\" cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"{size:0.#}\">{inner}</circle>")
            : $"<polygon class=\"mark mark-{look}\" points=\"{corners}\">{inner}</polygon>";
    }

    public MarkupString Done() => new(svg.Append("</svg>").ToString());

    private static string Polygon(params ReadOnlySpan<(double X, double Y)> corners)
    {
        var points = new StringBuilder();
        foreach (var (x, y) in corners) points.Append(CultureInfo.InvariantCulture, $"{x:0.#},{y:0.#} ");
        return points.ToString();
    }

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
