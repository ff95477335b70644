namespace Junheng.Rules.Common;

public static partial class Phrases
{
    private static readonly Dictionary<string, string> CollectionPhrases = new()
    {
        ["other_district"] = "文件里有区县 {0} 的数据，这里只能导入 {1}（{2}）的数据；请核对文件，或到相应区县导入。",
        ["other_year"] = "文件里写明是 {0} 学年的数据，现在打开的是 {1} 学年；请切换学年，或改正文件里的年度。",
        ["no_figures_of_district"] = "文件里没有 {0}（{1}）的数据；请核对区县代码。",
    };
}
