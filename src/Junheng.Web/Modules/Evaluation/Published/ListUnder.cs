using Junheng.Rules.Evaluation;
using Junheng.Web.Modules.Collection.Published;
using Junheng.Web.Ui;

namespace Junheng.Web.Modules.Evaluation.Published;

/// <summary>What stands under the title of an exported list: whose figures, of which year, which of the three values, which reading.</summary>
internal static class ListUnder
{
    public static string Of(Here here) =>
        $"{here.District.Name}　{here.Year}–{here.Year + 1}学年　{FigureBasis.NameZh(here.Basis)}　口径：{here.Reading.NameZh()}"
        + (here.District.Demonstration ? "　【演示数据】" : "");
}
