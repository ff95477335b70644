using Junheng.Rules.Measures;

namespace Junheng.Rules.Collection.Returns;

/// <summary>What one short page of the form is about.</summary>
/// <param name="Code">As in addresses and drafts.</param>
/// <param name="NameZh">Its title.</param>
public sealed record FormTopic(string Code, string NameZh)
{
    /// <summary>基本情况: attributes of the school.</summary>
    public static FormTopic Basics { get; } = new("basics", "基本情况");

    /// <summary>学生与班级, with the class list.</summary>
    public static FormTopic Pupils { get; } = new("pupils", "学生与班级");

    /// <summary>教师.</summary>
    public static FormTopic Teachers { get; } = new("teachers", "教师");

    /// <summary>校舍与场地.</summary>
    public static FormTopic Buildings { get; } = new("buildings", "校舍与场地");

    /// <summary>设备与信息化.</summary>
    public static FormTopic Equipment { get; } = new("equipment", "设备与信息化");

    /// <summary>专用教室, with the room list.</summary>
    public static FormTopic Rooms { get; } = new("rooms", "专用教室");

    /// <summary>经费与培训.</summary>
    public static FormTopic Funds { get; } = new("funds", "经费与培训");

    /// <summary>办学行为: enrolment, migrant children, and whatever belongs nowhere else.</summary>
    public static FormTopic Conduct { get; } = new("conduct", "办学行为");

    /// <summary>The topics in the order of the form.</summary>
    public static IReadOnlyList<FormTopic> All { get; } = [Basics, Pupils, Teachers, Buildings, Equipment, Rooms, Funds, Conduct];

    /// <summary>The topic of a measure, told by its level, time, unit and clauses alone: one that is added to the catalogue has one too.</summary>
    public static FormTopic Of(Measure measure)
    {
        if (measure.Basis == TimeBasis.BudgetYear) return Funds;
        if (measure.Basis == TimeBasis.None) return Basics;
        if (Asks(measure, "G13") && !Asks(measure, "L1")) return Conduct;
        if (measure.Level == Level.Stage) return measure.NameZh.Contains("教师", StringComparison.Ordinal) ? Teachers : Pupils;
        if (measure.Unit == "平方米" || Asks(measure, "L4") || Asks(measure, "L5")) return Buildings;
        if (Asks(measure, "L6") || Asks(measure, "L7")) return Equipment;
        if (Asks(measure, "G3")) return Rooms;
        return measure.Unit == "间" ? Buildings : Conduct;
    }

    private static bool Asks(Measure measure, string item) => measure.Clause.Contains($"（{item}）", StringComparison.Ordinal);
}
