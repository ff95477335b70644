using Junheng.Rules.Common;
using Junheng.Rules.Figures;
using Junheng.Rules.Measures;

namespace Junheng.Benchmarks.Data;

/// <summary>A class list for every stage row of a year: as many classes as the row says, adding up to its pupils.</summary>
internal static class ClassRows
{
    public static Tables With(Tables tables)
    {
        var classes = new Draft(Level.Class);
        var stages = tables.Stages;
        for (var row = 0; row < stages.Count; row++)
        {
            var (pupils, count) = (stages.Value(Codes.Students, row) / FixedPoint.Scale, stages.Value(Codes.Classes, row) / FixedPoint.Scale);
            for (var at = 0; at < count; at++)
            {
                classes.Text(Codes.DistrictCode, stages.Text(Codes.DistrictCode, row));
                classes.Text(Codes.SchoolCode, stages.Text(Codes.SchoolCode, row));
                classes[Codes.Stage] = stages.Value(Codes.Stage, row);
                classes.Text(Codes.Grade, $"{at % 6 + 1}");
                classes.Text(Codes.ClassName, $"{at / 6 + 1}班");
                classes[Codes.Students] = FixedPoint.Of(pupils / count + (at < pupils % count ? 1 : 0));
            }
        }

        return tables with { Classes = classes.Table() };
    }
}
