using Junheng.Rules.Common;
using Junheng.Rules.Evaluation.Reasons;
using Junheng.Rules.Measures;

namespace Junheng.Rules.Evaluation.Items;

/// <summary>Q4: every ordinary school, also without pupils, spends 5 % of its public budget on training; a budget of 0 is open.</summary>
internal static class TrainingBudget
{
    public static void Judge(ItemFigures district, Ruling ruling)
    {
        var budgets = district.Schools(Codes.PublicBudget);
        var trainings = district.Schools(Codes.TrainingBudget);
        for (var school = 0; school < district.Units.Length; school++)
        {
            ref readonly var unit = ref district.Units[school];
            if (!unit.Kind.IsOrdinary()) continue;
            switch (Ruling.ShareAtLeast(trainings[unit.Row], budgets[unit.Row], district.Limits.Training))
            {
                case ItemStatus.Unmet: ruling.Fails(school); break;
                case ItemStatus.Unknown: ruling.LeavesOpen(school); break;
                default: continue;
            }

            if (ruling.Why is { } why) Tell(why, school, trainings[unit.Row], budgets[unit.Row], district.Limits.Training);
        }

        ruling.RequireSchools();
    }

    private static void Tell(ReasonList why, int school, long training, long budget, long limit)
    {
        if (budget == FixedPoint.Missing) why.Lacks(school, Codes.PublicBudget);
        if (training == FixedPoint.Missing) why.Lacks(school, Codes.TrainingBudget);
        if (training == FixedPoint.Missing || budget == FixedPoint.Missing) return;
        if (budget == 0) why.Add(ItemStatus.Unknown, school, "whole_not_positive", why.NameOfSchools(Codes.PublicBudget));
        else why.Share(ItemStatus.Unmet, school, why.NameOfSchools(Codes.TrainingBudget), training, why.NameOfSchools(Codes.PublicBudget), budget, limit);
    }
}
