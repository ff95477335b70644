using System.Globalization;
using Junheng.Rules.Evaluation;

namespace Junheng.Rules.Common;

public static partial class Phrases
{
    private const string NotGiven = "未填";

    private static readonly Dictionary<string, string> ConditionPhrases = new()
    {
        ["rural"] = "学校在乡村（城乡类型：{0}）",
        ["pupils_between"] = "义务教育段学生 {0} 人，须在 {1}—{2} 人之间",
        ["joined"] = "教学点已并入 {0}，由所属学校申请",
        ["visitors"] = "来校走教、兼职、交流的体育艺术教师 {0} 人",
        ["dense_centre"] = "经认定是人口密度过高的大城市中心城区学校",
        ["extra_sports"] = "其他可用体育场地 {0} 平方米",
        ["built_until"] = "建成年份 {0}，须不晚于 {1} 年",
        ["pupils_below"] = "义务教育段学生 {0} 人，须不足 {1} 人",
        ["largest_class"] = "最大的班 {0} 人，须不足 {1} 人（班级表须与在校生数对得上）",
        ["migrant_majority"] = "随迁子女 {0} 人，须超过义务教育段学生 {1} 人的一半",
    };

    /// <summary>The codes of the conditions of relaxations.</summary>
    public static IReadOnlyCollection<string> ConditionCodes => ConditionPhrases.Keys;

    /// <summary>The Chinese sentence of a condition, without its end mark; what is blank is said to be.</summary>
    public static string Condition(RelaxationCondition condition) => string.Format(
        CultureInfo.InvariantCulture, ConditionPhrases[condition.Code], [.. condition.Args.Select(arg => arg.Length == 0 ? NotGiven : arg)]);

    /// <summary>Whether a condition holds, in Chinese.</summary>
    public static string NameZh(this Holding holding) => holding switch
    {
        Holding.Holds => "成立",
        Holding.Fails => "不成立",
        _ => "缺数据",
    };
}
