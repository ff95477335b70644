namespace Junheng.Rules.Common;

/// <summary>
/// GCJ-02, the shifted degrees of Chinese map services (高德, 腾讯), to WGS-84 as we keep them. The shift is some hundred metres and
/// moves a school into another village. There is no official text; the formulas are those that every open implementation shares
/// (Krasovsky 1940 ellipsoid), and hold to about a centimetre against each other. Only within China: elsewhere nothing is shifted.
/// </summary>
public static class Gcj02
{
    private const double SemiMajorAxis = 6378245.0;
    private const double SquaredEccentricity = 0.00669342162296594323;
    private const double Enough = 1e-9;

    /// <summary>Degrees of WGS-84 for degrees of GCJ-02, by iteration, to a billionth of a degree.</summary>
    public static (double Longitude, double Latitude) ToWgs84(double longitude, double latitude)
    {
        var (east, north) = (longitude, latitude);
        for (var round = 0; round < 30; round++)
        {
            var (shiftedEast, shiftedNorth) = OfWgs84(east, north);
            var (offEast, offNorth) = (longitude - shiftedEast, latitude - shiftedNorth);
            (east, north) = (east + offEast, north + offNorth);
            if (Math.Abs(offEast) < Enough && Math.Abs(offNorth) < Enough) break;
        }

        return (east, north);
    }

    /// <summary>Degrees of GCJ-02 for degrees of WGS-84.</summary>
    public static (double Longitude, double Latitude) OfWgs84(double longitude, double latitude)
    {
        if (longitude is < 72.004 or > 137.8347 || latitude is < 0.8293 or > 55.8271) return (longitude, latitude);
        var (x, y) = (longitude - 105, latitude - 35);
        var radians = latitude / 180 * Math.PI;
        var magic = 1 - (SquaredEccentricity * Math.Sin(radians) * Math.Sin(radians));
        var north = North(x, y) * 180 / (SemiMajorAxis * (1 - SquaredEccentricity) / (magic * Math.Sqrt(magic)) * Math.PI);
        var east = East(x, y) * 180 / (SemiMajorAxis / Math.Sqrt(magic) * Math.Cos(radians) * Math.PI);
        return (longitude + east, latitude + north);
    }

    private static double North(double x, double y) =>
        -100 + (2 * x) + (3 * y) + (0.2 * y * y) + (0.1 * x * y) + (0.2 * Math.Sqrt(Math.Abs(x)))
        + (Waves((20, 6 * x), (20, 2 * x)) * 2 / 3)
        + (Waves((20, y), (40, y / 3)) * 2 / 3)
        + (Waves((160, y / 12), (320, y / 30)) * 2 / 3);

    private static double East(double x, double y) =>
        300 + x + (2 * y) + (0.1 * x * x) + (0.1 * x * y) + (0.1 * Math.Sqrt(Math.Abs(x)))
        + (Waves((20, 6 * x), (20, 2 * x)) * 2 / 3)
        + (Waves((20, x), (40, x / 3)) * 2 / 3)
        + (Waves((150, x / 12), (300, x / 30)) * 2 / 3);

    private static double Waves((double Height, double Turns) one, (double Height, double Turns) other) =>
        (one.Height * Math.Sin(one.Turns * Math.PI)) + (other.Height * Math.Sin(other.Turns * Math.PI));
}
