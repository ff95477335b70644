namespace Junheng.Rules.Common;

public static partial class Phrases
{
    private static readonly Dictionary<string, string> FigurePhrases = new()
    {
        ["no_district"] = "一所学校也没有；请先在学校表中登记学校，再填学段等数据。",
        ["previous_not_earlier"] = "区县 {0} 的数据年度是 {1}，上年数据的年度应为 {2}，--previous 给出的却是 {3}；请换成上一年的数据，或更正年度。",
        ["row_without_school"] = "区县 {0} 的学校表中没有学校代码 {1}，{2}无处归属；请先在学校表中登记该校，或更正代码。",
        ["district_unknown"] = "学校表中没有区县 {0} 的学校，{1}无处归属；请更正区县代码，或先在学校表中登记该区县的学校。",
        ["stage_not_of_kind"] = "学校 {0} 的办学类型是{1}，不设{2}；请更正办学类型，或删去{3}。",
        ["double_row"] = "{0} 重复，前一行在 {1}；请只保留一行。",
        ["double_block"] = "第 {0} 行与第 {1} 行重复（{2} 至 {3}，共 {4} 行），像是整块粘贴了两次；请只保留一块。",

        // Codes that are none any more; the first word is the column's Chinese name, the second what stands there
        ["code_scientific"] = "“{0}”变成了科学计数法（{1}）{2}，原来的代码已经丢失；请先把这一列设为文本格式，再重新粘贴代码。",
        ["code_decimal"] = "“{0}”带小数点（{1}）{2}，是被当成数字处理过的代码；请先把这一列设为文本格式，再重新粘贴代码。",
        ["code_full_width"] = "“{0}”里有全角字符（{1}）{2}；请改成半角。",
        ["code_unseen"] = "“{0}”里夹着看不见的字符（{1}）{2}；请删去这一格，重新键入代码。",

        // Lines under a table
        ["record_total"] = "这一行像是合计（“{0}”），不是一条数据；请删去这一行，合计由系统计算。",
        ["record_note"] = "这一行像是签名或说明（“{0}”），不是一条数据；请删去这一行，确是数据的请补全各列。",
    };
}
