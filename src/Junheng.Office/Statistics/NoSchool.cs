using System.Text.RegularExpressions;
using Junheng.Office.Sheets;
using Junheng.Rules.Measures;

namespace Junheng.Office.Statistics;

/// <summary>Rows below the headings that are no school: totals, titles of parts, remarks, headings printed again. Each is known by
/// what it says; a row that only lacks its code is none of them.</summary>
internal static partial class NoSchool
{
    private const string TotalRow = "statistics_total_row";
    private const string RemarkRow = "statistics_remark_row";

    // Subtotals by owner and area that are no words for one school.
    private static readonly HashSet<string> Groups = new(StringComparer.Ordinal) { "公办", "民办", "公办学校", "民办学校", "教育部门", "教育部门办", "其他部门办", "城镇", "县城" };

    /// <summary>The finding of a row that is no school's; null for a school's.</summary>
    public static string? WhatElse(StatisticsSheet sheet, int row, ColumnUse? codes, ColumnUse? names)
    {
        var grid = sheet.Grid;
        if (names is not null && sheet.Of(Codes.Kind).All(kind => grid[row, kind.Column].IsBlank))
        {
            var name = HeadingText.Narrow(grid[row, names.Column].Text);
            if (IsWithoutCode(grid, row, codes) && Subtotal(name)) return TotalRow;
            // 兖州区 or 新兖镇 over its schools is their total, 一、小学 the title of a part.
            if (codes is not null && Division().IsMatch(name) && (IsWithoutCode(grid, row, codes) || DivisionCode().IsMatch(grid[row, codes.Column].Text))) return TotalRow;
            if (codes is not null && IsWithoutCode(grid, row, codes) && IsLone(grid, row) && PartTitle().IsMatch(name)) return RemarkRow;
        }

        foreach (var column in new[] { codes, names })
        {
            if (column is null) continue;
            var text = HeadingText.Narrow(grid[row, column.Column].Text);
            if (text.Length == 0) continue;
            if (Total().IsMatch(text)) return TotalRow;
            if (Remark().IsMatch(text)) return RemarkRow;
        }

        if (codes is not null && IsLone(grid, row) && PartTitle().IsMatch(HeadingText.Narrow(grid[row, codes.Column].Text))) return RemarkRow;
        if (!IsWithoutCode(grid, row, codes) || names is not null && !grid[row, names.Column].IsBlank) return null;
        foreach (var cell in grid.Row(row))
        {
            if (cell.Kind != CellKind.Text) continue;
            var text = HeadingText.Narrow(cell.Text);
            if (Total().IsMatch(text)) return TotalRow;
            if (Remark().IsMatch(text)) return RemarkRow;
        }

        return null;
    }

    /// <summary>Whether a row heads a table of its own: 学校代码 where a code should stand.</summary>
    public static bool IsHeading(SheetGrid grid, int row, ColumnUse? codes, ColumnUse? names)
    {
        foreach (var column in new[] { codes, names })
        {
            if (column is null || grid[row, column.Column] is not { Kind: CellKind.Text, Text: { Length: <= 30 } text } || !HeadingWord().IsMatch(text)) continue;
            if (ColumnMatcher.Standard.Match(new Heading([text])) is { Field.Code: Codes.SchoolCode or Codes.Name }) return true;
        }

        return false;
    }

    private static bool IsWithoutCode(SheetGrid grid, int row, ColumnUse? codes) => codes is null || grid[row, codes.Column].IsBlank;

    private static bool IsLone(SheetGrid grid, int row) => grid.Row(row).ToArray().Count(cell => !cell.IsBlank) == 1;

    /// <summary>其中:民办, or a word for all schools of a kind, an owner or an area where a school's name should stand.</summary>
    private static bool Subtotal(string name) => name.StartsWith("其中", StringComparison.Ordinal) || Groups.Contains(name)
        || name.Length > 1 && !name.Any(char.IsAsciiDigit) && (SchoolWords.KindOf(name) is not null || SchoolWords.AreaOf(name) is not null);

    [GeneratedRegex(@"^(?:\D{0,12}(?:合计|总计|小计|汇总)(?:数|行)?(?:\([^()]{0,8}\))?|计|全(?:县|区|市|校|镇|部)\D{0,4}计|(?:sub|grand)?total)$", RegexOptions.NonBacktracking)]
    private static partial Regex Total();

    [GeneratedRegex(@"^\D{2,12}(?:区|县|市|旗|州|盟|镇|乡|街道|办事处)$", RegexOptions.NonBacktracking)]
    private static partial Regex Division();

    [GeneratedRegex(@"代\s*码|编\s*码|标\s*识|名|学\s*校$", RegexOptions.NonBacktracking)]
    private static partial Regex HeadingWord();

    [GeneratedRegex(@"^(?:\d{6}|\d{9}|\d{12})$", RegexOptions.NonBacktracking)]
    private static partial Regex DivisionCode();

    [GeneratedRegex(@"^\(?[一二三四五六七八九十]{1,2}[)、.]", RegexOptions.NonBacktracking)]
    private static partial Regex PartTitle();

    [GeneratedRegex(@"^(?:注\d?[:：]|备注|说明[:：]|填表|填报|制表|审核|单位负责人|统计负责人|负责人|联系电话|报出日期|打印)", RegexOptions.NonBacktracking)]
    private static partial Regex Remark();
}
