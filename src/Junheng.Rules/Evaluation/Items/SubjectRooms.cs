using Junheng.Rules.Common;
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
                continue;
            }

            var needed = Needed(district, unit, classes, out var blank);
            if (Rooms(district, rooms, relaxation.AreasOf(school, unit)) < needed) ruling.Fails(school);
            else if (blank) ruling.LeavesOpen(school);
        }

        ruling.RequireSchools();
    }

    /// <summary>Rooms needed of each subject for the classes that are known.</summary>
    private static long Needed(ItemFigures district, in Unit unit, Column classes, out bool blank)
    {
        long known = 0;
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

    /// <summary>How many rooms there are of the subject that has fewer. A room without an area does not count.</summary>
    private static int Rooms(ItemFigures district, ReadOnlySpan<int> rows, RoomAreas least)
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

        return Math.Min(music, art);
    }
}
