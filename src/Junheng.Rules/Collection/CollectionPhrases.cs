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
        ["list_row_columns"] = "这一行有 {0} 列，应有 {1} 列：{2}；从 Excel 选中这几列复制粘贴即可。",
        ["list_row_stage"] = "学段“{0}”不认识，或本校没有这个学段；请写{1}。",
        ["list_row_subject"] = "科目“{0}”不认识；请写音乐或美术。",
        ["list_row_nameless"] = "没有写名称；请补上{0}。",
        ["list_row_twice"] = "与第 {0} 行是同一个；请删去一行，或改名称。",
        ["return_unreadable"] = "{0}：填的“{1}”读不懂，请先改正。",
        ["return_list_unreadable"] = "{0}有读不懂的行，请先改正。",
        ["return_finding_unanswered"] = "还有 {0} 条核查出的问题没有说明；请改正数据，或写明情况。",
        ["return_blank_unseen"] = "还有 {0} 个数没有填；请补填，或勾选“确认暂缺”后提交，用到它们的指标将待定，不会当作 0。",
        ["return_late"] = "填报已于 {0} 截止，草稿都已保存，但不能再提交；请联系{1}延长期限。",
        ["return_early"] = "填报从 {0} 开始，现在可以先填，还不能提交。",
        ["return_locked"] = "本次采集已锁定，不再收填报；数据有误请写明差异说明，由专班办公室更正。",
        ["return_moved"] = "您打开以后，这份填报已是“{0}”，没有再办理；请看现在的情况。",
        ["return_reason_missing"] = "退回必须写明原因：至少在一个数旁边，或在总的意见里。",
        ["return_due_missing"] = "退回必须写明重新提交的期限，且不能早于今天。",
        ["return_open_steps"] = "{0}还有没办的环节（{1}）；请等他们办完，或写明直接审定的理由。",
        ["workbook_other_school"] = "这一行是 {0} 的数据，不是本校（{1}）的，没有读入；请只留本校的行。",
        ["workbook_nothing_new"] = "文件里的数据与填报表里的相同，没有要改的。",
        ["current_without_proof"] = "目前值须附依据材料：请选择文件，或先给这个数添加佐证。",
        ["no_figures_of_district"] = "文件里没有 {0}（{1}）的数据；请核对区县代码。",
    };
}
