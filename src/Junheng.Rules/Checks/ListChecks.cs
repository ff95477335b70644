using System.Globalization;
using Junheng.Rules.Common;
using Junheng.Rules.Measures;

namespace Junheng.Rules.Checks;

/// <summary>Texts of the lists that cannot be what they say: grades that the stage does not have, dates that there are not.</summary>
internal static class ListChecks
{
    public static void Run(CheckedDistrict district)
    {
        if (district.Figures.Classes.Texts(Codes.Grade) is not null)
        {
            foreach (var stage in district.Stages) FindGrades(district, stage);
        }

        FindDates(district);
    }

    /// <summary>Once a stage and grade, however many classes it has.</summary>
    private static void FindGrades(CheckedDistrict district, StageRow stage)
    {
        var grades = district.Figures.Classes.Texts(Codes.Grade)!;
        List<(string Grade, int First, int Count)>? odd = null;
        foreach (var row in district.Figures.ClassRows(stage.School, stage.Stage))
        {
            if (GradeText.Of(grades.Utf8(row)) is not { } grade || GradeText.IsOf(grade, stage.Stage)) continue;
            odd ??= [];
            var text = grades.Text(row);
            var at = odd.FindIndex(one => one.Grade == text);
            if (at < 0) odd.Add((text, row, 1));
            else odd[at] = odd[at] with { Count = odd[at].Count + 1 };
        }

        foreach (var (grade, first, count) in odd ?? [])
        {
            district.Find(
                "grade_outside_stage", Severity.Warning, Level.Class, first, Codes.Grade, district.Name(Level.Class, first),
                VisibleText.Short(grade), count.ToString(CultureInfo.InvariantCulture), stage.Stage.NameZh());
        }
    }

    private static void FindDates(CheckedDistrict district)
    {
        if (district.Figures.Confirmations.Texts(Codes.Date) is not { } dates) return;
        foreach (var row in district.Rows(Level.Confirmation))
        {
            if (dates.IsBlank(row) || DateText.FaultOf(dates.Text(row)) is not { } code) continue;
            var severity = code == "date_impossible" ? Severity.Error : Severity.Warning;
            district.Find(code, severity, Level.Confirmation, row, Codes.Date, district.Name(Level.Confirmation, row), VisibleText.Short(dates.Text(row)));
        }
    }
}
