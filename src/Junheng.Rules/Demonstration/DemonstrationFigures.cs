using Junheng.Rules.Figures;
using Junheng.Rules.Measures;

namespace Junheng.Rules.Demonstration;

/// <summary>
/// Demonstration data 演示数据: invented schools, made from a seed. No figure is a real school's; only the names and numbers of
/// towns, the plan's counts of schools and the census totals are real.
/// </summary>
public static class DemonstrationFigures
{
    /// <summary>The tables of a scale. Brief ones (<see cref="DemonstrationScale.IsBrief"/>) have schools and stages only.</summary>
    /// <param name="scale">At least one district and one school, a year from 2022 to 2025.</param>
    public static Tables Of(DemonstrationScale scale)
    {
        var catalogue = Catalogue.Standard;
        var schools = new SchoolRows(catalogue, scale.SchoolsInAll);
        var stages = new StageTable(catalogue, scale.SchoolsInAll, withParts: !scale.IsBrief);
        var lists = new ListTables(catalogue);
        var districts = new DistrictTable(catalogue);
        foreach (var district in DistrictCase.Of(scale))
        {
            var made = new List<SchoolDraft>();
            var casting = new Casting(district);
            foreach (var (i, school) in casting.Drafts().Index())
            {
                var draw = casting.Draws(i);
                Resources.Fill(school, ref draw, district.Year);
                Positions.Fill(school, ref draw, district);
                if (!scale.IsBrief) foreach (var stage in school.Compulsory) stage.ClassSizes = ClassLists.Of(stage);
                FlawEffects.Apply(school, district.Year);
                // Without the list of rooms nobody may say that it is complete.
                if (scale.IsBrief) school.RoomsListed = null;
                schools.Add(district, school);
                stages.Add(district, school, ref draw);
                if (scale.IsBrief) continue;
                lists.Add(district, school, ref draw);
                made.Add(school);
            }

            if (!scale.IsBrief) districts.Add(district, made);
        }

        var tables = new Tables(catalogue, schools.ToTable(), stages.ToTable());
        return scale.IsBrief ? tables : tables with
        {
            Districts = districts.ToTable(),
            Classes = lists.Classes,
            Rooms = lists.Rooms,
            Confirmations = lists.Confirmations,
        };
    }
}
