using static Junheng.Rules.Measures.Entries;

namespace Junheng.Rules.Measures;

/// <summary>district.csv, 区县: one value a district and key. Items that a district confirms, counts and vetoes.</summary>
internal static class DistrictMeasures
{
    private static readonly Entries Lasting = new(Level.District, TimeBasis.None);
    private static readonly Entries September = new(Level.District, TimeBasis.FirstOfSeptember);
    private static readonly Entries SchoolYear = new(Level.District, TimeBasis.SchoolYear);
    private static readonly Entries BudgetYear = new(Level.District, TimeBasis.BudgetYear);
    private static readonly Entries MonitoringYear = new(Level.District, TimeBasis.MonitoringYear);

    public static IReadOnlyList<Measure> All { get; } =
    [
        Lasting.Whole(
            Codes.Year, "数据年度", "year of the data", "年",
            "本套数据所属年份，以9月1日统计时点所在年份为准。一套数据只放一个年度。", Clauses.For("P1"), "", Within(2012, 2100)),
        Lasting.YesNo(
            Codes.Demonstration, "演示数据", "demonstration data",
            "由程序编造、供试用和培训的数据填“是”，各处显示和打印都标明“演示数据”；真实数据留空。"),
        Lasting.Whole(
            Codes.BasicBalanceYear, "基本均衡认定年份", "year of the basic balance recognition", "年",
            "通过国家义务教育基本均衡发展认定的年份，至数据年度须满三年。", Clauses.For("P1"), "", Within(2012, 2100), Jump(0, 0)),
        Lasting.YesNo(
            Codes.MonitoringKept, "认定后年度监测是否保持较高水平", "yearly monitoring kept high",
            "基本均衡认定后历年监测结果都保持较高水平的填“是”，以省级历年监测结果为依据。", Clauses.For("P2")),
        SchoolYear.YesNo(
            Codes.G1LayoutConfirmed, "学校规划布局合理", "school layout is sound",
            "学校布局规划经批准、符合国家规定并按规划实施的填“是”，须附规划文本、批复和学位供需分析。", Clauses.For("G1")),
        SchoolYear.YesNo(
            Codes.G2UnifiedConfirmed, "城乡义务教育四统一", "four standards are the same in town and country",
            "学校建设标准、教师编制标准、生均公用经费基准定额、基本装备配置标准城乡全部一致的填“是”，缺一项即填“否”。", Clauses.For("G2")),
        BudgetYear.Number(
            Codes.G7SpecialFundPerPupil, "特殊教育生均公用经费", "public funds per special pupil", "元",
            "特殊教育学校年度公用经费总额除以核定学生数，每生每年元；与设置中的标准比较。",
            Clauses.For("G7"), "", Within(1_000, 50_000), Jump(0.3m, 1_000)),
        BudgetYear.Money(
            Codes.G8TeacherPay, "义务教育教师年平均工资收入", "mean yearly pay of teachers",
            "全区义务教育学校教师上一年度人均工资收入，不含民办学校。应发项目须与公务员同口径。",
            Clauses.For("G8"), "", Within(20_000, 500_000), Jump(0.3m, 10_000)),
        BudgetYear.Money(
            Codes.G8CivilServantPay, "当地公务员年平均工资收入", "mean yearly pay of civil servants",
            "本区公务员同一年度人均工资收入，应发项目与教师同口径。教师不低于公务员才达标。",
            Clauses.For("G8"), "", Within(20_000, 500_000), Jump(0.3m, 10_000)),
        BudgetYear.YesNo(
            Codes.G8PerformanceTotalConfirmed, "教师绩效工资总量足额核定", "performance pay is granted in full",
            "义务教育学校教师绩效工资总量按规定足额核定并发放的填“是”，须附核定文件。", Clauses.For("G8")),
        SchoolYear.YesNo(
            Codes.G10AllotmentConfirmed, "编制和岗位统筹分配", "posts are allotted across schools",
            "区教育部门在核定总量内统筹分配各校教职工编制和岗位、逐年调整的填“是”。", Clauses.For("G10")),
        SchoolYear.Whole(
            Codes.G11Eligible, "符合交流条件教师数", "teachers eligible for exchange", "人",
            "按当地办法符合交流轮岗条件的教师总数，须有逐人名单。交流的教师至少占其10%。",
            Clauses.For("G11"), "", Within(0, 20_000), Jump(0.3m, 50)),
        SchoolYear.Whole(
            Codes.G11Exchanged, "实际交流教师数", "teachers exchanged", "人",
            "本学年从符合条件的教师中实际交流轮岗到其他学校任教的教师数。",
            Clauses.For("G11"), "", AtMost(Codes.G11Eligible), Jump(0.5m, 30)),
        SchoolYear.Whole(
            Codes.G11ExchangedBackbone, "交流教师中骨干教师数", "backbone teachers among the exchanged", "人",
            "实际交流教师中县级及以上骨干教师数，至少占交流教师的20%。",
            Clauses.For("G11"), "", AtMost(Codes.G11Exchanged), Jump(0.5m, 10)),
        September.Share(
            Codes.G13PrimaryInZoneShare, "小学就近划片入学比例", "share of primary pupils admitted by zone",
            "城区和镇区公办小学（不含寄宿制）就近划片入学学生所占比例，0到1的小数，须为1。各校人数填全时以各校合计为准。",
            Clauses.For("G13"), Jump(0, 0.1m)),
        September.Share(
            Codes.G13JuniorInZoneShare, "初中就近划片入学比例", "share of junior pupils admitted by zone",
            "城区和镇区公办初中（不含寄宿制）就近划片入学学生所占比例，0到1的小数，须不低于0.95。各校人数填全时以各校合计为准。",
            Clauses.For("G13"), Jump(0, 0.1m)),
        SchoolYear.Whole(
            Codes.G14Planned, "优质高中招生计划数", "places of good senior schools", "人",
            "本年度优质普通高中招生计划总数，包含哪些高中以市、区文件为准。", Clauses.For("G14"), "", Within(0, 50_000), Jump(0.3m, 200)),
        SchoolYear.Whole(
            Codes.G14Allocated, "优质高中指标分配数", "places allotted to junior schools", "人",
            "优质高中招生计划中分配到各初中的名额数，至少占计划的50%。", Clauses.For("G14"), "", AtMost(Codes.G14Planned), Jump(0.3m, 200)),
        SchoolYear.Whole(
            Codes.G14AllocatedRural, "分配到农村初中的指标数", "places allotted to rural junior schools", "人",
            "指标分配数中分给农村初中的名额数，用于说明向农村倾斜的程度。",
            Clauses.For("G14"), "", AtMost(Codes.G14Allocated), Jump(0.3m, 100)),
        SchoolYear.Share(
            Codes.G14AllocatedShare, "优质高中指标分配比例", "share of places allotted",
            "指标分配数除以招生计划数，0到1的小数。计划数和分配数都填了的，由系统计算。", Clauses.For("G14"), Jump(0, 0.2m)) with
        {
            Derivation = new Derivation.ShareOf([Codes.G14Allocated], Codes.G14Planned),
        },
        SchoolYear.YesNo(
            Codes.G14TiltsRural, "指标分配向农村初中倾斜", "allotment tilts to rural schools",
            "分配办法对农村初中有明确倾斜并已执行的填“是”。", Clauses.For("G14")),
        SchoolYear.YesNo(
            Codes.G15CareConfirmed, "留守儿童关爱体系健全", "care for left-behind children is in place",
            "留守儿童关爱办法、责任分工、名册和结对记录齐全的填“是”。", Clauses.For("G15")),
        September.Whole(
            Codes.G15Eligible, "符合条件的随迁子女数", "eligible migrant children", "人",
            "符合当地入学条件、在义务教育段就读的随迁子女总数。", Clauses.For("G15"), "", Within(0, 100_000), Jump(0.3m, 100)),
        September.Whole(
            Codes.G15Public, "公办学校就读的随迁子女数", "migrant children in public schools", "人",
            "符合条件的随迁子女中在公办学校就读的人数。", Clauses.For("G15"), "", AtMost(Codes.G15Eligible), Jump(0.3m, 100)),
        September.Whole(
            Codes.G15Purchased, "政府购买学位就读的随迁子女数", "migrant children on purchased places", "人",
            "符合条件的随迁子女中，在民办学校就读且由政府购买服务的人数。没有的填0。",
            Clauses.For("G15"), "", AtMost(Codes.G15Eligible), Jump(0.5m, 100)),
        September.Share(
            Codes.G15MigrantShare, "随迁子女就读比例", "share of migrant children placed",
            "公办就读和政府购买学位就读人数之和除以符合条件人数，0到1的小数，须不低于0.85。三项人数都填了的，由系统计算。",
            Clauses.For("G15"), Jump(0, 0.2m)) with
        {
            Derivation = new Derivation.ShareOf([Codes.G15Public, Codes.G15Purchased], Codes.G15Eligible),
        },
        SchoolYear.Whole(
            Codes.Q1Graduates, "初中毕业生数", "junior graduates", "人",
            "本届初中毕业学生数，与三年前的入学人数是同一届。", Clauses.For("Q1"), "", Within(0, 50_000), Jump(0.3m, 200)),
        SchoolYear.Whole(
            Codes.Q1EntrantsThreeYearsAgo, "三年前初一在校生数", "entrants three years ago", "人",
            "同一届学生三年前9月1日的初一在校生数。", Clauses.For("Q1"), "", Within(0, 50_000), Jump(0.3m, 200)),
        SchoolYear.Whole(
            Codes.Q1TransferredIn, "三年转入数", "transferred in", "人",
            "三年中转入该届的学生数，以学籍系统为准；没有的填0。", Clauses.For("Q1"), "", Within(0, 5_000)),
        SchoolYear.Whole(
            Codes.Q1TransferredOut, "三年转出数", "transferred out", "人",
            "三年中该届转出到区外的学生数，以学籍系统为准；没有的填0。", Clauses.For("Q1"), "", Within(0, 5_000)),
        SchoolYear.Whole(
            Codes.Q1Deaths, "三年死亡数", "deaths", "人",
            "三年中该届因死亡减少的学生数；没有的填0。", Clauses.For("Q1"), "", Within(0, 100)),
        September.Whole(
            Codes.Q2DisabledChildren, "适龄残疾儿童少年数", "disabled children of school age", "人",
            "义务教育适龄的残疾儿童少年总数，由教育、残联、卫健等多部门名单比对得出。",
            Clauses.For("Q2"), "", Within(0, 5_000), Jump(0.3m, 20)),
        September.Whole(
            Codes.Q2DisabledEnrolled, "已入学残疾儿童少年数", "disabled children enrolled", "人",
            "适龄残疾儿童少年中在特殊教育学校、随班就读、特教班和送教上门的人数，至少占95%。",
            Clauses.For("Q2"), "", AtMost(Codes.Q2DisabledChildren), Jump(0.3m, 20)),
        SchoolYear.YesNo(
            Codes.Q3Confirmed, "各校有章程并实现信息化管理", "charters and IT in management confirmed",
            "所有学校都制定章程、管理和教学都实现信息化的填“是”。逐校认定表填了本项的，以逐校认定为准。", Clauses.For("Q3")),
        SchoolYear.YesNo(
            Codes.Q5Confirmed, "教师熟练运用信息化手段", "IT in teaching confirmed",
            "教师能熟练运用信息化手段组织教学、设施设备利用率较高的填“是”。逐校认定表填了本项的，以逐校认定为准。", Clauses.For("Q5")),
        SchoolYear.YesNo(
            Codes.Q6Confirmed, "德育和校园文化良好以上", "moral education and school culture confirmed",
            "所有学校德育工作和校园文化建设都达到良好以上的填“是”。逐校认定表填了本项的，以逐校认定为准。", Clauses.For("Q6")),
        SchoolYear.YesNo(
            Codes.Q7Confirmed, "课程开齐开足、教学秩序规范", "curriculum and order of teaching confirmed",
            "课程开齐开足、教学秩序规范、综合实践活动有效开展的填“是”。逐校认定表填了本项的，以逐校认定为准。", Clauses.For("Q7")),
        SchoolYear.YesNo(
            Codes.Q8Confirmed, "无过重课业负担", "no excessive study load confirmed",
            "各校学生都没有过重课业负担的填“是”。逐校认定表填了本项的，以逐校认定为准。", Clauses.For("Q8")),
        Level4(MonitoringYear.Whole(
            Codes.Q9SubjectLevel, "*学业水平等级", "level in *", "级",
            "国家义务教育质量监测报告给出的该学科学生学业水平等级，1到4分别为Ⅰ到Ⅳ级，须达到Ⅲ级以上。本年未监测的学科不填。",
            Clauses.For("Q9"))),
        MonitoringYear.Share(
            Codes.Q9SubjectShare, "*校际差异率", "between-school share in *",
            "国家义务教育质量监测报告给出的该学科校际差异率，写成0到1的小数，须小于0.15。本年未监测的学科不填。", Clauses.For("Q9")),
        Level4(MonitoringYear.Whole(
            Codes.Q9WorstLevel, "各学科最低学业水平等级", "lowest level of all subjects", "级",
            "所有监测学科中最低的学业水平等级，1到4。已分学科填写的，以分学科数据为准。", Clauses.For("Q9"))),
        MonitoringYear.Share(
            Codes.Q9WorstBetweenSchoolShare, "各学科最高校际差异率", "highest between-school share of all subjects",
            "所有监测学科中最高的校际差异率，写成0到1的小数。已分学科填写的，以分学科数据为准。", Clauses.For("Q9")),
        SchoolYear.Whole(
            Codes.S1Issued, "发放问卷数", "questionnaires issued", "份",
            "社会认可度调查发放的问卷总数。", Clauses.For("S1"), "", Within(0, 1_000_000)),
        SchoolYear.Whole(
            Codes.S1Returned, "回收问卷数", "questionnaires returned", "份",
            "收回的问卷总数，含无效问卷。", Clauses.For("S1"), "", AtMost(Codes.S1Issued)),
        SchoolYear.Whole(
            Codes.S1Valid, "有效问卷数", "valid questionnaires", "份",
            "收回的问卷中按事先写明的规则判为有效的份数，是社会认可度的分母。", Clauses.For("S1"), "", AtMost(Codes.S1Returned)),
        SchoolYear.Whole(
            Codes.S1Satisfied, "满意问卷数", "satisfied questionnaires", "份",
            "有效问卷中总体评价为“满意”的份数，至少占85%。", Clauses.For("S1"), "", AtMost(Codes.S1Valid)),
        SchoolYear.Whole(
            Codes.S1BasicallySatisfied, "基本满意问卷数", "basically satisfied questionnaires", "份",
            "有效问卷中总体评价为“基本满意”的份数；是否计入由设置决定。", Clauses.For("S1"), "", AtMost(Codes.S1Valid)),
        Veto(Codes.V1, "以考试方式招生", "admission by examination", "以考试、测试或竞赛成绩作为义务教育招生依据"),
        Veto(Codes.V2, "违规择校", "school choice against the rules", "违反划片和免试就近入学规定招收择校生"),
        Veto(Codes.V3, "重点学校或重点班", "key schools or key classes", "在义务教育段设立或变相设立重点学校、重点班"),
        Veto(Codes.V4, "有编不补或长期聘用编外教师", "posts left empty or long use of teachers off the establishment", "有空编不补充教师，或长期聘用编外教师"),
        Veto(Codes.V5, "重大安全责任事故和严重违纪违规事件", "grave accidents or breaches of discipline", "发生重大安全责任事故或严重违纪违规事件"),
        Veto(Codes.V6, "弄虚作假", "falsification", "在数据、材料或评估工作中弄虚作假"),
    ];

    private static Measure Level4(Measure level) => level with { Floor = 1, Ceiling = 4 };

    private static Measure Veto(string code, string zh, string en, string what) => SchoolYear.Choice(
        code, zh, en, ChoiceLists.Vetoes, $"是否{what}。核查后填写结论，未核查的留空；留空不等于没有。", Clauses.For(code));
}
