using Junheng.Rules.Common;

namespace Junheng.Rules.Evaluation;

/// <summary>The codes of the result file and the words of pages and reports, Chinese and English. Source: exchange format §4.</summary>
public static class Words
{
    /// <summary><c>pass</c>, <c>fail</c>, <c>pending</c>.</summary>
    public static string Code(this Verdict verdict) => verdict switch
    {
        Verdict.Pass => "pass",
        Verdict.Fail => "fail",
        _ => "pending",
    };

    /// <summary>达标, 未达标, 待定.</summary>
    public static string NameZh(this Verdict verdict) => verdict switch
    {
        Verdict.Pass => "达标",
        Verdict.Fail => "未达标",
        _ => "待定",
    };

    /// <summary><c>met</c>, <c>near</c>, <c>below</c>, <c>missing</c>.</summary>
    public static string Code(this IndicatorStatus status) => status switch
    {
        IndicatorStatus.Met => "met",
        IndicatorStatus.Near => "near",
        IndicatorStatus.Below => "below",
        _ => "missing",
    };

    /// <summary>达标, 达基本值, 未达基本值, 缺数据.</summary>
    public static string NameZh(this IndicatorStatus status) => status switch
    {
        IndicatorStatus.Met => "达标",
        IndicatorStatus.Near => "达基本值",
        IndicatorStatus.Below => "未达基本值",
        _ => "缺数据",
    };

    /// <summary><c>met</c>, <c>exceeded</c>, <c>pending</c>, <c>undefined</c>.</summary>
    public static string Code(this SpreadStatus status) => status switch
    {
        SpreadStatus.Met => "met",
        SpreadStatus.Exceeded => "exceeded",
        SpreadStatus.Pending => "pending",
        _ => "undefined",
    };

    /// <summary>达标, 超限, 待定, 无法计算.</summary>
    public static string NameZh(this SpreadStatus status) => status switch
    {
        SpreadStatus.Met => "达标",
        SpreadStatus.Exceeded => "超限",
        SpreadStatus.Pending => "待定",
        _ => "无法计算",
    };

    /// <summary><c>met</c>, <c>unmet</c>, <c>unknown</c>.</summary>
    public static string Code(this ItemStatus status) => status switch
    {
        ItemStatus.Met => "met",
        ItemStatus.Unmet => "unmet",
        _ => "unknown",
    };

    /// <summary>达标, 未达标, 待定.</summary>
    public static string NameZh(this ItemStatus status) => ((Verdict)status).NameZh();

    /// <summary><c>clear</c>, <c>raised</c>, <c>unchecked</c>.</summary>
    public static string Code(this VetoStatus status) => status switch
    {
        VetoStatus.Clear => "clear",
        VetoStatus.Raised => "raised",
        _ => "unchecked",
    };

    /// <summary>未发现, 存在, 未核查.</summary>
    public static string NameZh(this VetoStatus status) => status switch
    {
        VetoStatus.Clear => "未发现",
        VetoStatus.Raised => "存在",
        _ => "未核查",
    };

    /// <summary><c>merged</c>, <c>special</c>, <c>small_teaching_point</c>, <c>no_pupils</c>, <c>senior_stage</c>; null in scope.</summary>
    public static string? Code(this ScopeReason reason) => reason switch
    {
        ScopeReason.InScope => null,
        ScopeReason.Merged => "merged",
        ScopeReason.Special => "special",
        ScopeReason.SmallTeachingPoint => "small_teaching_point",
        ScopeReason.NoPupils => "no_pupils",
        _ => "senior_stage",
    };

    /// <summary>Why a row is not evaluated, in Chinese; empty in scope.</summary>
    public static string NameZh(this ScopeReason reason) => reason switch
    {
        ScopeReason.InScope => "",
        ScopeReason.Merged => "教学点并入所属学校",
        ScopeReason.Special => "特殊教育学校不参加资源配置评估",
        ScopeReason.SmallTeachingPoint => "不足50人的教学点",
        ScopeReason.NoPupils => "本学段没有学生",
        _ => "高中学段",
    };

    /// <summary><c>strict</c>, <c>eligible</c>, <c>granted</c>.</summary>
    public static string Code(this Reading reading) => reading switch
    {
        Reading.Strict => "strict",
        Reading.Eligible => "eligible",
        _ => "granted",
    };

    /// <summary>严格口径, 符合条件即放宽, 经批准的放宽.</summary>
    public static string NameZh(this Reading reading) => reading switch
    {
        Reading.Strict => "严格口径",
        Reading.Eligible => "符合条件即放宽",
        _ => "经批准的放宽",
    };

    /// <summary>默认, 区县填报, 本次指定.</summary>
    public static string NameZh(this SettingSource source) => source switch
    {
        SettingSource.Default => "默认",
        SettingSource.District => "区县填报",
        _ => "本次指定",
    };

    /// <summary><c>default</c>, <c>district</c>, <c>override</c>.</summary>
    public static string Code(this SettingSource source) => source switch
    {
        SettingSource.Default => "default",
        SettingSource.District => "district",
        _ => "override",
    };

    /// <summary>The English of a unit of the catalogue; empty where English has no word for it (个, 年, 级, 比值).</summary>
    public static string UnitEn(string unit) => unit switch
    {
        "人" => "persons",
        "间" => "rooms",
        "平方米" => "m²",
        "元" => "yuan",
        "份" => "questionnaires",
        "度" => "degrees",
        _ => "",
    };

    /// <summary><c>error</c>, <c>warning</c>, <c>info</c>.</summary>
    public static string Code(this Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };

    /// <summary>错误, 疑点, 提示.</summary>
    public static string NameZh(this Severity severity) => severity switch
    {
        Severity.Error => "错误",
        Severity.Warning => "疑点",
        _ => "提示",
    };
}
