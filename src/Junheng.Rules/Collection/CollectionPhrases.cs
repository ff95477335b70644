namespace Junheng.Rules.Common;

public static partial class Phrases
{
    private static readonly Dictionary<string, string> CollectionPhrases = new()
    {
        ["other_district"] = "文件里有区县 {0} 的数据，这里只能导入 {1}（{2}）的数据；请核对文件，或到相应区县导入。",
        ["other_year"] = "文件里写明是 {0} 学年的数据，现在打开的是 {1} 学年；请切换学年，或改正文件里的年度。",
        ["upload_nothing"] = "没有选择文件，或文件是空的；请选择要导入的工作簿、压缩包或 CSV 文件。",
        ["upload_mixed"] = "一次上传几个文件时，每个都必须是 CSV 文件，{0} 不是；请单独上传它，或把全部 CSV 文件一起选上。",
        ["upload_twice"] = "选了两个名为 {0} 的文件；每张表只留一个文件。",
        ["school_gone_unanswered"] = "{0}（{1}）在本次数据中没有，请选择是撤并还是漏报。",
        ["school_gone_without_approval"] = "{0}（{1}）选了撤并，请填写批准撤并的文号；没有批准的不能撤出。",
        ["school_merged_astray"] = "{0} 填的并入学校 {1} 不在本学年留下的学校里；请填写本学年一所学校的代码，没有并入哪所的不填。",
        ["change_without_reason"] = "本次导入会改动已采纳的数据，请写明差异说明。",
        ["correction_without_reason"] = "改动已采纳的数据须写明差异说明。",
        ["list_row_without_name"] = "第 {0} 行没有填{1}；请补上，或把这一行清空。",
        ["list_row_repeated"] = "{0}填了两行；请只保留一行。",
        ["list_row_unread"] = "第 {0} 行：{1}。",
        ["statement_without_evidence"] = "认定为“是”、否决情形认定为“未发现”、准予放宽，都须附依据材料；请选择文件。",
        ["figure_not_typed"] = "{0}是学校或学段的身份，不能单独改；请在导入的数据里改，或到学校登记中更正。",
        ["no_figures_of_district"] = "文件里没有 {0}（{1}）的数据；请核对区县代码。",
    };
}
