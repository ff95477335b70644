using Junheng.Rules.Common;
using Junheng.Rules.Measures;
using Junheng.Rules.Standards;

namespace Junheng.Rules.Evaluation.Items;

/// <summary>
/// G3 relaxed: schools built until 2016, and small rural schools. Only when the condition is known to hold, and as far as the
/// reading goes; where both hold the lower areas apply. Source: exchange format §8; national rules §1.8.
/// </summary>
internal readonly struct RoomRelaxation(ItemFigures district)
{
    private readonly Column built = district.Schools(Codes.BuiltYear);
    private readonly Column areas = district.Schools(Codes.Area);
    private readonly Column granted = district.Schools(Codes.RelaxationG3);

    /// <summary>The least areas that count in a school.</summary>
    public RoomAreas AreasOf(int school, in Unit unit)
    {
        var limits = district.Limits;
        var least = limits.Rooms;
        if (district.Reading == Reading.Strict || district.Reading == Reading.Granted && granted[unit.Row] != 1) return least;
        var year = built[unit.Row];
        if (year != FixedPoint.Missing && year <= FixedPoint.Of(limits.RoomsBuiltUntil)) least = limits.OldRooms;
        if (!IsSmallRural(school, unit)) return least;
        var small = unit.Kind == SchoolKind.Primary ? limits.SmallPrimaryRoom : limits.SmallOtherRoom;
        return new RoomAreas(Math.Min(least.Music, small), Math.Min(least.Art, small));
    }

    private bool IsSmallRural(int school, in Unit unit)
    {
        var limits = district.Limits;
        if (areas[unit.Row] != (long)Area.Rural || !unit.PupilsKnown
            || unit.KnownPupils >= FixedPoint.Of(limits.SmallRuralPupils))
        {
            return false;
        }

        foreach (var stage in Stages.Compulsory)
        {
            if (unit.PupilsAt(stage) == 0) continue;
            var list = ClassList.Of(district.Figures, school, stage, unit.PupilsAt(stage));
            if (!list.IsComplete || list.Largest >= FixedPoint.Of(limits.SmallRuralClass)) return false;
        }

        return true;
    }
}
