using Junheng.Rules.Measures;

namespace Junheng.Office.Statistics;

/// <summary>The fields looked for in an export, as data. Sources: national rules §3.4 and §3.7, headings of the education
/// statistics since 2021 and of 2020 and before; kinds of school and areas by GB/T 33782-2017.</summary>
internal static class StatisticsFields
{
    /// <summary>The district by name, of whose codes the mapping knows.</summary>
    public const string DistrictName = "district_name";

    /// <summary>The school that a unit belongs to, by code or name.</summary>
    public const string Parent = "parent";

    /// <summary>城区, 镇区, 乡村 or the district's name: the content decides.</summary>
    public const string ThirdLevel = "third_level";

    /// <summary>Withdrawn last year: not a school any more.</summary>
    public const string Withdrawn = "withdrawn";

    /// <summary>Doctors and masters in one column.</summary>
    public const string Postgraduates = "postgraduates";

    /// <summary>Teachers below 专科: needed to see that the degrees add up.</summary>
    public const string BelowCollege = "below_college";

    /// <summary>艺术 without a word that it is the whole.</summary>
    public const string ArtsUnclear = "arts_unclear";

    private static readonly string[] Anywhere = ["基本情况", "办学条件", "学校基本情况", "基本信息", "学校信息", "机构信息", "学校情况", "其他办学条件", "教育教学"];
    private static readonly string[] Pupils = [.. Anywhere, "学生情况", "学生", "学生数", "在校生情况", "按学段分"];
    private static readonly string[] Staff = [.. Anywhere, "教职工", "教职工数", "教职工情况", "教师情况", "教师队伍", "教师", "按学段分"];
    private static readonly string[] Degrees = [.. Staff, "按学历分", "分学历", "按学历", "学历", "学历情况", "学历结构"];
    private static readonly string[] Subjects =
        [.. Staff, "按授课课程分", "按任教课程分", "按课程分", "分课程", "按学科分", "按任教学科分", "分学科", "按授课学科分", "授课课程", "任教学科", "任课", "任教", "授课", "任教课程", "任课学科", "按任课学科分", "授课学科"];

    private static readonly string[] Buildings =
        [.. Anywhere, "校舍建筑面积", "校舍面积", "校舍情况", "校舍", "建筑面积", "学校校舍建筑面积", "学校产权校舍建筑面积", "学校产权建筑面积", "学校产权"];

    private static readonly string[] Land = [.. Anywhere, "占地面积", "学校占地面积", "校园占地面积", "校园面积", "土地面积", "占地"];
    private static readonly string[] Assets = [.. Anywhere, "固定资产总值", "固定资产", "固定资产值", "固定资产情况", "资产", "资产情况", "资产值"];
    private static readonly string[] Rooms = [.. Anywhere, "教室", "教室数", "教室情况", "信息化", "信息化建设", "信息化情况", "数字化", "教学用房"];
    private static readonly string[] TeacherTables = ["4155", "4156"];

