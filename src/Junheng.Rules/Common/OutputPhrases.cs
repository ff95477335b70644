namespace Junheng.Rules.Common;

public static partial class Phrases
{
    private static readonly Dictionary<string, string> OutputPhrases = new()
    {
        ["output_exists"] = "{0} 已经存在，没有改动它；请换一个名称，或加 --force 覆盖。",
        ["output_folder_foreign"] = "文件夹 {0} 里有不属于数据文件夹的文件（{1}），不能整个覆盖；请换一个名称，或先移走这些文件。",
    };
}
