using Junheng.Rules.Common;

namespace Junheng.Rules.Demonstration;

/// <summary>Schematic positions: around the seat of the town, inside the district's box. They are where no school stands.</summary>
internal static class Positions
{
    private const decimal West = 116.60m;
    private const decimal East = 116.89m;
    private const decimal South = 35.40m;
    private const decimal North = 35.72m;

    /// <summary>Puts the school somewhere in its town.</summary>
    public static void Fill(SchoolDraft school, ref SplitMix64 draw, DistrictCase district)
    {
        var town = CastTowns.All[school.Part.Town];
        var reach = school.Part.Area switch { Area.Urban => 120, Area.Town => 60, _ => 350 };
        var longitude = town.Longitude + draw.Between(-reach, reach) / 10_000m;
        var latitude = town.Latitude + draw.Between(-reach * 4 / 5, reach * 4 / 5) / 10_000m;
        school.Longitude = Math.Clamp(longitude, West, East);
        school.Latitude = Math.Clamp(latitude, South, North);
        if (district.Ordinal == 0) return;

        // Invented districts lie in a grid of whole degrees somewhere else.
        var (row, column) = Math.DivRem(district.Ordinal, 16);
        school.Longitude += column - 13;
        school.Latitude += row % 20 - 11;
    }
}
