namespace Junheng.Rules.Common;

public static partial class Phrases
{
    private static readonly Dictionary<string, string> WorkbookTablePhrases = new()
    {
        // Sheets and headings
        ["sheet_absent"] = "工作簿里没有“{0}”表；“学校”“学段”两张表必须有，请补上，或用模板重新填写。",
        ["sheet_empty"] = "这张表是空的；请照模板填写。",
        ["sheet_twice"] = "“{0}”和“{1}”是同一张表；请只保留一张。",
        ["sheet_unknown"] = "不认识这张表，没有读取。",
        ["sheet_hidden"] = "这张表是隐藏的，已照常读取。",
        ["sheet_header_absent"] = "找不到表头；前五十行里应有一行写着 {0} 等列名，请照模板补上。",
        ["sheet_header_other"] = "找不到表头：前五十行里应有一行写着 {0} 等列名，最像的这一行写的却是 {1}；请把列名改成模板的写法。",
        ["heading_absent"] = "缺少“{0}”列：表头（第 {2} 行）里没有“{1}”，也没有相近的列名；请补上这一列，列名照写 {1}。",
        ["heading_absent_like"] = "缺少“{0}”列：表头（第 {2} 行）里没有“{1}”，相近的列名有 {3}；若是同一项，请把列名改成 {1}，否则补上这一列。",
        ["header_twice"] = "这一行又是表头（第 {0} 行已有）；请只保留一行表头，删去中间重复的。",
        ["heading_unit"] = "“{0}”的单位写成了“{1}”，应为“{2}”；请换算后更正，金额可以用“万元”。",
        ["heading_unknown"] = "不认识“{1}”这一列，没有读取；如果是要报的数，请把列名改成模板里的写法。",
        ["column_ten_thousands"] = "这一列以万元填写，已换算成元。",
        ["column_hidden"] = "这一列是隐藏的，已照常读取。",

        // Rows and cells; of what was put right the first word is the number of cells
        ["row_hidden"] = "有 {0} 行是隐藏的或被筛选掉的，已照常读取；不需要的请删去。",
        ["cell_merged"] = "{0} 是合并单元格，不知道属于哪一行哪一列；请取消合并，逐格填写。",
        ["cell_date"] = "“{0}”这一格是日期（{1}），不是要填的内容；请把格式改为文本或数值后重新填写。",
        ["cell_error"] = "“{0}”这一格是公式错误 {1}；请改正公式或直接填数。",
        ["cell_not_computed"] = "“{0}”这一格的公式还没有算出结果；请在 Excel 或 WPS 中打开、保存后再用，或直接填数。",
        ["cell_from_full_width"] = "{0} 格有全角数字或符号，已按半角读取。",
        ["cell_number_as_text"] = "{0} 格的数以文本存放，已按数读取。",
        ["cell_other_word"] = "{0} 格写的是“{1}”，已按“{2}”读取。",
        ["name_differs"] = "学校代码 {0} 在“学校”表中是“{1}”，这一行写的是“{2}”；请核对代码，以免填到别的学校。",
        ["code_as_number"] = "{0} 格代码以数字存放，开头若有 0 已经丢失；请核对，并把这一列设为文本格式。",
        ["code_digits_lost"] = "“{0}”以数字存放且超过十五位（{1}），末尾几位已不可靠；请把这一列设为文本格式后重新填写。",

        // Written workbooks
        ["workbook_rows"] = "“{0}”表有 {1} 行，超过一张工作表能放下的 {2} 行；请按区县分开，或改用 CSV 文件夹。",
        ["report_rows"] = "结果表需要 {0} 行，超过一张工作表能放下的 {1} 行；请按区县分开评估后再输出报表。",
    };
}
