using Junheng.Rules.Common;
using static Junheng.Rules.Measures.Entries;

namespace Junheng.Rules.Measures;

/// <summary>stages.csv, 学段: one row a school and stage. Teachers are counted by stage and never split.</summary>
internal static class StageMeasures
{
    private const string TeacherTables = "教基4155／4156";

    private static readonly Entries September = new(Level.Stage, TimeBasis.FirstOfSeptember);
    private static readonly Entries FiveYears = new(Level.Stage, TimeBasis.FiveYears);

    public static IReadOnlyList<Measure> All { get; } =
    [
        .. September.SchoolKey(),
        September.StageKey(),
        Required(September.Whole(
            Codes.Students, "在校生数", "pupils", "人",
            "9月1日在籍的本学段学生数，是七项指标的分母。学段没有学生时填0，不要留空。",
            Clauses.For("L1", "L2", "L3", "L4", "L5", "L6", "L7", "G4", "G5", "G6", "G13"), "教基3112／3115／3118", Within(0, 10_000), Jump(0.3m, 50))),
        September.Whole(
            Codes.Classes, "班数", "classes", "个",
            "本学段的教学班数。每12个班至少配音乐、美术专用教室各一间，不足12个班按12个班算。",
            Clauses.For("G3"), "教基2106／2107", Within(0, 200), Jump(0.3m, 3)),
        September.Whole(
            Codes.Teachers, "专任教师数", "full-time teachers", "人",
            "本学段在岗专任教师数，教师按任教学段分列，不在学段间拆分。是培训、持证比例的分母。",
            Clauses.For("G9", "G12"), TeacherTables, Within(0, 1_000), Jump(0.25m, 5)),
        September.Whole(
            Codes.TeachersAboveRequired, "高于规定学历教师数", "teachers above the required degree", "人",
            "小学计专科及以上、初中计本科及以上毕业的专任教师；只有学位、没有相应学历的不计。填了各学历人数时由系统相加得出。",
            Clauses.For("L1"), TeacherTables, AtMost(Codes.Teachers), Jump(0.3m, 5)) with
        {
            Derivation = new Derivation.SumOf(
                [Codes.CollegeTeachers, Codes.BachelorTeachers, Codes.MasterTeachers, Codes.DoctorTeachers],
                new Dictionary<Stage, IReadOnlyList<string>>
                {
                    [Stage.Junior] = [Codes.BachelorTeachers, Codes.MasterTeachers, Codes.DoctorTeachers],
                    [Stage.Senior] = [],
                }),
        },
        September.Whole(
            Codes.BackboneTeachers, "县级及以上骨干教师数", "backbone teachers", "人",
            "获县级及以上骨干教师等称号、称号在有效期内且在本学段任教的专任教师。哪些称号算数由当地认定办法确定。",
            Clauses.For("L2"), "教基1102（续）", AtMost(Codes.Teachers), Jump(0.5m, 5)),
        September.Whole(
            Codes.PeTeachers, "体育专任教师数", "full-time PE teachers", "人",
            "任教体育与健康课程的专任教师，同一人只计一次。",
            Clauses.For("L3"), TeacherTables, AtMost(Codes.Teachers), Jump(0.5m, 3)),
        September.Whole(
            Codes.ArtsTeachers, "艺术专任教师数", "full-time arts teachers", "人",
            "音乐、美术和综合艺术专任教师合计。统计表“艺术-计”已含音乐、美术，不可再相加；填了三项分数时由系统相加得出。",
            Clauses.For("L3"), TeacherTables, AtMost(Codes.Teachers), Jump(0.5m, 3)) with
        {
            Derivation = new Derivation.SumOf([Codes.MusicTeachers, Codes.FineArtTeachers, Codes.GeneralArtTeachers]),
        },
        September.Whole(
            Codes.VisitingPeArtsTeachers, "走教兼职体育艺术教师数", "visiting PE and arts teachers", "人",
            "交流轮岗、走教、兼职到本校任教的体育、音乐、美术、艺术教师。只在50—99人的乡村学校、教学点适用 L3 放宽时计入。",
            Clauses.Relaxation("L3"), "", Within(0, 50)),
        September.Whole(
            Codes.CertifiedTeachers, "持证专任教师数", "certified teachers", "人",
            "持有教师资格证且任教相应学段的专任教师数，须等于专任教师数才达标。",
            Clauses.For("G12"), "", AtMost(Codes.Teachers), Jump(0.25m, 5)),
        FiveYears.Whole(
            Codes.TrainedTeachers, "五年培训满360学时教师数", "teachers with 360 training hours in five years", "人",
            "近五年培训累计满360学时的专任教师数，须等于专任教师数才达标。新任教师、病产假教师怎样计算由当地规定。",
            Clauses.For("G9"), "", AtMost(Codes.Teachers), Jump(0.25m, 5)),
        September.Whole(
            Codes.InZoneStudents, "就近划片入学学生数", "pupils admitted by zone", "人",
            "按划片范围就近入学的学生数。默认按全体在校生计算；设置改为“当年新生”时只填起始年级。",
            Clauses.For("G13"), "", AtMost(Codes.Students), Jump(0.3m, 50)),
        Degree(Codes.CollegeTeachers, "专科学历教师数", "teachers with a college diploma", "专科"),
        Degree(Codes.BachelorTeachers, "本科学历教师数", "teachers with a bachelor's degree", "大学本科"),
        Degree(Codes.MasterTeachers, "硕士研究生学历教师数", "teachers with a master's degree", "硕士研究生"),
        Degree(Codes.DoctorTeachers, "博士研究生学历教师数", "teachers with a doctor's degree", "博士研究生"),
        Art(Codes.MusicTeachers, "音乐专任教师数", "full-time music teachers", "音乐"),
        Art(Codes.FineArtTeachers, "美术专任教师数", "full-time fine art teachers", "美术"),
        Art(Codes.GeneralArtTeachers, "综合艺术专任教师数", "full-time general art teachers", "综合艺术（不含已计入音乐、美术的）"),
    ];

    private static Measure Degree(string code, string zh, string en, string degree) => September.Whole(
        code, zh, en, "人", $"最高学历为{degree}的本学段专任教师数，以毕业证书为准，每人只计最高一级。",
        Clauses.For("L1"), TeacherTables, AtMost(Codes.Teachers), Jump(0.5m, 10));

    private static Measure Art(string code, string zh, string en, string subject) => September.Whole(
        code, zh, en, "人", $"任教{subject}课程的本学段专任教师数，同一人只计入一门课程。",
        Clauses.For("L3"), TeacherTables, AtMost(Codes.Teachers), Jump(0.5m, 3));
}
