namespace Junheng.Rules.Measures;

/// <summary>Headings of the standard, of the statistics forms and of older tables that mean a figure of ours and nothing else.</summary>
internal static class Aliases
{
    private static readonly Dictionary<(Level, string), string[]> Table = new()
    {
        [(Level.School, Codes.SchoolCode)] = ["学校（机构）标识码", "学校标识码"],
        [(Level.School, Codes.Kind)] = ["学校类型", "学校类别", "学校办学类型"],
        [(Level.School, Codes.Area)] = ["城乡", "城乡分类"],
        [(Level.School, Codes.TeachingArea)] = ["教学及辅助用房", "教学及辅助用房总面积"],
        [(Level.School, Codes.IndoorSportsArea)] = ["室内体育用房"],
        [(Level.School, Codes.OutdoorSportsArea)] = ["运动场地"],
        [(Level.School, Codes.EquipmentValue)] = ["教学仪器设备值", "教学仪器设备资产值（账面原值）"],
        [(Level.School, Codes.MultimediaRooms)] = ["网络多媒体教室数", "网络多媒体教室"],
        [(Level.Stage, Codes.Students)] = ["学生数", "在校学生数", "学生人数"],
        [(Level.Stage, Codes.Classes)] = ["班级数", "教学班数"],
        [(Level.Stage, Codes.Teachers)] = ["专任教师", "专任教师总人数"],
        [(Level.Stage, Codes.BackboneTeachers)] = ["县级以上骨干教师数", "骨干教师数", "县级以上骨干教师"],
    };

    /// <summary>A measure with its aliases.</summary>
    public static Measure Apply(Measure measure) =>
        Table.TryGetValue((measure.Level, measure.Code), out var aliases) ? measure with { Aliases = aliases } : measure;
}
