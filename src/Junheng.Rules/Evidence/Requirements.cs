using static Junheng.Rules.Evidence.TimeBasis;

namespace Junheng.Rules.Evidence;

/// <summary>
/// The evidence list: every piece that a declaration rests on, by volume. Wording and providers are our suggestion, made from the
/// district's plan and the items themselves; no official list prescribes them (待核实).
/// </summary>
public static class Requirements
{
    private const string Office = "领导小组办公室";
    private const string Bureau = "区教育和体育局";
    private const string OwnSchool = "学校";
    private const string Posts = "区委编办";
    private const string Finance = "区财政局";
    private const string Staff = "区人力资源和社会保障局";
    private const string Building = "区住房和城乡建设局";
    private const string Land = "区自然资源局";
    private const string Police = "市公安局兖州分局";

    /// <summary>All pieces, in the order of the list.</summary>
    public static IReadOnlyList<Requirement> All { get; } =
    [
        General("A1", "A1", "创建实施方案、领导小组及专班文件、分单位工作方案", Office, Throughout),
        General("A2", "A2", "动员会、领导小组会、调度会的通知、纪要（含议定事项及办理结果）", Office, Throughout),
        General("A3", "P1", "基本均衡认定文件（资格条件一）", Bureau, Fixed),
        General("A4", "P2", "认定后历年监测结果（资格条件二）", Bureau, EveryYear),
        General("A5", "A5", "区政府审定记录、报市政府的请示、公示材料、数据真实性承诺", Office, AtDeclaration),
        General("A6", "A6", "自查自评报告、申报登记表、核查说明、政策文件汇编", Office, AtDeclaration),
        General("A7", "A7", "历次反馈意见、整改方案、整改报告、整改台账、销号单", Office, EachRound),
        General("A8", "A8", "事业统计、经费统计原始导出件及差异说明", Bureau, CountDay),

        .. Of(Volume.Resources, "L1", ["专任教师名册（学段、任教学科、学历、证书编号）", "学历证书复印件"], CountDay, Bureau, ["人事信息、统计报表三方比对"], CountDay),
        .. Of(Volume.Resources, "L2", ["骨干教师名册（称号、级别、文号、起止日期）", "骨干称号证书或文件"], CountDay, Bureau, ["历年骨干认定文件汇总（过期的已剔除）"], CountDay),
        .. Of(Volume.Resources, "L3", ["体育、音乐、美术任课名册", "总课表"], CountDay, Bureau, ["课表与名册比对结果"], CountDay),
        Given("L3-4", Volume.Resources, "L3", "走教兼职安排", CountDay, "50—99人的农村小规模学校"),
        .. Of(Volume.Resources, "L4", ["校舍平面图", "分间用房清单（用途、面积、建成年）", "权属或竣工测绘材料"], CountDay, Bureau, ["与统计校舍表核对结果（室内体育用房单列）"], CountDay),
        .. Of(Volume.Resources, "L5", ["场地平面图和实测记录", "室内体育用房清单"], CountDay, Bureau, ["现场复量抽查记录"], MonitoringYear),
        Given("L5-4", Volume.Resources, "L5", "租借场地合同和步行距离说明", SchoolYear, "租借场地的学校"),
        .. Of(Volume.Resources, "L6", ["教学仪器设备明细账（原值、购置日期、存放处、状态）", "验收入账凭证"], CountDay, Bureau, ["与财务固定资产账核对结果"], BudgetYear),
        Given("L6-4", Volume.Resources, "L6", "设备报废单", BudgetYear, "当年有报废的学校"),
        .. Of(Volume.Resources, "L7", ["多媒体教室清单（房间、设备、联网、启用日期）"], CountDay, Bureau, ["现场清点记录（损坏停用的不计）"], MonitoringYear),

        .. Of(Volume.Government, "G1", [], Fixed, $"{Bureau}、{Land}", ["布局规划文本和批复", "学龄人口预测、学位供需表", "项目和撤并清单"], Throughout),
        Given("G1-4", Volume.Government, "G1", "撤并的征求意见、公示、批准文件", Throughout, "有撤并的", Bureau),
        .. Of(Volume.Government, "G2", [], Fixed, $"{Posts}、{Finance}、{Building}", ["建设标准文件", "教职工编制标准文件", "公用经费基准定额文件", "装备配置标准文件", "城乡执行对照表"], EveryYear),
        .. Of(Volume.Government, "G3", ["专用教室清单（名称、面积、照片、平面图）、班级数"], CountDay, Bureau, ["专用教室汇总表"], CountDay),
        Given("G3-3", Volume.Government, "G3", "专用教室在建改建计划", EveryYear, "有在建改建的", Bureau),
        .. Of(Volume.Government, "G4", ["在校生数、建校年份证明"], CountDay, Bureau, [], EveryYear),
        Given("G4-2", Volume.Government, "G4", "超规模学校化解方案、放宽适用依据", EveryYear, "有超规模学校或适用放宽的", Bureau),
        .. Of(Volume.Government, "G5", ["班级名册（9月1日）"], CountDay, Bureau, ["招生计划审核表", "分班方案"], SchoolYear),
        .. Of(Volume.Government, "G6", [], BudgetYear, Finance, ["按100人核定公用经费的文件", "分校预算下达表", "拨付凭证"], BudgetYear),
        Given("G6-4", Volume.Government, "G6", "公用经费到账证明", BudgetYear, "不足100人的小规模学校"),
        .. Of(Volume.Government, "G7", [], BudgetYear, Finance, ["特教公用经费标准文件", "预算和拨付表（含随班就读、送教上门学生的核定方式）"], BudgetYear),
        Given("G7-3", Volume.Government, "G7", "特教学校收支表", BudgetYear, "特殊教育学校"),
        .. Of(Volume.Government, "G8", [], BudgetYear, $"{Staff}、{Finance}", ["教师与公务员同口径对比表（应发项目逐项列示）", "绩效工资总量核定文件", "发放汇总"], BudgetYear),
        .. Of(Volume.Government, "G9", ["教师培训学时台账"], SchoolYear, Bureau, ["培训规划", "学时认定汇总", "未完成人员说明"], SchoolYear),
        .. Of(Volume.Government, "G10", [], EveryYear, $"{Posts}、{Staff}", ["编制和岗位总量文件", "历年分校编制岗位调配表", "备案回执"], EveryYear),
        .. Of(Volume.Government, "G11", ["教师到岗离岗证明"], SchoolYear, Bureau, ["交流轮岗实施办法", "符合条件人员名单（含不符合原因）", "交流文件、骨干名单"], SchoolYear),
        .. Of(Volume.Government, "G12", ["教师资格证名册（种类、学科、编号）"], CountDay, Bureau, ["持证上岗汇总表"], CountDay),
        .. Of(Volume.Government, "G13", ["录取名单、住址核对结果（脱敏）"], SchoolYear, $"{Bureau}、{Police}", ["招生意见", "划片公告", "分校录取汇总"], SchoolYear),
        .. Of(Volume.Government, "G14", ["指标分配公示照片"], SchoolYear, Bureau, ["优质高中指标分配办法", "分配计划表（分校、农村校单列）", "录取结果"], SchoolYear),
        .. Of(Volume.Government, "G15", ["留守儿童名册、结对关爱记录", "随迁子女名册"], SchoolYear, $"{Bureau}、{Police}、各镇街", ["关爱办法和责任分工", "随迁子女就读汇总"], SchoolYear),
        Given("G15-5", Volume.Government, "G15", "政府购买学位协议和付款", SchoolYear, "有政府购买学位的", Bureau),

        .. Of(Volume.Quality, "Q1", ["三年学籍变动表"], SchoolYear, Bureau, ["学籍系统导出", "转入转出死亡汇总"], SchoolYear),
        .. Of(Volume.Quality, "Q2", ["随班就读、送教记录"], SchoolYear, Bureau, ["适龄残疾儿童名单（多部门比对）", "安置方式、未入学原因"], SchoolYear),
        .. Of(Volume.Quality, "Q3", ["章程及核准文号", "管理和教学应用截图"], SchoolYear, Bureau, ["章程核准汇总", "平台应用汇总"], SchoolYear),
        .. Of(Volume.Quality, "Q4", ["公用经费预算、培训费预算和支出"], BudgetYear, Bureau, ["分校培训经费比例汇总"], BudgetYear),
        .. Of(Volume.Quality, "Q5", ["功能室使用登记", "设备使用统计、录课记录"], SchoolYear, Bureau, ["视导汇总、竞赛结果"], SchoolYear),
        .. Of(Volume.Quality, "Q6", ["德育计划总结、活动记录", "校园文化方案"], SchoolYear, Bureau, ["评定办法、分校等级表（等级、评定人、日期）"], SchoolYear),
        .. Of(Volume.Quality, "Q7", ["总课表、任课教师课表", "综合实践活动记录"], SchoolYear, Bureau, ["课程设置核对汇总"], SchoolYear),
        .. Of(Volume.Quality, "Q8", ["作业公示、作息时间、考试安排"], SchoolYear, Bureau, ["检查汇总、投诉办理"], SchoolYear),
        .. Of(Volume.Quality, "Q9", [], MonitoringYear, Bureau, ["国家监测结果报告", "问题整改"], MonitoringYear),

        .. Of(Volume.Recognition, "S1", [], MonitoringYear, Office, ["调查方案（对象、份数规则、抽样种子）", "发放回收记录", "有效性判定规则", "统计表", "调查报告", "低分题整改清单"], MonitoringYear),

        .. Enumerable.Range(1, 6).Select(veto => new Requirement(
            $"V{veto}-1", Volume.Vetoes, $"V{veto}", "确认单（自查范围、核查方式、渠道核对结果、结论、确认单位、日期、承诺书）", Office, false, AtDeclaration)),

        Folder(1, "学校概况一页纸", SchoolYear),
        Folder(2, "办学许可或机构编制文件、章程", Fixed),
        Folder(3, "校舍场地平面图和用房清单", CountDay),
        Folder(4, "教师名册", CountDay),
        Folder(5, "班级名册和总课表", CountDay),
        Folder(6, "教学仪器设备账和多媒体教室清单", CountDay),
        Folder(7, "专用教室清单", CountDay),
        Folder(8, "经费和培训费预算", BudgetYear),
        Folder(9, "德育、课程、作业材料", SchoolYear),
        Folder(10, "安全工作", SchoolYear),
        Folder(11, "自评表和一校一策", SchoolYear),
        Folder(12, "历次检查反馈和销号单", EachRound),
    ];

