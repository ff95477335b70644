using static Junheng.Rules.Common.FixedPoint;

namespace Junheng.Rules.Standards;

/// <summary>
/// 教督〔2017〕6号 县域义务教育优质均衡发展督导评估办法. Article numbers are not given: the full text was not at hand,
/// the rules were rebuilt from several sources (docs/domain/rules.md).
/// </summary>
internal static class Standard2017
{
    private const string Resources = "教督〔2017〕6号 资源配置";
    private const string Government = "教督〔2017〕6号 政府保障程度";
    private const string Quality = "教督〔2017〕6号 教育质量";
    private const string Prerequisite = "教督〔2017〕6号 申报条件";
    private const string Recognition = "教督〔2017〕6号 社会认可度";
    private const string Veto = "教督〔2017〕6号 一票否决";

    public static Standard Instance { get; } = new()
    {
        Id = "2017-6",
        NameZh = "县域义务教育优质均衡发展督导评估（教督〔2017〕6号）",
        NameEn = "High-quality balance of county compulsory education (Jiaodu [2017] No. 6)",
        MustMeet = 6,
        SpreadLimits = [500_000, 450_000],
        SplitWeights = [100, 110, 132],
        SmallTeachingPoint = 50,
        Indicators =
        [
            new("L1", "每百名学生拥有高于规定学历教师数", "高于规定学历教师", "teachers above the required degree per 100 pupils", "人", "teachers",
                100, true, false, [new("teachers_above_required")], [4_200_000, 5_300_000], Resources + " 第1项"),
            new("L2", "每百名学生拥有县级以上骨干教师数", "县级以上骨干教师", "backbone teachers per 100 pupils", "人", "teachers",
                100, true, false, [new("backbone_teachers")], [1_000_000, 1_000_000], Resources + " 第2项"),
            new("L3", "每百名学生拥有体育、艺术（美术、音乐）专任教师数", "体育艺术教师", "PE and arts teachers per 100 pupils", "人", "teachers",
                100, true, false, [new("pe_teachers"), new("arts_teachers")], [900_000, 900_000], Resources + " 第3项"),
            new("L4", "生均教学及辅助用房面积", "教学及辅助用房", "teaching area per pupil", "平方米", "m²",
                1, false, true, [new("teaching_area_m2"), new("indoor_sports_area_m2", -1)], [4_500_000, 5_800_000], Resources + " 第4项"),
            new("L5", "生均体育运动场馆面积", "体育运动场馆", "sports area per pupil", "平方米", "m²",
                1, false, true, [new("outdoor_sports_area_m2"), new("indoor_sports_area_m2")], [7_500_000, 10_200_000], Resources + " 第5项"),
            new("L6", "生均教学仪器设备值", "教学仪器设备值", "value of equipment per pupil", "元", "yuan",
                1, false, true, [new("equipment_value_yuan")], [2_000_000_000, 2_500_000_000], Resources + " 第6项"),
            new("L7", "每百名学生拥有网络多媒体教室数", "网络多媒体教室", "multimedia rooms per 100 pupils", "间", "rooms",
                100, true, true, [new("multimedia_rooms")], [2_300_000, 2_400_000], Resources + " 第7项"),
        ],
        Items =
        [
            new("P1", "基本均衡认定满三年", "three years since basic balance", "通过国家义务教育基本均衡发展认定三年以上。", Prerequisite + "（一）"),
            new("P2", "监测保持较高水平", "monitoring kept high", "基本均衡认定后年度监测持续保持较高水平。", Prerequisite + "（二）"),
            new("G1", "规划布局合理", "sound layout of schools", "县域内义务教育学校规划布局合理，符合国家规定要求。", Government + " 第1项"),
            new("G2", "城乡四统一", "four standards unified", "城乡义务教育学校建设标准、教师编制标准、生均公用经费基准定额、基本装备配置标准统一。", Government + " 第2项"),
            new("G3", "音乐美术专用教室", "music and art rooms", "每12个班级配备音乐、美术专用教室各1间以上，每间音乐教室不小于96平方米，每间美术教室不小于90平方米。", Government + " 第3项"),
            new("G4", "学校规模", "school size", "小学、初中不超过2000人，九年一贯制、十二年一贯制学校义务教育阶段不超过2500人。", Government + " 第4项"),
            new("G5", "班级学生数", "class size", "小学每班不超过45人，初中每班不超过50人。", Government + " 第5项"),
            new("G6", "小规模学校公用经费", "funds of small schools", "不足100名学生的村小学和教学点按100名学生核定公用经费。", Government + " 第6项"),
            new("G7", "特殊教育公用经费", "funds of special schools", "特殊教育学校生均公用经费不低于规定标准。", Government + " 第7项"),
            new("G8", "教师工资", "teacher pay", "义务教育学校教师平均工资收入不低于当地公务员，按规定足额核定绩效工资总量。", Government + " 第8项"),
            new("G9", "五年360学时培训", "360 hours of training", "教师5年360学时培训完成率达到100%。", Government + " 第9项"),
            new("G10", "编制岗位统筹", "posts allotted by the county", "县级教育行政部门在核定的教职工编制总额和岗位总量内，统筹分配各校编制和岗位数量。", Government + " 第10项"),
            new("G11", "交流轮岗", "exchange of teachers", "全县每年交流轮岗教师不低于符合交流条件教师总数的10%，其中骨干教师不低于交流轮岗教师总数的20%。", Government + " 第11项"),
            new("G12", "持证上岗", "certified teachers", "专任教师持有教师资格证上岗率达到100%。", Government + " 第12项"),
            new("G13", "就近划片入学", "enrolment by zone", "城区和镇区公办小学、初中（均不含寄宿制学校）就近划片入学比例分别达到100%、95%以上。", Government + " 第13项"),
            new("G14", "优质高中招生名额分配", "allotment of senior places", "优质高中招生名额分配比例不低于50%，并向农村初中倾斜。", Government + " 第14项"),
            new("G15", "留守儿童和随迁子女", "left-behind and migrant children", "留守儿童关爱体系健全，符合条件的随迁子女在公办学校和政府购买服务的民办学校就读比例不低于85%。", Government + " 第15项"),
            new("Q1", "初中三年巩固率", "junior retention", "初中三年巩固率达到95%以上。", Quality + " 第1项"),
            new("Q2", "残疾儿童少年入学率", "enrolment of disabled children", "残疾儿童少年入学率达到95%以上。", Quality + " 第2项"),
            new("Q3", "学校章程和信息化", "charters and IT", "所有学校制定章程，实现学校管理与教学信息化。", Quality + " 第3项"),
            new("Q4", "教师培训经费", "training budget", "各校不低于学校年度公用经费预算总额的5%安排教师培训经费。", Quality + " 第4项"),
            new("Q5", "信息化教学和设备利用", "use of IT and equipment", "教师能熟练运用信息化手段组织教学，设施设备利用率达到较高水平。", Quality + " 第5项"),
            new("Q6", "德育和校园文化", "moral education and culture", "各校德育工作、校园文化建设水平达到良好以上。", Quality + " 第6项"),
            new("Q7", "课程和教学秩序", "curriculum and order", "课程开齐开足，教学秩序规范，综合实践活动有效开展。", Quality + " 第7项"),
            new("Q8", "课业负担", "homework load", "无过重课业负担。", Quality + " 第8项"),
            new("Q9", "国家义务教育质量监测", "national quality monitoring", "国家义务教育质量监测相关科目学生学业水平达到Ⅲ级以上，且校际差异率低于0.15。", Quality + " 第9项"),
            new("S1", "社会认可度", "public recognition", "社会认可度达到85%以上。", Recognition),
        ],
        Vetoes =
        [
            new("V1", "以考试方式招生", "enrolment by examination", "不得以考试方式招生。", Veto),
            new("V2", "违规择校行为", "unlawful school choice", "不得有违规择校行为。", Veto),
            new("V3", "重点学校或重点班", "key schools or key classes", "不得有重点学校或重点班。", Veto),
            new("V4", "“有编不补”或长期聘用编外教师", "posts left empty", "不得“有编不补”或长期聘用编外教师。", Veto),
            new("V5", "重大安全责任事故和严重违纪违规事件", "grave accidents and breaches", "教育系统不得有重大安全责任事故和严重违纪违规事件。", Veto),
            new("V6", "弄虚作假行为", "falsification", "不得有弄虚作假行为。", Veto),
        ],
        Limits = new ItemLimits
        {
            BasicBalanceYears = 3,
            ClassesPerRoom = 12,
            Rooms = new RoomAreas(Of(96), Of(90)),
            OldRooms = new RoomAreas(Of(73), Of(67)),
            RoomsBuiltUntil = 2016,
            SmallPrimaryRoom = Of(54),
            SmallOtherRoom = Of(61),
            SmallRuralPupils = 200,
            SmallRuralClass = 30,
            Sizes = new SchoolSizes(2000, 2500),
            RelaxedSizes = new SchoolSizes(2400, 3000),
            SizeBuiltUntil = 2010,
            ClassSizes = [45, 50],
            FundedAs = 100,
            Exchanged = 100_000,
            ExchangedBackbone = 200_000,
            InZone = [1_000_000, 950_000],
            Allocated = 500_000,
            Migrants = 850_000,
            Retention = 950_000,
            DisabledEnrolled = 950_000,
            Training = 50_000,
            MonitoringLevel = 3,
            BetweenSchools = 150_000,
            Satisfaction = 850_000,
            VisitingTeachers = (50, 99),
        },
    };
}
