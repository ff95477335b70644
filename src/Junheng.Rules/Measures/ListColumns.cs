using static Junheng.Rules.Measures.Entries;

namespace Junheng.Rules.Measures;

/// <summary>The columns of the three lists: classes.csv 班级, rooms.csv 专用教室, confirmations.csv 逐校认定.</summary>
internal static class ListColumns
{
    private static readonly Entries Class = new(Level.Class, TimeBasis.FirstOfSeptember);
    private static readonly Entries Room = new(Level.Room, TimeBasis.FirstOfSeptember);
    private static readonly Entries Confirmation = new(Level.Confirmation, TimeBasis.SchoolYear);

    public static IReadOnlyList<Measure> All { get; } =
    [
        .. Class.SchoolKey(),
        Class.StageKey(),
        Required(Class.Text(
            Codes.Grade, "年级", "grade", "班级所在的年级，如“三年级”或 3，同一所学校写法须一致。", Clauses.For("G5"), "教基2106／2107")),
        Required(Class.Text(
            Codes.ClassName, "班级名称", "class name", "班级的名称或序号；同一学校、学段、年级内不得重名。", Clauses.For("G5"))),
        Required(Class.Whole(
            Codes.Students, "班级人数", "pupils of the class", "人",
            "9月1日本班学生数。一个学段各班人数相加须等于在校生数，否则不能判定班额。",
            Clauses.For("G5"), "教基2106／2107", Within(1, 80))),
        .. Room.SchoolKey(),
        Identifying(Room.Choice(
            Codes.Subject, "科目", "subject", ChoiceLists.Subjects, "专用教室用于音乐还是美术，一间教室只列一行。", Clauses.For("G3"))),
        Required(Room.Text(
            Codes.Name, "教室名称", "room name", "教室的名称或房间号；同一学校、同一科目内不得重名。", Clauses.For("G3"))),
        Required(Room.Number(
            Codes.RoomArea, "教室面积", "room area", "平方米",
            "单间教室的使用面积，不含附属用房。音乐教室不小于96平方米、美术教室不小于90平方米才计数，留空的不计数。",
            Clauses.For("G3"), "", Within(20, 500))),
        .. Confirmation.SchoolKey(),
        Identifying(Confirmation.Choice(
            Codes.Item, "认定项目", "item", ChoiceLists.ConfirmedItems,
            "逐校认定的教育质量项目。一个项目只要填了一所学校，全区各校都须填。", Clauses.For("Q3", "Q5", "Q6", "Q7", "Q8"))),
        Required(Confirmation.YesNo(
            Codes.Value, "是否达到", "met", "该校这一项目经认定达到要求填“是”，未达到填“否”，尚未认定的留空。",
            Clauses.For("Q3", "Q5", "Q6", "Q7", "Q8"))),
        Confirmation.Text(
            Codes.Grade, "认定等级", "grade awarded", "认定得出的等级，如优秀、良好；德育和校园文化须在良好以上。", Clauses.For("Q6")),
        Confirmation.Text(Codes.Date, "认定日期", "date", "作出认定的日期，写成 2024-09-30 的样式。"),
        Confirmation.Text(Codes.Basis, "认定依据", "grounds", "认定所依据的材料名称、文号或佐证编号，以及认定人或认定单位。"),
    ];
}
