using Junheng.Rules.Checks;
using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;
using Junheng.Rules.Evaluation.Items;
using Junheng.Rules.Figures;
using Junheng.Rules.Measures;

namespace Junheng.Rules.Planning;

/// <summary>
/// Checks an enrolment plan before it is published 招生计划校核: next September's classes are this year's, moved up one grade without
/// those who leave, and the planned intake. A school whose class list does not tell of every pupil, or without a plan, is open unless
/// what is known fails already. Source: rules on G4 and G5, exchange format §8; the check itself is practice of the offices.
/// </summary>
public static class EnrolmentPlan
{
    private const int LastJunior = 9;

    /// <summary>The coming September of a district.</summary>
    /// <param name="evaluation">This year; its reading says whether relaxations of G4 count.</param>
    /// <param name="plan">One entry a school and stage at most; schools that the district does not have are left out.</param>
    public static ComingYear Of(DistrictEvaluation evaluation, IEnumerable<PlannedIntake> plan)
    {
        var planned = plan.ToDictionary(one => (one.School, one.Stage));
        var cases = new RelaxationCases(evaluation);
        var figures = evaluation.Figures;
        var junior = JuniorGrades(figures);
        var schools = new List<ComingSchool>();
        for (var school = 0; school < figures.SchoolCount; school++)
        {
            if (!figures.Kind(school).HasCompulsoryRows()) continue;
            var stages = Stages.Compulsory.Where(stage => figures.HasStage(school, stage))
                .Select(stage => StageOf(evaluation, school, stage, junior, planned.GetValueOrDefault((figures.SchoolCode(school), stage)))).ToList();
            if (stages.Count == 0) continue;
            schools.Add(SchoolOf(evaluation, cases, school, stages));
        }

        return new ComingYear(
            [.. schools.OrderBy(one => one.Status switch { ItemStatus.Unmet => 0, ItemStatus.Unknown => 1, _ => 2 })
                .ThenByDescending(one => one.OverClasses + one.OverSize).ThenBy(one => one.School)],
            ComingYear.Worst(schools.Select(one => one.Size).OfType<ItemStatus>()),
            ComingYear.Worst(schools.Select(one => one.ClassSize)));
    }

    /// <summary>How the district counts the grades of the junior stage, which its class lists tell: the first is 6 where primary school
    /// has five years, else 7; 初四 reads as the tenth grade.</summary>
    private static (int Entry, bool ByStage) JuniorGrades(DistrictFigures figures)
    {
        var entry = 7;
        for (var school = 0; school < figures.SchoolCount; school++)
        {
            foreach (var row in figures.ClassRows(school, Stage.Junior))
            {
                var grade = GradeText.Of(figures.Classes.Texts(Codes.Grade)!.Utf8(row));
                if (grade == 10) return (6, true);
                if (grade is 4 or 6) entry = 6;
            }
        }

        return (entry, false);
    }

    private static ComingStage StageOf(DistrictEvaluation evaluation, int school, Stage stage, (int Entry, bool ByStage) junior, PlannedIntake? planned)
    {
        var figures = evaluation.Figures;
        var most = (int)evaluation.Standard.Limits.ClassSizes[(int)stage];
        var (entry, last) = stage == Stage.Primary ? (1, junior.Entry - 1) : (junior.Entry, LastJunior);
        var listed = ClassList.Of(figures, school, stage, figures.StageValue(Codes.Students, school, stage)).IsComplete;
        var moved = new SortedDictionary<int, List<int>>();
        foreach (var row in figures.ClassRows(school, stage))
        {
            var students = figures.Classes.Value(Codes.Students, row);
            if (students == FixedPoint.Missing || GradeOf(figures, row, stage, junior) is not { } grade || grade < entry || grade > last)
            {
                listed = false;
                continue;
            }

            if (grade == last) continue;
            if (!moved.TryGetValue(grade + 1, out var classes)) moved.Add(grade + 1, classes = []);
            classes.Add((int)(students / FixedPoint.Scale));
        }

        var grades = new List<ComingGrade>();
        if (planned is { Classes: > 0 } or { Pupils: > 0 }) grades.Add(Entering(planned, entry, most));
        grades.AddRange(moved.Select(one => MovedUp(one.Key, one.Value, most)));
        var status = grades.Exists(grade => grade.Over > 0) ? ItemStatus.Unmet : listed && planned is not null ? ItemStatus.Met : ItemStatus.Unknown;
        return new ComingStage(stage, planned, listed, grades, status);
    }

    /// <summary>Grades of the junior stage may count from 1, or go on from those of the primary stage.</summary>
    private static int? GradeOf(DistrictFigures figures, int row, Stage stage, (int Entry, bool ByStage) junior) =>
        GradeText.Of(figures.Classes.Texts(Codes.Grade)!.Utf8(row)) switch
        {
            int grade when stage == Stage.Junior && grade <= 4 => junior.Entry - 1 + grade,
            int grade when stage == Stage.Junior && junior.ByStage && grade > 6 => grade - 1,
            var grade => grade,
        };

    private static ComingGrade Entering(PlannedIntake planned, int grade, int most)
    {
        var needed = Up(planned.Pupils, most);
        var largest = planned.Classes == 0 ? planned.Pupils : Up(planned.Pupils, planned.Classes);
        return new ComingGrade(
            grade, true, planned.Classes, planned.Pupils, largest,
            Math.Max(0, planned.Pupils - planned.Classes * most), Math.Max(0, needed - planned.Classes));
    }

    private static ComingGrade MovedUp(int grade, List<int> classes, int most)
    {
        var pupils = classes.Sum();
        return new ComingGrade(
            grade, false, classes.Count, pupils, classes.Max(),
            classes.Sum(one => Math.Max(0, one - most)), Math.Max(0, Up(pupils, most) - classes.Count));
    }

    private static ComingSchool SchoolOf(DistrictEvaluation evaluation, RelaxationCases cases, int school, List<ComingStage> stages)
    {
        var kind = evaluation.Figures.Kind(school);
        if (!kind.IsOrdinary()) return new ComingSchool(school, stages, null, null);
        var relaxed = evaluation.Options.Reading != Reading.Strict && cases.Of("G4", school)!.Holding == Holding.Holds
            && (evaluation.Options.Reading == Reading.Eligible || cases.IsGranted("G4", school));
        var sizes = relaxed ? evaluation.Standard.Limits.RelaxedSizes : evaluation.Standard.Limits.Sizes;
        var most = (int)(kind is SchoolKind.NineYear or SchoolKind.TwelveYear ? sizes.Through : sizes.Single);
        var pupils = stages.Sum(stage => stage.KnownPupils);
        var status = pupils > most ? ItemStatus.Unmet : stages.TrueForAll(stage => stage.IsKnown) ? ItemStatus.Met : ItemStatus.Unknown;
        return new ComingSchool(school, stages, most, status);
    }

    private static int Up(int whole, int parts) => (whole + parts - 1) / parts;
}
