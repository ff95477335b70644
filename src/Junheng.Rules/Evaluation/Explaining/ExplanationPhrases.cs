using System.Globalization;
using Junheng.Rules.Evaluation.Explaining;

namespace Junheng.Rules.Common;

public static partial class Phrases
{
    private static readonly Dictionary<string, (string Zh, string En)> Formulas = new()
    {
        ["sum_of_parts"] = ("各分项相加", "sum of its parts"),
        ["per_hundred"] = ("{0} × 100 ÷ {1}", "{2} × 100 ÷ {3}"),
        ["per_pupil"] = ("{0} ÷ {1}", "{2} ÷ {3}"),
        ["share_of_stage"] = ("全校合计 × {0}加权学生数 ÷ 全校加权学生数", "the school's total × weighted pupils of the stage ÷ weighted pupils of the school"),
        ["weighted_pupils"] = ("小学 × {0} ＋ 初中 × {1} ＋ 高中 × {2}", "primary × {0} + junior × {1} + senior × {2}"),
        ["terms"] = ("{0}", "{1}"),
        ["terms_joined"] = ("{0}，并入的教学点相加", "{1}, with the joined teaching points"),
        ["pupils_joined"] = ("本校与并入的教学点相加", "the school and its joined teaching points"),
        ["gap"] = ("达标值 × 学生数 − 现有数", "threshold × pupils − what there is"),
        ["gap_whole"] = ("达标值 × 学生数 ÷ 100 − 现有数，进一取整", "threshold × pupils ÷ 100 − what there is, rounded up"),
        ["gap_of_school"] = ("本学段缺口（未取整）÷ 分摊比例", "gap before rounding ÷ the stage's share"),
        ["coefficient"] = ("标准差 ÷ 平均值", "standard deviation ÷ mean"),
        ["weighted_mean"] = ("各校资源总数之和 ÷ 各校学生数之和", "sum of the resources ÷ sum of the pupils"),
        ["weighted_deviation"] = ("√（Σ 学生数占比 ×（本校值 − 平均值）²）", "√(Σ share of pupils × (value − mean)²)"),
        ["variance_share"] = ("值 {0}，学生 {1} 人；占方差的比例；若达到平均值，系数为 {2}", "value {0}, {1} pupils; share of the variance; at the mean the coefficient would be {2}"),
        ["variance_share_met"] = ("值 {0}，学生 {1} 人；占方差的比例；若达到平均值，系数为 {2}，即达标", "value {0}, {1} pupils; share of the variance; at the mean the coefficient would be {2}, within the limit"),
        ["conditions"] = ("{0}", "{0}"),
    };

    /// <summary>The words of an explanation's formula; empty for a leaf.</summary>
    public static string Formula(Explanation explanation, bool english) => explanation.Formula is not { } code
        ? ""
        : string.Format(CultureInfo.InvariantCulture, english ? Formulas[code].En : Formulas[code].Zh, [.. explanation.Args]);
}
