namespace Junheng.Rules.Common;

public static partial class Phrases
{
    private static readonly Dictionary<string, string> WorkbookTablePhrases = new()
    {
        ["workbook_rows"] = "“{0}”表有 {1} 行，超过一张工作表能放下的 {2} 行；请按区县分开，或改用 CSV 文件夹。",
        ["report_rows"] = "结果表需要 {0} 行，超过一张工作表能放下的 {1} 行；请按区县分开评估后再输出报表。",
    };
}
