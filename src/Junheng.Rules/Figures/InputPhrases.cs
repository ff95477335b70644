namespace Junheng.Rules.Common;

public static partial class Phrases
{
    private static readonly Dictionary<string, string> InputPhrases = new()
    {
        // What was given instead of an input
        ["input_absent"] = "找不到 {0}；请检查路径和名称。",
        ["input_unreadable"] = "{0} 打不开；请确认它没有被别的程序占用，并且有权读取。",
        ["input_single_csv"] = "{0} 只是一张表；请给出含有 schools.csv 和 stages.csv 的整个文件夹，或它的 .zip。",
        ["input_old_workbook"] = "{0} 是旧式工作簿（.xls）或加了打开密码；请在表格软件中去掉密码并另存为 .xlsx 再用。",
        ["input_unknown"] = "{0} 不是本系统的数据；请给出 CSV 文件夹、它的 .zip，或按模板填写的 .xlsx 工作簿。",
        ["folder_holds_workbook"] = "文件夹 {0} 里没有 schools.csv 和 stages.csv，有工作簿 {1}；请直接给出这个工作簿。",
        ["folder_holds_zip"] = "文件夹 {0} 里没有 schools.csv 和 stages.csv，有压缩包 {1}；请直接给出这个压缩包。",
        ["folder_holds_folder"] = "文件夹 {0} 里没有 schools.csv 和 stages.csv，它们在下一层文件夹 {1} 里；请给出那一层文件夹。",
        ["zip_holds_workbook"] = "压缩包 {0} 里没有 schools.csv 和 stages.csv，装的是工作簿 {1}；请先解压，直接给出这个工作簿。",
        ["zip_holds_zip"] = "压缩包 {0} 里没有 schools.csv 和 stages.csv，装的是另一个压缩包 {1}；请先解压，给出里面的那一个。",
        ["zip_damaged"] = "压缩包 {0} 已损坏，解不开；请重新压缩或重新下载。",
        ["zip_folders"] = "压缩包里的 CSV 文件分散在 {0} 和 {1} 两处；请把它们放在压缩包的最上层，或同一个文件夹里。",
        ["zip_twice"] = "压缩包里有两个 {0}；请只保留一个。",

        // Whole files
        ["file_absent"] = "缺少 {0}；schools.csv 和 stages.csv 两个文件必须有。",
        ["file_misnamed"] = "{0} 像是“{2}”表，但文件名不对，没有读取；请改名为 {1}，列名也用英文代码，或改用按模板填写的 .xlsx 工作簿。",
        ["file_link_broken"] = "{0} 是一个链接（快捷方式），它指向的文件不在了；请放入文件本身，或更正链接。",
        ["file_is_folder"] = "{0} 是一个文件夹，这里应当是同名的文件；请移走这个文件夹，放入文件。",
        ["file_twice"] = "{0} 和 {1} 只有大小写不同；请只保留一个。",
        ["file_large"] = "{0} 超过 1 GB；请按区县分开。",
        ["file_utf16"] = "{0} 是 UTF-16（“Unicode 文本”）编码；请在表格软件中另存为“CSV UTF-8（逗号分隔）”。",
        ["file_binary"] = "{0} 不是文本文件（含有空字节）；请用表格软件另存为“CSV UTF-8（逗号分隔）”，不要只改扩展名。",
        ["file_not_utf8"] = "{0} 从第 {1} 行起不是 UTF-8 编码，多半是 GBK（“CSV（逗号分隔）”）；请在表格软件中另存为“CSV UTF-8（逗号分隔）”。",
        ["file_hollow"] = "{0} 几乎全是空行或只有零星几格的行；请删去空行，补齐每行的各列。",
        ["file_ignored"] = "不是本系统的表，没有读取。",
        ["more_refusals"] = "还有 {0} 处同类或其他问题没有列出；请先改正已列出的。",

        // The header row
        ["header_absent"] = "第一行必须是列名，这里是空的；请补上列名。",
        ["header_separator"] = "各列似乎不是用英文逗号分隔的；请另存为“CSV UTF-8（逗号分隔）”。",
        ["header_spaces"] = "列名两端的空格已去掉。",
        ["column_absent"] = "缺少“{0}”列；请补上这一列，列名照写 {1}。",
        ["column_twice"] = "这个列名出现了不止一次；请只保留一列。",
        ["column_unknown"] = "不认识这一列，没有读取。",
        ["column_unnamed"] = "有一列没有列名，没有读取。",

        // Records
        ["record_long"] = "这一行有 {0} 格，表头只有 {1} 列；请删去多余的逗号，内容里有逗号的用英文双引号括起来。",
        ["record_short"] = "这一行只有 {0} 格，表头有 {1} 列；空着的格也要留下逗号。",
        ["record_blank"] = "{0} 行各格都是空的，没有读取。",
        ["quote_stray"] = "双引号的位置不对；含双引号的内容要整格用双引号括起来，其中的双引号写两遍。",
        ["quote_unclosed"] = "这一格开头的双引号到文件末尾都没有配对；请补上结尾的双引号。",

        // Cells; the first word is the column's Chinese name, the second what stands there
        ["cell_blank"] = "“{0}”不能为空；请填写。",
        ["cell_not_a_number"] = "“{0}”要填数，这里是“{1}”；请改成数字，没有数据的留空。",
        ["cell_full_width"] = "“{0}”里有全角数字或符号（{1}）；请改成半角。",
        ["cell_unit_behind"] = "“{0}”只填数字，这里是“{1}”；请写成 {2}，单位写在列名里。",
        ["cell_percent"] = "“{0}”是 0 到 1 的小数，这里是“{1}”；请写成 {2}。",
        ["cell_thousands"] = "“{0}”里有千分位逗号（{1}）；请去掉逗号，写成 {2}。",
        ["cell_comma"] = "“{0}”里有逗号（{1}），分不清是小数点还是千分位；请写成不带逗号的数。",
        ["cell_decimals"] = "“{0}”的小数超过六位（{1}）；请最多保留六位。",
        ["cell_digits"] = "“{0}”的整数部分超过十二位（{1}）；请检查单位和数字。",
        ["cell_fraction"] = "“{0}”要填整数，这里是 {1}；请改成整数。",
        ["cell_negative"] = "“{0}”不能是负数（{1}）；请更正。",
        ["cell_share"] = "“{0}”是 0 到 1 的小数，这里是 {1}；百分数请除以 100。",
        ["cell_above"] = "“{0}”最大是 {2}，这里是 {1}；请更正。",
        ["cell_below"] = "“{0}”最小是 {2}，这里是 {1}；请更正。",
        ["cell_word"] = "“{0}”不能填“{1}”；只能填 {2}。",
        ["cell_yes_no"] = "“{0}”只能填{2}，这里是“{1}”；不清楚的留空。",
        ["cell_unseen"] = "“{0}”里夹着看不见的字符（{1}）；请清除这一格，重新键入。",
        ["cell_unseen_ends"] = "{0} 格两端有看不见的字符（{1}），已去掉。",
        ["text_control"] = "“{0}”里有控制字符（{1}），多半是复制时带进来的；请清除这一格，重新键入。",
        ["cell_spaces"] = "{0} 格两端有空格，已去掉。",
        ["cell_rounded"] = "{0} 格超过六位小数，已四舍五入到六位。",

        // district.csv
        ["key_unknown"] = "不认识 {1}，{0} 行没有读取。",
        ["keys_many"] = "区县和指标项太多（{0} 个区县，{1} 项）；请分成几个文件夹。",
    };
}
