using Junheng.Rules.Common;
using Junheng.Rules.Figures;
using Junheng.Rules.Measures;

namespace Junheng.Rules.Evaluation.Items;

/// <summary>The class rows of one stage row. They are complete when every one has pupils and they add up to the row's.</summary>
/// <param name="IsComplete">Whether they tell of every pupil.</param>
/// <param name="Largest">Pupils of the largest class, millionths; 0 without a class.</param>
internal readonly record struct ClassList(bool IsComplete, long Largest)
{
    /// <summary>The list of a school at a stage with these pupils (millionths, may be missing).</summary>
    public static ClassList Of(DistrictFigures figures, int school, Stage stage, long pupils)
    {
        var rows = figures.ClassRows(school, stage);
        if (rows.IsEmpty) return new ClassList(pupils == 0, 0);
        var sum = default(ExactSum);
        long largest = 0;
        var known = pupils != FixedPoint.Missing;
        foreach (var row in rows)
        {
            var students = figures.Classes.Value(Codes.Students, row);
            if (students == FixedPoint.Missing)
            {
                known = false;
                continue;
            }

            sum.Add(students);
            largest = Math.Max(largest, students);
        }

        return new ClassList(known && sum.CompareTo(pupils) == 0, largest);
    }
}
