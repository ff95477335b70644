namespace Junheng.Rules.Common;

public static partial class Phrases
{
    private static readonly Dictionary<string, string> StatementPhrases = new()
    {
        ["statement_empty"] = "没有填写内容，或与现在的值相同，没有保存；请改动至少一项。",
        ["statement_without_grounds"] = "请写明做法和理由，再提交。",
        ["sheet_incomplete"] = "确认单没有填全：请填写{0}。",
        ["date_not_one"] = "“{0}”不是日期；请写成 2025-09-30 的样式。",
        ["decided_before"] = "这一条已经有人处理过，没有再改动；请看下面的记录。",
        ["decision_without_reason"] = "退回、不予批准须写明理由。",
        ["relaxation_waiting"] = "{0} 放宽已经申请过，正等待办公室处理；处理以前不能再申请。",
        ["relaxation_granted_before"] = "{0} 放宽已经批准，不必再申请。",
        ["relaxation_not_of_school"] = "{0} 不适用于这类学校，不能申请放宽。",
        ["pasted_school"] = "“{0}”不是本区县要填的学校；请写学校代码，或与系统中一致的学校名称。",
        ["pasted_school_twice"] = "{0} 有两行；每所学校每个学段只留一行。",
        ["pasted_value"] = "“{0}”不是结论；请写 是、否 或 未认定。",
        ["pasted_stage"] = "“{0}”不是这所学校的学段；请写 小学 或 初中。",
        ["pasted_long"] = "这一格有 {0} 个字，太长；请缩到 {1} 个字以内。",
        ["plan_half"] = "班数和人数须同时填写，或同时留空（表示还没有计划）。",
        ["plan_too_many"] = "{0}{1}太多，请核对；没有学校招这么多。",
    };
}
