namespace Junheng.Rules.Common;

public static partial class Phrases
{
    private static readonly Dictionary<string, string> OutputPhrases = new()
    {
        ["output_exists"] = "{0} 已经存在，没有改动它；请换一个名称，或加 --force 覆盖。",
        ["output_folder_foreign"] = "文件夹 {0} 里有不属于数据文件夹的文件（{1}），不能整个覆盖；请换一个名称，或先移走这些文件。",
        ["output_is_file"] = "{0} 是一个文件，不能写成文件夹；请换一个名称。",
        ["output_is_folder"] = "{0} 是一个文件夹，不能写成文件；请写出文件名。",
        ["output_folder_missing"] = "要写入 {0}，但它所在的文件夹不存在；请先建好文件夹，或更正路径。",
        ["output_not_a_file"] = "{0} 是系统设备，不能写成文件；要写到标准输出请用 -。",
        ["output_no_permission"] = "没有写入 {0} 的权限；请换一个位置，或请管理员放开权限。",
        ["output_name_too_long"] = "{0} 的文件名或路径太长，系统不接受；请换一个短些的名称。",
        ["output_disk_full"] = "磁盘空间不足，{0} 没有写出，也没有留下残缺文件；请腾出空间后重试。",
        ["output_failed"] = "{0} 没有写出（系统错误 {1}），也没有留下残缺文件；请检查磁盘和网络位置后重试。",
    };
}
