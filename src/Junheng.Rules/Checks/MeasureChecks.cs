using Junheng.Rules.Common;
using Junheng.Rules.Measures;

namespace Junheng.Rules.Checks;

/// <summary>What the catalogue states of one measure: it does not exceed another one of its row, it lies within bounds.</summary>
internal static class MeasureChecks
{
    private static readonly Level[] Levels = [Level.School, Level.Stage, Level.Class, Level.Room, Level.District];

    public static void Run(CheckedDistrict district)
    {
        var plan = CheckPlan.Of(district.Figures.Catalogue);
        foreach (var level in Levels)
        {
            var rows = district.Rows(level);
            if (rows.Length == 0) continue;
            foreach (var (measure, other) in plan.AtMost)
            {
                if (measure.Level == level) Compare(district, rows, measure, other);
            }

            foreach (var (measure, least, most) in plan.Plausible)
            {
                if (measure.Level == level) Bound(district, rows, measure, least, most);
            }
        }
    }

    private static void Compare(CheckedDistrict district, int[] rows, Measure measure, Measure other)
    {
        var table = district.Table(measure.Level);
        if (table.Numbers(measure.Code) is not { } values || table.Numbers(other.Code) is not { } limits) return;
        foreach (var row in rows)
        {
            if (values[row] <= limits[row] || limits[row] == FixedPoint.Missing) continue;
            district.Find(
                "exceeds", Severity.Error, measure.Level, row, measure.Code, district.Name(measure.Level, row),
                measure.NameZh, FixedPoint.Format(values[row]), other.NameZh, FixedPoint.Format(limits[row]));
        }
    }

    private static void Bound(CheckedDistrict district, int[] rows, Measure measure, long least, long most)
    {
        if (district.Table(measure.Level).Numbers(measure.Code) is not { } values) return;
        foreach (var row in rows)
        {
            var value = values[row];
            if (value >= least && value <= most || value == FixedPoint.Missing) continue;
            var code = measure.Code is Codes.Longitude or Codes.Latitude ? "position_outside_china" : "implausible";
            district.Find(
                code, Severity.Warning, measure.Level, row, measure.Code, district.Name(measure.Level, row),
                measure.NameZh, FixedPoint.Format(value) + measure.Unit, FixedPoint.Format(least), FixedPoint.Format(most) + measure.Unit);
        }
    }
}
