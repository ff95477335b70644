using static Junheng.Rules.Measures.Entries;

namespace Junheng.Rules.Measures;

/// <summary>schools.csv, 学校: one row a school. Shared resources (L4–L7) are the whole school's; the split by stage follows.</summary>
internal static class SchoolMeasures
{
    private static readonly Entries Attribute = new(Level.School, TimeBasis.None);
    private static readonly Entries September = new(Level.School, TimeBasis.FirstOfSeptember);
    private static readonly Entries Budget = new(Level.School, TimeBasis.BudgetYear);

    public static IReadOnlyList<Measure> All { get; } =
    [
        .. Attribute.SchoolKey(),
        Required(Attribute.Text(
            Codes.Name, "学校名称", "school name", "学校全称，与办学许可证或机构编制文件一致。", "", "教基1001")),
        Identifying(Attribute.Choice(
            Codes.Kind, "办学类型", "kind of school", ChoiceLists.Kinds,
            "决定学校设哪些学段、是否纳入七项指标。职业学校、幼儿园和高级中学只作登记，不参加评估。", "", "教基1001")),
        Attribute.Choice(
            Codes.Area, "城乡类型", "area", ChoiceLists.Areas,
            "按事业统计的城乡划分填写。G6、G13 和乡村小规模学校的放宽情形都要用到。",
            $"{Clauses.For("G6", "G13")}；{Clauses.Relaxation("L3", "G3")}", "教基1001"),
        Attribute.Choice(
            Codes.Ownership, "办学性质", "ownership", ChoiceLists.Ownerships,
            "按举办者填公办或民办。民办学校同样参加七项指标评估，只是不计入就近划片入学比例。", Clauses.For("G13"), "教基1001"),
        Attribute.YesNo(
            Codes.Boarding, "是否寄宿制学校", "boarding school",
            "认定为寄宿制的学校填“是”。寄宿制学校不计入就近划片入学比例。", Clauses.For("G13")),
        Attribute.Whole(
            Codes.BuiltYear, "建成年份", "year of completion", "年",
            "学校规划并建成使用的年份，改扩建不改变此年份。2016年及以前、2010年及以前建成的，专用教室面积、学校规模可能适用放宽。",
            Clauses.Relaxation("G3", "G4"), "", Within(1850, 2100), Jump(0, 0)),
        Attribute.Text(Codes.Town, "所在镇街", "town", "学校所在的镇或街道，用于按镇街汇总和限定查看范围。", "", "教基1001"),
        Attribute.Text(Codes.Group, "教育集团", "school group", "所属教育集团或学区的名称，没有的留空；只用于汇总，不影响达标判定。"),
        Attribute.Text(
            Codes.ParentSchoolCode, "所属学校代码", "code of the parent school",
            "不计校数的教学点所归属的小学或一贯制学校的学校代码，其他学校留空。", Clauses.For("L1", "L2", "L3", "L4", "L5", "L6", "L7")),
        Attribute.YesNo(
            Codes.CountedAsSchool, "是否计校数", "counted as a school",
            "事业统计中单独计为一所学校的填“是”。填“否”且写明所属学校的50人及以上教学点，默认并入所属学校计算七项指标。",
            Clauses.For("L1", "L2", "L3", "L4", "L5", "L6", "L7")),
        Attribute.Number(
            Codes.Longitude, "经度", "longitude", "度", "WGS-84 坐标系下学校大门或主楼的经度，东经为正；超过六位小数的部分四舍五入。", "", "",
            Within(73, 136), Jump(0, 0.01m)) with { MayBeNegative = true, Rounds = true, Floor = -180, Ceiling = 180 },
        Attribute.Number(
            Codes.Latitude, "纬度", "latitude", "度", "WGS-84 坐标系下学校大门或主楼的纬度，北纬为正；超过六位小数的部分四舍五入。", "", "",
            Within(3, 54), Jump(0, 0.01m)) with { MayBeNegative = true, Rounds = true, Floor = -90, Ceiling = 90 },
        September.Number(
            Codes.TeachingArea, "教学及辅助用房面积", "teaching and auxiliary area", "平方米",
            "教室、专用教室和公共教学用房的建筑面积合计，含室内体育用房，不含办公、生活和其他用房。计算 L4 时系统自动减去室内体育用房，不要先减。",
            Clauses.For("L4"), "教基5170", Within(0, 200_000), Jump(0.2m, 300)),
        September.Number(
            Codes.IndoorSportsArea, "室内体育用房面积", "indoor sports area", "平方米",
            "体育馆、风雨操场等室内体育用房的建筑面积，已包含在教学及辅助用房内。从 L4 中减去，计入 L5。",
            Clauses.For("L4", "L5"), "教基5170", AtMost(Codes.TeachingArea), Jump(0.3m, 200)),
        September.Number(
            Codes.OutdoorSportsArea, "运动场地面积", "outdoor sports area", "平方米",
            "学校占地中室外运动场地的面积，与室内体育用房相加后计算 L5。",
            Clauses.For("L5"), "教基5176", Within(0, 200_000), Jump(0.2m, 1000)),
        September.Number(
            Codes.ExtraSportsArea, "其他可用体育场地面积", "extra sports area", "平方米",
            "人口密度过高的大城市中心城区学校改造的地下、楼顶专用场地，以及有租赁合同、步行10分钟内可达的校外场馆面积。只在适用 L5 放宽时计入。",
            Clauses.Relaxation("L5"), "", Within(0, 100_000)),
        September.Money(
            Codes.EquipmentValue, "教学仪器设备资产值", "value of teaching equipment",
            "教学仪器设备的账面原值，不扣折旧，已报废的不计。统计报表以万元为单位，这里以元为单位。",
            Clauses.For("L6"), "教基5176", Within(0, 500_000_000), Jump(0.5m, 300_000)),
        September.Whole(
            Codes.MultimediaRooms, "网络多媒体教室间数", "networked multimedia classrooms", "间",
            "配有多媒体设备、接入网络并用于教学的教室间数，损坏停用的不计。",
            Clauses.For("L7"), "教基5176", Within(0, 500), Jump(0.5m, 5)),
        Budget.Money(
            Codes.PublicBudget, "年度公用经费预算总额", "budget of public funds",
            "本财政年度批复到校的公用经费预算总额，是教师培训经费比例的分母。用预算数，不用决算数。",
            Clauses.For("Q4"), "", Within(0, 300_000_000), Jump(0.5m, 500_000)),
        Budget.Money(
            Codes.TrainingBudget, "教师培训经费预算", "budget for teacher training",
            "同一财政年度公用经费预算中安排的教师培训经费。各校都要达到公用经费预算总额的5%。",
            Clauses.For("Q4"), "", AtMost(Codes.PublicBudget), Jump(1, 50_000)),
        Budget.Whole(
            Codes.FundedStudents, "核定公用经费的学生数", "pupils that the school is funded for", "人",
            "财政核定本校公用经费时采用的学生数。不足100人的乡村小学和教学点应按不少于100人核定。",
            Clauses.For("G6"), "", Within(0, 15_000), Jump(0.3m, 100)),
        September.Whole(
            Codes.MigrantStudents, "随迁子女在校生数", "pupils of migrant workers", "人",
            "义务教育段在校生中的进城务工人员随迁子女数。超过一半的学校，学校规模可能适用放宽。",
            Clauses.Relaxation("G4"), "", Within(0, 10_000), Jump(0.5m, 50)),
        Attribute.YesNo(
            Codes.DenseCentre, "是否人口密度过高的大城市中心城区学校", "school in a dense city centre",
            "经认定位于人口密度过高的大城市中心城区的学校填“是”，才可能适用 L5 放宽。", Clauses.Relaxation("L5")),
        September.YesNo(
            Codes.RoomsListed, "专用教室是否已填全", "rooms are listed completely",
            "填“是”表示本校音乐、美术专用教室已全部列入专用教室表，一间都没有的也填“是”。留空且表中没有本校教室时，G3 按未知处理。",
            Clauses.For("G3")),
        September.Whole(
            Codes.Classrooms, "普通教室间数", "ordinary classrooms", "间",
            "可供编班使用的普通教室间数，不含专用教室。用于测算学校能容纳多少学生，不参与达标判定。", "", "", Within(0, 300), Jump(0.3m, 5)),
        Attribute.YesNo(
            Codes.RelaxationL3, "准予 L3 放宽", "relaxation of L3 granted",
            "经审批同意50—99人的乡村学校、教学点把走教、兼职、交流的体育艺术教师计入 L3 时填“是”；条件不成立时不起作用。",
            Clauses.Relaxation("L3")),
        Attribute.YesNo(
            Codes.RelaxationL5, "准予 L5 放宽", "relaxation of L5 granted",
            "经审批同意中心城区学校把其他可用体育场地计入 L5 时填“是”；条件不成立时不起作用。", Clauses.Relaxation("L5")),
        Attribute.YesNo(
            Codes.RelaxationG3, "准予 G3 放宽", "relaxation of G3 granted",
            "经审批同意2016年及以前建成的学校或小规模乡村学校降低音乐、美术教室面积要求时填“是”；条件不成立时不起作用。",
            Clauses.Relaxation("G3")),
        Attribute.YesNo(
            Codes.RelaxationG4, "准予 G4 放宽", "relaxation of G4 granted",
            "经审批同意2010年及以前建成的学校或随迁子女超过一半的学校放宽规模上限时填“是”；条件不成立时不起作用。",
            Clauses.Relaxation("G4")),
    ];
}
