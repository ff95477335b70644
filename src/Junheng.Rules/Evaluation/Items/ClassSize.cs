using Junheng.Rules.Common;
using Junheng.Rules.Evaluation.Reasons;
using Junheng.Rules.Measures;

namespace Junheng.Rules.Evaluation.Items;

/// <summary>
/// G5: every class of a compulsory row. A row whose classes do not account for all of its pupils is open; one class that is
/// too large fails whatever else is blank. A row with blank pupils is treated as one with pupils.
/// </summary>
internal static class ClassSize
{
    public static void Judge(ItemFigures district, Ruling ruling)
    {
        for (var school = 0; school < district.Units.Length; school++)
        {
            ref readonly var unit = ref district.Units[school];
            for (var stage = Stage.Primary; stage <= Stage.Junior; stage++)
            {
                var pupils = unit.PupilsAt(stage);
                if (pupils == 0) continue;
                var list = ClassList.Of(district.Figures, school, stage, pupils);
                var most = FixedPoint.Of(district.Limits.ClassSizes[(int)stage]);
                if (list.Largest > most) Name(district, ruling, school, stage, most);
                if (list.IsComplete) continue;
                ruling.LeavesOpen(school);
                if (ruling.Why is { } why) TellOpen(district, why, school, stage, pupils);
            }
        }

        ruling.RequireSchools();
    }

    private static void TellOpen(ItemFigures district, ReasonList why, int school, Stage stage, long pupils)
    {
        var (classes, sum) = (district.Figures.Classes, default(ExactSum));
        var rows = district.Figures.ClassRows(school, stage);
        var blank = rows.IsEmpty;
        foreach (var row in rows)
        {
            var students = classes.Value(Codes.Students, row);
            if (students == FixedPoint.Missing) blank = true;
            else sum.Add(students);
        }

        if (pupils == FixedPoint.Missing) why.Lacks(school, stage, Codes.Students);
        if (blank) why.Lacks(Level.Class, Codes.Students, school, stage);
        if (blank || pupils == FixedPoint.Missing) return;
        why.Add(ItemStatus.Unknown, school, "classes_differ", ReasonList.Of(stage), FixedPoint.Format(pupils), ReasonList.Number(sum.Total));
    }

    /// <summary>Names the classes above the limit as <c>CODE/stage/grade/class_name</c>: schools and stages in their order, then names.</summary>
    private static void Name(ItemFigures district, Ruling ruling, int school, Stage stage, long most)
    {
        var classes = district.Figures.Classes;
        var names = new List<string>();
        foreach (var row in district.Figures.ClassRows(school, stage))
        {
            if (classes.Value(Codes.Students, row) <= most) continue;
            names.Add($"{district.Figures.SchoolCode(school)}/{stage.Code()}/{classes.Text(Codes.Grade, row)}/{classes.Text(Codes.ClassName, row)}");
            ruling.Why?.Add(
                ItemStatus.Unmet, school, "class_large", ReasonList.Of(stage), classes.Text(Codes.Grade, row), classes.Text(Codes.ClassName, row),
                FixedPoint.Format(classes.Value(Codes.Students, row)), FixedPoint.Format(most));
        }

        names.Sort(StringComparer.Ordinal);
        foreach (var name in names) ruling.Fails(school, name);
    }
}
