using Junheng.Rules.Common;
using Junheng.Rules.Figures;
using Junheng.Rules.Measures;

namespace Junheng.Rules.Checks;

/// <summary>Figures against those of the year before, matched by school code and stage; schools that came and went.</summary>
internal static class YearOnYearChecks
{
    public static void Run(CheckedDistrict district, DistrictFigures previous)
    {
        CompareYears(district, previous);
        var before = Match(district, previous);
        var plan = CheckPlan.Of(district.Figures.Catalogue);
        var stagesBefore = Array.ConvertAll(
            district.Stages, stage => before[stage.School] < 0 ? -1 : previous.StageRow(before[stage.School], stage.Stage));
        var schoolsBefore = Array.ConvertAll(before, school => school < 0 ? -1 : previous.SchoolRow(school));
        var stageRows = district.Rows(Level.Stage);
        foreach (var (measure, share, amount) in plan.Jumps)
        {
            switch (measure.Level)
            {
                case Level.School:
                    Compare(district, measure, share, amount, district.SchoolRows, schoolsBefore, previous.Schools);
                    break;
                case Level.Stage:
                    Compare(district, measure, share, amount, stageRows, stagesBefore, previous.Stages);
                    break;
                case Level.District:
                    Compare(district, measure, share, amount, [district.Figures.DistrictRow], [previous.DistrictRow], previous.Districts);
                    break;
                default:
                    break;
            }
        }
    }

    private static void CompareYears(CheckedDistrict district, DistrictFigures previous)
    {
        var (year, before) = (district.Figures.DistrictValue(Codes.Year), previous.DistrictValue(Codes.Year));
        if (year == FixedPoint.Missing || before == FixedPoint.Missing || before == year - FixedPoint.Scale) return;
        district.Find(
            "previous_is_not_last_year", Severity.Warning, Level.District, district.Figures.DistrictRow, Codes.Year,
            FixedPoint.Format(year), FixedPoint.Format(before));
    }

    /// <summary>The position of each school in last year's district, or -1; both are in the order of their codes.</summary>
    private static int[] Match(CheckedDistrict district, DistrictFigures previous)
    {
        var figures = district.Figures;
        var before = new int[figures.SchoolCount];
        int now = 0, then = 0;
        while (now < figures.SchoolCount || then < previous.SchoolCount)
        {
            var order = now == figures.SchoolCount ? 1 : then == previous.SchoolCount ? -1
                : Code(figures, now).SequenceCompareTo(Code(previous, then));
            if (order == 0)
            {
                before[now++] = then++;
            }
            else if (order < 0)
            {
                before[now] = -1;
                var row = district.SchoolRows[now++];
                district.Find("school_new", Severity.Info, Level.School, row, Codes.SchoolCode, district.Name(Level.School, row));
            }
            else
            {
                district.Find(
                    "school_closed", Severity.Info, Level.School,
                    previous.Schools.Text(Codes.Name, previous.SchoolRow(then)), previous.SchoolCode(then));
                then++;
            }
        }

        return before;
    }

    private static ReadOnlySpan<byte> Code(DistrictFigures figures, int school) =>
        figures.Schools.Texts(Codes.SchoolCode)!.Utf8(figures.SchoolRow(school));

    private static void Compare(
        CheckedDistrict district, Measure measure, long share, long amount, int[] rows, int[] rowsBefore, FigureTable previous)
    {
        if (district.Table(measure.Level).Numbers(measure.Code) is not { } now || previous.Numbers(measure.Code) is not { } then) return;
        for (var i = 0; i < rows.Length; i++)
        {
            if (rows[i] < 0 || rowsBefore[i] < 0) continue;
            var (value, before) = (now[rows[i]], then[rowsBefore[i]]);
            if (value == before || value == FixedPoint.Missing || before == FixedPoint.Missing) continue;
            var change = Int128.Abs((Int128)value - before);
            if (change <= amount || change * FixedPoint.Scale <= Int128.Abs(before) * share) continue;
            district.Find(
                "jump", Severity.Warning, measure.Level, rows[i], measure.Code, district.Name(measure.Level, rows[i]),
                measure.NameZh, FixedPoint.Format(before), FixedPoint.Format(value) + measure.Unit);
        }
    }
}
