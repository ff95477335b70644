using System.Text;
using Junheng.Rules.Common;
using Junheng.Rules.Measures;

namespace Junheng.Rules.Evaluation.Items;

/// <summary>The rows of one stage that G13 asks about, and their two figures.</summary>
internal readonly struct ZoneRows(ItemFigures district, Stage stage)
{
    private static readonly byte[][] PrimaryEntry = [.. new[] { "1", "一年级" }.Select(Encoding.UTF8.GetBytes)];
    private static readonly byte[][] JuniorEntry = [.. new[] { "7", "七年级", "初一" }.Select(Encoding.UTF8.GetBytes)];

    private readonly Column areas = district.Schools(Codes.Area);
    private readonly Column ownerships = district.Schools(Codes.Ownership);
    private readonly Column boarding = district.Schools(Codes.Boarding);
    private readonly Column inZones = district.Stages(Codes.InZoneStudents);

    /// <summary>Whether a school's row is one of them; null when a blank leaves it open.</summary>
    public bool? IsAsked(int school)
    {
        ref readonly var unit = ref district.Units[school];
        if (!unit.Kind.IsOrdinary() && unit.Kind != SchoolKind.TeachingPoint || unit.PupilsAt(stage) == 0) return false;
        var (area, ownership, boards) = (areas[unit.Row], ownerships[unit.Row], boarding[unit.Row]);
        if (area == (long)Area.Rural || ownership is not (FixedPoint.Missing or 0) || boards == 1) return false;
        return area == FixedPoint.Missing || ownership == FixedPoint.Missing || boards == FixedPoint.Missing ? null : true;
    }

    /// <summary>The row's pupils admitted by zone and the pupils that they are held against; false when one is blank.</summary>
    public bool Figures(int school, out long inZone, out long pupils)
    {
        ref readonly var unit = ref district.Units[school];
        inZone = inZones[unit.RowAt(stage)];
        pupils = unit.PupilsAt(stage);
        if (inZone == FixedPoint.Missing || pupils == FixedPoint.Missing) return false;
        return !district.Settings.G13CountsEntrants || Entrants(school, unit.PupilsAt(stage), out pupils);
    }

    /// <summary>Pupils of the entry grade: known only when the classes account for every pupil of the row.</summary>
    private bool Entrants(int school, long pupils, out long entrants)
    {
        entrants = 0;
        if (!ClassList.Of(district.Figures, school, stage, pupils).IsComplete) return false;
        var classes = district.Figures.Classes;
        var grades = classes.Texts(Codes.Grade);
        foreach (var row in district.Figures.ClassRows(school, stage))
        {
            if (grades is not null && IsEntry(grades.Utf8(row))) entrants += classes.Value(Codes.Students, row);
        }

        return true;
    }

    private bool IsEntry(ReadOnlySpan<byte> grade)
    {
        foreach (var name in stage == Stage.Primary ? PrimaryEntry : JuniorEntry)
        {
            if (grade.SequenceEqual(name)) return true;
        }

        return false;
    }
}
