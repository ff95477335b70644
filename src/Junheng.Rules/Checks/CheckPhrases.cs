namespace Junheng.Rules.Common;

public static partial class Phrases
{
    /// <summary>The codes of the data checks.</summary>
    public static IReadOnlyCollection<string> CheckCodes => CheckPhrases.Keys;

    private static readonly Dictionary<string, string> CheckPhrases = new()
    {
        ["exceeds"] = "{0}的{1}为 {2}，大于{3} {4}；前者包含在后者之内，请核对这两个数。",
        ["implausible"] = "{0}的{1}为 {2}，超出常见范围（{3} 至 {4}）；请核对数值和计量单位，确实如此的可以保留。",
        ["position_outside_china"] = "{0}的{1}为 {2}，不在中国境内（{3} 至 {4}）；请核对坐标，并检查经度、纬度是否填反。",
        ["stage_row_missing"] = "{0}的办学类型是{1}，学段表中却没有它的{2}一行，该学段按全部未填处理；请补上这一行，没有学生的填 0。",
        ["pupils_without_classes"] = "{0}有学生 {1} 人，班数却是 0；请核对班数。",
        ["pupils_without_teachers"] = "{0}有学生 {1} 人，专任教师却是 0；请核对教师数，教师按任教学段填写。",
        ["teachers_without_pupils"] = "{0}没有学生，却有专任教师 {1} 人；请核对学生数，或把教师填到实际任教的学段。",
        ["teachers_out_of_proportion"] = "{0}有学生 {1} 人、专任教师 {2} 人，比例不合常理；请核对这两个数。",
        ["class_without_stage"] = "学段表中没有{0}这一行，班级表的这个班不予采用；请在学段表中补上该学段。",
        ["class_count_differs"] = "{0}的班数为 {1}，班级表中却有 {2} 个班；请核对班数，或补齐、删去班级。",
        ["class_sizes_differ"] = "{0}的在校生为 {1} 人，班级表中各班相加为 {2} 人，班额因此无法判定；请核对各班人数。",
        ["migrants_exceed_pupils"] = "{0}的随迁子女为 {1} 人，多于义务教育段在校生 {2} 人；请核对这两个数。",
        ["recognised_after_year"] = "基本均衡认定年份 {0} 晚于数据年度 {1}；请核对这两个年份。",
        ["built_after_year"] = "{0}的建成年份 {1} 晚于数据年度 {2}；请核对年份，尚未启用的学校不要填入。",
        ["confirmation_not_asked"] = "{0}是{1}，逐校认定只看小学、初中、一贯制学校和完全中学，这一行不参与判定；可以删去。",
        ["text_like_formula"] = "学校 {0} 的{1}以“{2}”开头，表格软件会当成公式；这里一律按文字保存和导出，请核对是否误填。",
        ["district_without_schools"] = "区县 {0} 填了区县数据，学校表里却没有它的学校；多半是区县代码写错，请更正，否则正确的区县会缺这些数据。",
        ["parent_unknown"] = "{0}填写的所属学校代码 {1} 在本区县学校表中找不到，不能并入；请更正代码。",
        ["parent_blank"] = "{0}不计校数却没有填写所属学校代码，只能单列一行评估；请填写所属学校代码。",
        ["parent_unfit"] = "{0}的所属学校 {1} 不是设有小学段的小学或一贯制学校，不能并入，只能单列一行评估；请更正所属学校代码。",
        ["no_pupils_left_out"] = "{0}没有学生，不参加七项指标评估；确无学生的不必处理。",
        ["whole_differs_from_parts"] = "{0}的{1}填为 {2}，与各分项之和 {3} 不符，以分项之和为准；请核对合计或分项。",
        ["share_differs_from_parts"] = "{0}填为 {1}，与按人数计算的 {2} 不符，以人数为准；请核对比例或人数。",
        ["parts_exceed_whole"] = "{0} {1} 与{2} {3} 相加，大于{4} {5}；请核对这三个数。",
        ["worst_differs_from_subjects"] = "{0}填为 {1}，与分学科数据得出的 {2} 不符，以分学科数据为准；请核对监测报告。",
        ["unit_slip"] = "{0}的{1}为 {2}，平均每名学生只有 {3}，计量单位可能填错（如把万元当元、把亩当平方米）；请核对单位。",
        ["outlier"] = "{0}的{1}为 {2}，平均每名学生 {3}，与全区县各校的中位数 {4} 相差十倍以上；请核对数值和计量单位。",
        ["previous_is_not_last_year"] = "数据年度为 {0}，用来比较的数据年度却是 {1}，不是上一年；请确认选对了上年数据。",
        ["school_new"] = "{0}在上年数据中没有；新建或更换代码的不必处理，否则请核对学校代码。",
        ["school_closed"] = "上年数据中的{0}（{1}）本年没有；已撤并或更换代码的不必处理，漏报的请补报。",
        ["jump"] = "{0}的{1}由上年的 {2} 变为 {3}，变化过大；请核实，属实的请准备变动说明。",
    };
}
