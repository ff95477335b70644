using Junheng.Rules.Common;
using Junheng.Rules.Measures;

namespace Junheng.Rules.Checks;

/// <summary>The class list against its row of stages.csv: class rows without one, their pupils, their number.</summary>
internal static class ClassChecks
{
    public static void Run(CheckedDistrict district)
    {
        var figures = district.Figures;
        FindLone(district);

        foreach (var stage in district.Stages)
        {
            var rows = figures.ClassRows(stage.School, stage.Stage);
            if (rows.IsEmpty) continue;
            CompareNumber(district, stage.Row, rows.Length);
            ComparePupils(district, stage.Row, rows);
        }
    }

    /// <summary>Once a school and stage, however many classes: what is missing is one row of stages.csv.</summary>
    private static void FindLone(CheckedDistrict district)
    {
        var table = district.Figures.Classes;
        foreach (var rows in district.Figures.LoneClassRows().GroupBy(row => (table.Text(Codes.SchoolCode, row), table.Value(Codes.Stage, row))))
        {
            var first = rows.First();
            district.Find(
                "class_without_stage", Severity.Error, Level.Class, first, Codes.Stage, district.Name(Level.Class, first),
                FixedPoint.Format(FixedPoint.Of(rows.Count())));
        }
    }

    private static void CompareNumber(CheckedDistrict district, int row, int listed)
    {
        var classes = district.Figures.Stages.Value(Codes.Classes, row);
        if (classes == FixedPoint.Missing || classes == FixedPoint.Of(listed)) return;
        district.Find(
            "class_count_differs", Severity.Error, Level.Stage, row, Codes.Classes,
            district.Name(Level.Stage, row), FixedPoint.Format(classes), FixedPoint.Format(FixedPoint.Of(listed)));
    }

    /// <summary>Known classes may not hold more pupils than the row; when all are known, not fewer either.</summary>
    private static void ComparePupils(CheckedDistrict district, int row, ReadOnlySpan<int> rows)
    {
        var pupils = district.Figures.Stages.Value(Codes.Students, row);
        if (pupils == FixedPoint.Missing) return;
        Int128 sum = 0;
        var complete = true;
        foreach (var at in rows)
        {
            var students = district.Figures.Classes.Value(Codes.Students, at);
            if (students == FixedPoint.Missing) complete = false;
            else sum += students;
        }

        if ((complete ? sum == pupils : sum <= pupils) || sum > long.MaxValue) return;
        district.Find(
            "class_sizes_differ", Severity.Error, Level.Stage, row, Codes.Students,
            district.Name(Level.Stage, row), FixedPoint.Format(pupils), FixedPoint.Format((long)sum));
    }
}
