using Microsoft.AspNetCore.Components;

namespace Junheng.Web.Ui.Charts;

/// <summary>A school on the map.</summary>
/// <param name="Name">Said when pointed at.</param>
/// <param name="Look">Its verdict, as of a chip.</param>
/// <param name="Longitude">Degrees.</param>
/// <param name="Latitude">Degrees.</param>
/// <param name="Href">Where it leads.</param>
internal sealed record MapSchool(string Name, string Look, double Longitude, double Latitude, string Href);

/// <summary>Schools where they lie, by shape and colour of their verdict; names of towns in the middle of their schools.</summary>
internal static class SchoolMap
{
    private const double Width = 640;
    private const double Edge = 24;
    private const double MostHeight = 520;
    private const double LetterWidth = 13.5;
    private const double LineHeight = 15;

    /// <summary>Where a name goes that would lie upon another.</summary>
    private static readonly double[] Aside = [0, 16, -16, 32, -32, 48, -48];

    public static MarkupString? Of(IReadOnlyList<MapSchool> schools, IEnumerable<(string Name, double Longitude, double Latitude)> towns)
    {
        if (schools.Count == 0) return null;
        var (west, east) = (schools.Min(one => one.Longitude), schools.Max(one => one.Longitude));
        var (south, north) = (schools.Min(one => one.Latitude), schools.Max(one => one.Latitude));
        // A degree of longitude is shorter than one of latitude.
        var narrow = Math.Cos((south + north) / 2 * Math.PI / 180);
        var scale = Math.Min((Width - 2 * Edge) / Math.Max((east - west) * narrow, 1e-6), (MostHeight - 2 * Edge) / Math.Max(north - south, 1e-6));
        var height = Math.Max(120, (north - south) * scale + 2 * Edge);
        var left = (Width - (east - west) * narrow * scale) / 2;
        double X(double longitude) => left + (longitude - west) * narrow * scale;
        double Y(double latitude) => height - Edge - (latitude - south) * scale;
        var drawing = new Drawing(Width, height, $"学校分布：{schools.Count} 所", "drawing map", links: true);
        // Those that fail are drawn last and lie on top.
        foreach (var one in schools.OrderBy(one => one.Look switch { "pass" => 0, "none" => 1, "pending" => 2, _ => 3 }))
        {
            drawing.Mark(X(one.Longitude), Y(one.Latitude), one.Look == "none" ? 4 : 6, one.Look, one.Name, one.Href);
        }

        var labels = new List<(double X, double Y, double Half)>();
        foreach (var (name, longitude, latitude) in towns)
        {
            var (x, half) = (X(longitude), name.Length * LetterWidth / 2);
            var free = Aside.Select(aside => Y(latitude) + aside)
                .FirstOrDefault(y => !labels.Exists(one => Math.Abs(one.X - x) < one.Half + half && Math.Abs(one.Y - y) < LineHeight), Y(latitude));
            labels.Add((x, free, half));
            drawing.Text(x, free, name, "soft", "middle");
        }

        return drawing.Done();
    }
}
