using Junheng.Rules.Common;
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
                if (!list.IsComplete) ruling.LeavesOpen(school);
            }
        }

        ruling.RequireSchools();
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
        }

        names.Sort(StringComparer.Ordinal);
        foreach (var name in names) ruling.Fails(school, name);
    }
}
