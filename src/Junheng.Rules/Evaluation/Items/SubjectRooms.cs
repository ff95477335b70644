using Junheng.Rules.Common;
using Junheng.Rules.Evaluation.Reasons;
using Junheng.Rules.Measures;
using Junheng.Rules.Standards;

namespace Junheng.Rules.Evaluation.Items;

/// <summary>
/// G3: for every twelve classes a music and an art room, each large enough. A school without a row in rooms.csv is open
/// unless its rooms are said to be listed completely.
/// </summary>
internal static class SubjectRooms
{
    private const long Music = 0;
    private const long Art = 1;

    public static void Judge(ItemFigures district, Ruling ruling)
    {
        var listed = district.Schools(Codes.RoomsListed);
        var classes = district.Stages(Codes.Classes);
        var relaxation = new RoomRelaxation(district);
        for (var school = 0; school < district.Units.Length; school++)
        {
            ref readonly var unit = ref district.Units[school];
            if (!unit.Kind.IsOrdinary()) continue;
            var rooms = district.Figures.RoomRows(school);
            if (rooms.IsEmpty && listed[unit.Row] != 1)
            {
                ruling.LeavesOpen(school);
                ruling.Why?.Lacks(Level.Room, Codes.RoomsListed, school, null);
                continue;
            }

            var needed = Needed(district, unit, classes, out var known, out var blank);
            var least = relaxation.AreasOf(school, unit);
            var (music, art) = Rooms(district, rooms, least);
            if (Math.Min(music, art) < needed)
            {
                ruling.Fails(school);
                if (ruling.Why is { } why) Tell(district, why, school, rooms, least, (known, needed, music, art));
            }
            else if (blank)
            {
                ruling.LeavesOpen(school);
                if (ruling.Why is { } why) TellBlank(why, school, unit, classes);
            }
        }

        ruling.RequireSchools();
    }

    /// <summary>Rooms needed of each subject for the classes that are known.</summary>
    private static long Needed(ItemFigures district, in Unit unit, Column classes, out long known, out bool blank)
    {
        known = 0;
        blank = false;
        for (var stage = Stage.Primary; stage <= Stage.Junior; stage++)
        {
            if (!unit.Kind.May(stage)) continue;
            var count = classes[unit.RowAt(stage)];
            if (count == FixedPoint.Missing) blank = true;
            else known += count;
        }

        var perRoom = FixedPoint.Of(district.Limits.ClassesPerRoom);
        return (known + perRoom - 1) / perRoom;
    }

    /// <summary>How many rooms there are of each subject. A room without an area does not count.</summary>
    private static (int Music, int Art) Rooms(ItemFigures district, ReadOnlySpan<int> rows, RoomAreas least)
    {
        var rooms = district.Figures.Rooms;
        int music = 0, art = 0;
        foreach (var row in rows)
        {
            var area = rooms.Value(Codes.RoomArea, row);
            switch (rooms.Value(Codes.Subject, row))
            {
                case Music when area >= least.Music: music++; break;
                case Art when area >= least.Art: art++; break;
                default: break;
            }
        }

        return (music, art);
    }

    private static void Tell(
        ItemFigures district, ReasonList why, int school, ReadOnlySpan<int> rows, RoomAreas least, (long Classes, long Needed, int Music, int Art) found)
    {
        why.Add(
            ItemStatus.Unmet, school, "rooms_short", FixedPoint.Format(found.Classes), $"{found.Needed}", $"{found.Music}", $"{found.Art}",
            FixedPoint.Format(least.Music), FixedPoint.Format(least.Art));
        var rooms = district.Figures.Rooms;
        int music = 0, art = 0, blank = 0;
        foreach (var row in rows)
        {
            var area = rooms.Value(Codes.RoomArea, row);
            if (area == FixedPoint.Missing) blank++;
            else if (rooms.Value(Codes.Subject, row) == Music && area < least.Music) music++;
            else if (rooms.Value(Codes.Subject, row) == Art && area < least.Art) art++;
        }

        if (music + art > 0) why.Add(ItemStatus.Unmet, school, "rooms_small", $"{music}", $"{art}");
        if (blank > 0) why.Add(ItemStatus.Unmet, school, "rooms_without_area", $"{blank}");
    }

    private static void TellBlank(ReasonList why, int school, in Unit unit, Column classes)
    {
        foreach (var stage in Stages.Compulsory)
        {
            if (unit.Kind.May(stage) && classes[unit.RowAt(stage)] == FixedPoint.Missing) why.Lacks(school, stage, Codes.Classes);
        }
    }
}
