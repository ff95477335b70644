namespace Junheng.Rules.Common;

public static partial class Phrases
{
    private static readonly Dictionary<string, string> FigurePhrases = new()
    {
        ["no_district"] = "一所学校也没有；请先在学校表中登记学校，再填学段等数据。",
        ["previous_not_earlier"] = "区县 {0} 的数据年度是 {1}，上年数据的年度应为 {2}，--previous 给出的却是 {3}；请换成上一年的数据，或更正年度。",
        ["row_without_school"] = "区县 {0} 的学校表中没有学校代码 {1}，这一行无处归属；请先在学校表中登记该校，或更正代码。",
        ["stage_not_of_kind"] = "学校 {0} 的办学类型是{1}，不设{2}；请更正办学类型或删去这一行。",
        ["double_row"] = "{0} 重复，前一行在 {1}；请只保留一行。",
    };
}
