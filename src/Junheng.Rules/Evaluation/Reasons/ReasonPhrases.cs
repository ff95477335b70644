using System.Globalization;
using Junheng.Rules.Evaluation.Reasons;

namespace Junheng.Rules.Common;

public static partial class Phrases
{
    /// <summary>The codes of the reasons.</summary>
    public static IReadOnlyCollection<string> ReasonCodes => ReasonPhrases.Keys;

    private static readonly Dictionary<string, (string Zh, string En)> ReasonPhrases = new()
    {
        // Any item
        ["lacks"] = ("缺{0}", "lacks {0}"),
        ["said_no"] = ("“{0}”为“否”", "“{0}” is “no”"),
        ["whole_not_positive"] = ("以{0}为分母的数不大于 0，无法计算比例", "{0} makes a whole of 0 or below, there is no share"),
        ["share_below"] = ("{0} {1} ÷ {2} {3} ＝ {4}，低于 {5}", "{0} {1} ÷ {2} {3} = {4}, below {5}"),
        ["share_reaches"] = ("{0} {1} ÷ {2} {3} ＝ {4}，达到 {5}", "{0} {1} ÷ {2} {3} = {4}, reaches {5}"),
        ["given_share_below"] = ("{0}为 {1}，低于 {2}", "{0} is {1}, below {2}"),
        ["given_share_reaches"] = ("{0}为 {1}，达到 {2}", "{0} is {1}, reaches {2}"),

        // Items of the district
        ["years_short"] = ("{0} 年认定，至 {1} 年为 {2} 年，不满 {3} 年", "recognised in {0}, {2} years until {1}, fewer than {3}"),
        ["fund_short"] = ("生均 {0} 元，低于标准 {1} 元", "{0} yuan a pupil, below the standard of {1}"),
        ["pay_short"] = ("教师 {0} 元，低于公务员 {1} 元", "teachers {0} yuan, below civil servants {1}"),
        ["pay_reaches"] = ("教师 {0} 元，不低于公务员 {1} 元", "teachers {0} yuan, no less than civil servants {1}"),
        ["level_low"] = ("{0}为 {1} 级，低于 {2} 级", "{0} is {1}, below {2}"),
        ["variance_high"] = ("{0}为 {1}，须低于 {2}", "{0} is {1}, must be below {2}"),
        ["zone_nobody"] = ("{0}没有起始年级学生，无法计算比例", "{0}: nobody in the entry grade, there is no share"),
        ["zone_rows_lack"] = (
            "{0}有 {1} 所学校（{2} 等）的就近划片入学数据不全，也没有填全区县比例", "{0}: {1} schools ({2} …) lack figures of enrolment by zone, and the district's share is not given"),

        // Items of schools
        ["statement_no"] = ("逐校认定为“否”", "the statement says no"),
        ["rooms_short"] = (
            "{0} 个班须有音乐、美术教室各 {1} 间；面积够的音乐教室 {2} 间（{4} 平方米以上）、美术教室 {3} 间（{5} 平方米以上）",
            "{0} classes need {1} music and {1} art rooms; large enough are {2} music rooms (from {4} m²) and {3} art rooms (from {5} m²)"),
        ["rooms_small"] = ("面积不够的音乐教室 {0} 间、美术教室 {1} 间", "too small are {0} music and {1} art rooms"),
        ["rooms_without_area"] = ("{0} 间没有填面积，不计", "{0} rooms without an area do not count"),
        ["school_large"] = ("义务教育段学生 {0} 人，超过 {1} 人", "{0} compulsory pupils, more than {1}"),
        ["class_large"] = ("{0}{1}{2} {3} 人，超过 {4} 人", "{0} {1} {2}: {3} pupils, more than {4}"),
        ["classes_differ"] = ("{0}在校生 {1} 人，各班相加 {2} 人，对不上", "{0}: {1} pupils, the classes add up to {2}"),
        ["funded_short"] = ("学生 {0} 人，按 {1} 人核定公用经费，应不少于 {2} 人", "{0} pupils, funded for {1}, should be at least {2}"),
        ["teachers_short"] = ("{0}专任教师 {1} 人，{2} {3} 人，差 {4} 人", "{0}: {1} teachers, {2} {3}, {4} short"),
        ["teachers_short_in_all"] = ("全区县至少差 {0} 人，可免计 {1} 人", "at least {0} short in the district, {1} exempt"),

        // Rows
        ["indicator_below"] = ("{0} {1} {2}，未达基本值 {3}（达标值 {4}），还差 {5} {6}", "{0} {1} {2}, below the floor {3} (threshold {4}), {5} {6} short"),
        ["indicator_near"] = ("{0} {1} {2}，达基本值 {3}，未达达标值 {4}，还差 {5} {6}", "{0} {1} {2}, at the floor {3}, below the threshold {4}, {5} {6} short"),
        ["indicator_below_shared"] = (
            "{0} {1} {2}，未达基本值 {3}（达标值 {4}），还差 {5} {6}，全校须增加 {7} {6}", "{0} {1} {2}, below the floor {3} (threshold {4}), {5} {6} short, {7} {6} for the whole school"),
        ["indicator_near_shared"] = (
            "{0} {1} {2}，达基本值 {3}，未达达标值 {4}，还差 {5} {6}，全校须增加 {7} {6}", "{0} {1} {2}, at the floor {3}, below the threshold {4}, {5} {6} short, {7} {6} for the whole school"),
        ["indicator_lacks"] = ("{0} 缺{1}", "{0} lacks {1}"),
    };

    /// <summary>The sentence of a reason, without its end mark.</summary>
    public static string Reason(Reason reason, bool english) => string.Format(
        CultureInfo.InvariantCulture,
        english ? ReasonPhrases[reason.Code].En : ReasonPhrases[reason.Code].Zh,
        [.. reason.Args.Select(word => english ? word.En : word.Zh)]);
}
