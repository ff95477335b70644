using System.Globalization;
using Junheng.Office.Workbooks.Writing;
using Junheng.Rules.Common;

namespace Junheng.Office.Reports;

/// <summary>
/// The result workbook of an evaluation: 结论, 七项指标统计表 (小学, 初中, 九年一贯), 差异系数, 项目, 否决事项, 数据核查, 参数与待核实.
/// For A3 across, with lines to sign and a version code on every sheet; districts follow each other, each on pages of its own.
/// Cells hold full values, formats round only what is shown. Source: national rules §5; forms §4–5.
/// </summary>
public static class EvaluationReport
{
    // Headings, totals and lines to sign of one district on one sheet, generously.
    private const int Around = 60;

    /// <summary>Writes the report.</summary>
    /// <param name="districts">At least one, all evaluated under one standard.</param>
    /// <param name="stream">Where to; must be seekable, stays open. Untouched when refused.</param>
    /// <returns>Null when written; <c>report_rows</c> when the tables do not fit into sheets.</returns>
    public static Refusal? Write(IReadOnlyList<DistrictReport> districts, Stream stream)
    {
        var rows = districts.Sum(district => (long)Math.Max(district.Evaluation.Rows.Count, Math.Min(district.Findings.Count, FindingTable.MostListed)) + Around);
        if (rows > Letters.MostRows)
        {
            return new Refusal("report_rows", Place.None, [rows.ToString(CultureInfo.InvariantCulture), Letters.MostRows.ToString(CultureInfo.InvariantCulture)]);
        }

        var footer = $"版本码 {VersionCode.Of(districts)}{(districts.Any(district => district.IsDemonstration) ? "　演示数据" : "")}";
        var book = new BookDraft();
        book.Sheets.AddRange([
            SummaryTable.Sheet(districts, footer),
            .. IndicatorTable.Sheets(districts, footer),
            SpreadTable.Sheet(districts, footer),
            ItemTable.Sheet(districts, footer),
            VetoTable.Sheet(districts, footer),
            FindingTable.Sheet(districts, footer),
            ParameterTable.Sheet(districts, footer),
        ]);
        book.Write(stream);
        return null;
    }
}