    /// <summary>Every field, in the order of the report.</summary>
    public static IReadOnlyList<StatisticsField> All { get; } =
    [
        Word(Codes.SchoolCode, ["学校代码", "学校标识码", "学校/代码", "学校/标识码", "机构标识码", "机构代码", "学校机构代码", "学校机构标识码"], ["机构编码", "学校编码", "标识码", "单位代码", "学校识别码", "学校标识代码", "标识代码"]),
        Word(Codes.Name, ["学校名称", "学校/名称", "机构名称", "学校机构名称"], ["学校全称", "单位名称", "学校名", "校名", "学校单位名称"]),
        Word(Codes.DistrictCode, ["区县代码", "行政区划代码", "区划代码"], ["县区代码", "所在地区编码", "所在地编码", "所属区县代码", "所在地行政区划代码"]),
        Word(DistrictName, ["区县名称", "所在地区划三级"], ["区县", "县区", "所属区县", "县市区"]),
        Word(ThirdLevel, ["统计三级"], []),
        Word(Codes.Stage, ["学段"], ["学部", "教育阶段", "办学学段"]),
        Word(Codes.Kind, ["办学类型", "学校办学类型", "学校机构办学类型"], ["办学类型名称", "学校类型", "机构办学类型", "学校类别", "办学类型编码", "办学类型代码", "办学类别"]),
        Word(Codes.Area, ["城乡类型", "所在地城乡类型", "城乡分类", "城乡分组"], ["城乡", "城乡划分", "城乡属性", "学校所在地城乡类型", "驻地城乡类型", "学校驻地城乡类型", "城乡类型编码", "城乡类型代码", "城乡分类代码", "驻地城乡分类", "所在地城乡分类", "学校所在地城乡分类", "学校驻地城乡分类", "城乡类别"]),
        Word(Codes.Ownership, ["办学性质", "举办者性质", "办别", "举办者类型", "举办者"], ["举办者类型分组", "学校举办者", "学校举办者类型", "学校举办者性质", "机构举办者类型", "学校性质", "公民办", "公办民办", "公办/民办"]),
        Word(Codes.Boarding, ["是否寄宿制学校"], ["是否寄宿制", "寄宿制学校"]),
        Word(Codes.CountedAsSchool, ["是否计校数"], ["计校数", "是否计入校数"]),
        Word(Parent, ["所属学校", "所属学校代码", "所属学校名称"],
            ["所属中心校", "所属中心学校", "中心校", "中心学校", "上级学校", "上级学校代码", "上级学校名称", "主管学校", "所属中心校代码", "所属中心校名称", "中心校代码", "中心校名称", "中心学校代码", "中心学校名称", "归属学校", "原校", "原校名称", "隶属学校", "所属学校/学校代码", "所属学校/学校名称", "所属学校/代码", "所属学校/名称"]),
        Word(Withdrawn, ["是否上年撤销"], ["是否撤销"]),
        Word(Codes.Town, ["所在镇街", "所在地区划四级"], ["乡镇", "所在乡镇", "所属乡镇", "镇街", "所属镇街", "乡镇街道"]),
        Word(Codes.Group, ["教育集团"], ["所属教育集团"]),
        Stage(Codes.Students, ["在校生数", "在校学生数", "学生数"], ["在校生", "在籍学生数", "在籍生数", "在校学生", "学生人数", "生数", "在校人数"], Pupils, "在校生数", ["3112", "3115", "3118"]),
        Stage(Codes.Classes, ["班数", "班级数", "教学班数"], ["班级", "教学班", "班级个数", "教学班个数"], [.. Anywhere, "班级情况", "班数班额", "按学段分"], "班数", ["2106", "2107"]),
        Stage(Codes.Teachers, ["专任教师", "专任教师数"], ["专任教师总人数"], Degrees, "专任教师", TeacherTables),
        Degree(Codes.DoctorTeachers, ["博士研究生", "博士"], ["博士毕业", "博士研究生毕业", "博士学历", "研究生博士", "博士/研究生毕业", "博士/研究生", "研究生毕业/博士", "研究生/博士"]),
        Degree(Codes.MasterTeachers, ["硕士研究生", "硕士"], ["硕士毕业", "硕士研究生毕业", "硕士学历", "研究生硕士", "硕士/研究生毕业", "硕士/研究生", "研究生毕业/硕士", "研究生/硕士"]),
        Degree(Postgraduates, ["研究生", "研究生毕业"], ["研究生学历", "研究生及以上"]),
        Degree(Codes.BachelorTeachers, ["本科", "大学本科"], ["本科毕业", "本科学历", "大学本科毕业"]),
        Degree(BelowCollege, ["高中阶段", "高中阶段及以下", "高中阶段以下"], ["高中阶段毕业", "高中阶段毕业及以下", "高中阶段毕业以下", "高中阶段以下毕业", "高中及以下"]),
        Degree(Codes.CollegeTeachers, ["专科", "大学专科"], ["专科毕业", "专科学历", "大专", "大学专科毕业"]),
        Stage(Codes.TeachersAboveRequired, ["高于规定学历教师数", "高于规定学历专任教师数"], ["高于规定学历教师", "专任教师/高于规定学历"], Degrees, expected: false),
        Stage(Codes.BackboneTeachers, ["县级以上骨干教师", "县级及以上骨干教师"], ["骨干教师", "县级以上骨干教师总数", "专任教师/县级以上骨干教师", "专任教师/县级及以上骨干教师", "县及县以上骨干教师", "县级及以上/骨干教师", "县级以上/骨干教师"], Staff, "", ["1102"]),
        Subject(Codes.PeTeachers, ["体育与健康", "体育"], ["体育健康", "体育教师", "体育专任教师"]),
        Subject(ArtsUnclear, ["艺术"], ["艺术教师", "艺术专任教师"]),
        Subject(Codes.MusicTeachers, ["音乐", "艺术/音乐"], ["音乐教师", "音乐专任教师", "艺术/音乐教师"]),
        Subject(Codes.FineArtTeachers, ["美术", "艺术/美术"], ["美术教师", "美术专任教师", "艺术/美术教师"]),
        Subject(Codes.GeneralArtTeachers, ["综合艺术", "艺术/综合艺术"], ["艺术/艺术", "艺术综合"]),
        Stage(Codes.CertifiedTeachers, ["持证专任教师数", "专任教师/持有教师资格证"], ["持有教师资格证的专任教师人数", "专任教师/持教师资格证", "持有教师资格证专任教师"], Staff, expected: false),
        Stage(Codes.TrainedTeachers, ["五年培训满360学时教师数"], ["近5年培训满360学时专任教师人数", "近五年培训满360学时专任教师"], Staff, expected: false),
        Figure(Codes.TeachingArea, Quantity.Area, ["教学及辅助用房", "教学及辅助用房面积"], ["教学及教学辅助用房", "教学辅助用房", "教学及辅助用房总面积", "教学及辅助用房建筑面积"], Buildings),
        Figure(Codes.IndoorSportsArea, Quantity.Area, ["室内体育用房", "室内体育用房面积"], ["室内体育用房建筑面积", "体育馆", "体育馆面积"],
            [.. Buildings, "教学及辅助用房", "公共教学用房", "教学及辅助用房面积", "体育用房"]),
        Figure(Codes.OutdoorSportsArea, Quantity.Area, ["运动场地面积", "运动场地"], ["体育运动场地面积", "室外运动场地面积", "体育运动场地", "运动场面积", "运动场"], Land),
        Figure(Codes.EquipmentValue, Quantity.Money, ["教学仪器设备资产值", "教学仪器设备值"], ["教学仪器设备资产", "教学仪器设备", "教学仪器设备总值", "教学科研仪器设备资产值", "教学、科研仪器设备资产值", "教学、实习仪器设备资产值", "教学、实习仪器设备", "教学实习仪器设备资产值", "仪器设备总值", "教学仪器设备资产总值"], Assets),
        Figure(Codes.MultimediaRooms, Quantity.Count, ["网络多媒体教室", "网络多媒体教室数"], ["网络多媒体教室间数", "多媒体教室", "多媒体教室数"], Rooms),
        Stage(Codes.MigrantStudents, ["随迁子女", "进城务工人员随迁子女"], ["在校生数/随迁子女", "在校生数/进城务工人员随迁子女", "随迁子女在校生数", "进城务工人员随迁子女在校生数"], Pupils, expected: false),
        Figure(Codes.Classrooms, Quantity.Count, ["普通教室间数", "普通教室数"], [], Rooms, expected: false),
        Figure(Codes.BuiltYear, Quantity.Count, ["建成年份"], ["校舍建成年份"], Anywhere, expected: false),
    ];