    /// <summary>The pieces of an item, in the order of the list.</summary>
    public static IEnumerable<Requirement> OfItem(string item) => All.Where(one => one.Item == item);

    /// <summary>The pieces of a school's own folder.</summary>
    public static IEnumerable<Requirement> OfFolder { get; } = [.. All.Where(one => one.Item is null)];

    /// <summary>The piece with a number; null when there is none.</summary>
    public static Requirement? Find(string number) => ByNumber.GetValueOrDefault(number);

    /// <summary>The name of a heading of the general volume; null when it is none.</summary>
    public static string? Heading(string item) => All.FirstOrDefault(one => one.Volume == Volume.General && one.Item == item)?.NameZh;

    private static readonly Dictionary<string, Requirement> ByNumber = All.ToDictionary(one => one.Number, StringComparer.Ordinal);

    private static Requirement General(string number, string item, string name, string provider, TimeBasis basis) =>
        new(number, Volume.General, item, name, provider, false, basis);

    private static Requirement Folder(int number, string name, TimeBasis basis) => new($"档{number}", Volume.School, null, name, OwnSchool, true, basis);

    /// <summary>A piece that is needed where a condition holds; of schools unless a provider is named.</summary>
    private static Requirement Given(string number, Volume volume, string item, string name, TimeBasis basis, string condition, string? provider = null) =>
        new(number, volume, item, name, provider ?? OwnSchool, provider is null, basis) { ConditionZh = condition };

    /// <summary>An item's pieces: of schools first, then the district's.</summary>
    private static IEnumerable<Requirement> Of(
        Volume volume, string item, string[] ofSchool, TimeBasis schoolBasis, string provider, string[] ofDistrict, TimeBasis districtBasis) =>
        ofSchool.Select(name => (name, School: true)).Concat(ofDistrict.Select(name => (name, School: false))).Select((one, at) => new Requirement(
            $"{item}-{at + 1}", volume, item, one.name, one.School ? OwnSchool : provider, one.School, one.School ? schoolBasis : districtBasis));
}
