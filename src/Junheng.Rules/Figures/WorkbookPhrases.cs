namespace Junheng.Rules.Common;

public static partial class Phrases
{
    private static readonly Dictionary<string, string> WorkbookPhrases = new()
    {
        ["workbook_not_found"] = "找不到文件 {0}；请核对文件夹和文件名。",
        ["workbook_is_folder"] = "{0} 是文件夹，不是导出表；转换读的是教育事业统计导出的工作簿（.xlsx 或 .xls），已是 CSV 文件夹的可以直接核查、评估。",
        ["workbook_not_readable"] = "文件打不开：没有读取权限，或正被其他程序独占；请关闭占用它的程序后重试。",
        ["workbook_empty"] = "文件是空的（0 字节）；请重新导出或重新下载。",
        ["workbook_encrypted"] = "工作簿设有打开密码，无法读取；请在 Excel 或 WPS 中取消密码后重新保存。",
        ["workbook_other_office"] = "这是旧版 Office 文件，但不是 Excel 工作簿；请选择 .xlsx 或 .xls 工作簿。",
        ["workbook_is_markup"] = "内容是网页或 XML 文本，不是真正的工作簿（有的系统把网页表格存成 .xls）；请用 Excel 或 WPS 打开后另存为 .xlsx。",
        ["workbook_is_text"] = "内容是纯文本，不是工作簿（可能是改了扩展名的 CSV）；请用 Excel 或 WPS 打开后另存为 .xlsx。",
        ["workbook_unknown"] = "内容不是工作簿，也认不出是什么文件；请选择由 Excel 或 WPS 保存的 .xlsx 或 .xls。",
        ["workbook_ods"] = "这是 .ods 工作簿（OpenDocument）；请用表格软件打开后另存为 .xlsx。",
        ["workbook_binary"] = "这是 .xlsb 二进制工作簿；请在 Excel 中另存为 .xlsx。",
        ["workbook_other_zip"] = "这是压缩包，但里面不是工作簿的内容；若工作簿装在压缩包里，请先解压再选择其中的 .xlsx。",
        ["workbook_no_sheets"] = "工作簿里没有可读的工作表；请确认导出成功。",
        ["workbook_damaged"] = "工作簿已损坏，无法读取；请用 Excel 或 WPS 打开修复后另存为 .xlsx。",
        ["workbook_part_damaged"] = "工作簿已损坏：其中的 {0} 无法读取；请用 Excel 或 WPS 打开修复后另存。",
        ["workbook_too_large"] = "工作簿的单元格超过两千万个，远多于任何一份报表；请删去多余的行、列和工作表。",
        ["zip_entries"] = "压缩包里有 {0} 个文件，超过 {1} 个的上限；请只保留需要的文件。",
        ["zip_path"] = "压缩包里的文件名 {0} 指向包外的文件夹，不安全；请重新压缩，文件名中不要带盘符、根目录或“..”。",
        ["zip_encrypted"] = "压缩包里的 {0} 设有密码；请去掉密码后重新压缩。",
        ["zip_size"] = "压缩包解开后超过 {0} MB 的上限；请确认文件来源，只保留需要的内容。",
        ["zip_ratio"] = "压缩包里的 {0} 解开后是压缩前的 {1} 倍以上，像是压缩炸弹，不予解压；请确认文件来源。",
    };
}