    private static StatisticsField Word(string code, string[] headings, string[] synonyms) =>
        new(code, Level.School, Quantity.Word, headings, synonyms, Anywhere);

    private static StatisticsField Figure(string code, Quantity quantity, string[] headings, string[] synonyms, string[] contexts, bool expected = true) =>
        new(code, Level.School, quantity, headings, synonyms, contexts) { Expected = expected };

    private static StatisticsField Stage(
        string code, string[] headings, string[] synonyms, string[] contexts, string prefix = "", string[]? tables = null, bool expected = true) =>
        new(code, Level.Stage, Quantity.Count, headings, synonyms, contexts) { TablePrefix = prefix, Tables = tables ?? [], Expected = expected };

    private static StatisticsField Degree(string code, string[] headings, string[] synonyms) => Teachers(
        code, headings, synonyms, [.. headings.SelectMany(degree => new[] { $"{degree}专任教师", $"{degree}学历专任教师", $"专任教师{degree}", $"专任教师{degree}学历" })], Degrees);

    private static StatisticsField Subject(string code, string[] headings, string[] synonyms) => Teachers(code, headings, synonyms, [], Subjects);

    // 专任教师 must be said: 教职工 and 代课教师 have degrees and subjects too.
    private static StatisticsField Teachers(string code, string[] headings, string[] synonyms, string[] alone, string[] contexts) => new(
        code, Level.Stage, Quantity.Count, [.. headings.Select(Below)], [.. synonyms.Select(Below), .. alone], contexts)
    {
        TablePrefix = "专任教师",
        Tables = TeacherTables,
        Expected = true,
    };

    private static string Below(string heading) => $"专任教师/{heading}";
}
