using System.Globalization;
using Junheng.Rules.Common;
using Junheng.Rules.Measures;

namespace Junheng.Rules.Figures;

/// <summary>
/// Rows whose code names no school, told once for each cause: a spoilt code once a table, a code or a district that is not there
/// once for all tables, with how many rows it is about. Made only where there are such rows.
/// </summary>
internal sealed class RowFaults(Tables tables)
{
    private static readonly Level[] Lists = [Level.School, Level.Stage, Level.Class, Level.Room, Level.Confirmation];

    private readonly Dictionary<(Level? Table, string Code, string Text, string More), Cause> causes = [];
    private readonly Dictionary<(Level Table, int Row), Cause> firsts = [];
    private HashSet<string>? districts;

    /// <summary>Adds a row without its school. Tables come in their order, rows in theirs.</summary>
    /// <param name="table">The table.</param>
    /// <param name="row">The row.</param>
    /// <param name="spoilt">Schools that may be the reason.</param>
    public void AddOrphan(FigureTable table, int row, SpoiltCodes spoilt)
    {
        if (AddSpoilt(table, row)) return;
        var (district, school) = (table.Text(Codes.DistrictCode, row), table.Text(Codes.SchoolCode, row));
        if (spoilt.MayExplain(district)) return;
        if (Districts().Contains(district)) Add(null, "row_without_school", table, row, Codes.SchoolCode, district, school);
        else Add(null, "district_unknown", table, row, Codes.DistrictCode, district, "");
    }

    /// <summary>Adds a row one of whose codes is spoilt; false when neither is.</summary>
    public bool AddSpoilt(FigureTable table, int row)
    {
        foreach (var column in (ReadOnlySpan<string>)[Codes.DistrictCode, Codes.SchoolCode])
        {
            if (table.Texts(column) is not { } texts || CodeFault.Of(texts.Utf8(row)) is not { } code) continue;
            // Each line of totals or notes is to be deleted; one spoilt code is one mistake, however often it was pasted.
            Add(table.Level, code, table, row, column, texts.Text(row), CodeFault.IsFooter(code) ? row.ToString(CultureInfo.InvariantCulture) : column);
            return true;
        }

        return false;
    }

    /// <summary>Refuses the cause whose first row this is.</summary>
    public void Tell(FigureTable table, int row, RefusalList refusals)
    {
        if (!firsts.TryGetValue((table.Level, row), out var cause)) return;
        refusals.Add(refusals.IsFull ? null : new Refusal(cause.Code, table.Places.At(row, cause.Column), cause.Code switch
        {
            "row_without_school" => [cause.Text, VisibleText.Short(cause.More), cause.Rows()],
            "district_unknown" => [VisibleText.Short(cause.Text), cause.Rows()],
            _ => CodeFault.Args(cause.Code, tables.Catalogue.Find(table.Level, cause.Column)!.NameZh, cause.Text, cause.Counts.Sum()),
        }));
    }

    private void Add(Level? scope, string code, FigureTable table, int row, string column, string text, string more)
    {
        if (!causes.TryGetValue((scope, code, text, more), out var cause))
        {
            causes[(scope, code, text, more)] = firsts[(table.Level, row)] = cause = new Cause(code, column, text, more);
        }

        cause.Counts[Array.IndexOf(Lists, table.Level)]++;
    }

    private HashSet<string> Districts()
    {
        if (districts is not null) return districts;
        var texts = tables.Schools.Texts(Codes.DistrictCode) ?? TextColumn.Of([]);
        return districts = [.. new DistinctTexts(texts).FirstRows.Select(texts.Text)];
    }

    /// <summary>One mistake and the rows that it is about, by table.</summary>
    private sealed record Cause(string Code, string Column, string Text, string More)
    {
        public int[] Counts { get; } = new int[Lists.Length];

        /// <summary>这一行, or how many rows of which table.</summary>
        public string Rows() => RowCounts.Of(Lists, Counts);
    }
}

/// <summary>How many rows of which table a sentence is about.</summary>
internal static class RowCounts
{
    /// <summary>这一行 for a single row; else 学段 1 行、班级 30 行.</summary>
    public static string Of(IReadOnlyList<Level> tables, IReadOnlyList<int> counts) => counts.Sum() == 1
        ? "这一行"
        : string.Join('、', tables.Zip(counts).Where(one => one.Second > 0).Select(one => string.Create(CultureInfo.InvariantCulture, $"{Name(one.First)} {one.Second} 行")));

    private static string Name(Level table) => table switch
    {
        Level.School => "学校",
        Level.Stage => "学段",
        Level.Class => "班级",
        Level.Room => "专用教室",
        _ => "逐校认定",
    };
}
