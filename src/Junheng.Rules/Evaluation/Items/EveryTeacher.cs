using Junheng.Rules.Common;
using Junheng.Rules.Evaluation.Reasons;
using Junheng.Rules.Measures;

namespace Junheng.Rules.Evaluation.Items;

/// <summary>
/// G9, G12: in every compulsory row as many teachers have it as there are teachers. The shortfalls of the rows are added, each
/// between what is sure and what the blanks allow; as many as are exempt (G9 only) may be lacking in all.
/// </summary>
internal static class EveryTeacher
{
    public static void IsTrained(ItemFigures district, Ruling ruling) =>
        Judge(district, ruling, Codes.TrainedTeachers, FixedPoint.Of(district.Settings.G9Exempt));

    public static void IsCertified(ItemFigures district, Ruling ruling) => Judge(district, ruling, Codes.CertifiedTeachers, 0);

    private static void Judge(ItemFigures district, Ruling ruling, string code, long exempt)
    {
        var teachers = district.Stages(Codes.Teachers);
        var having = district.Stages(code);
        var sure = default(ExactSum);
        var possible = default(ExactSum);
        var bounded = true;
        for (var school = 0; school < district.Units.Length; school++)
        {
            ref readonly var unit = ref district.Units[school];
            for (var stage = Stage.Primary; stage <= Stage.Junior; stage++)
            {
                if (unit.PupilsAt(stage) == 0) continue;
                var row = unit.RowAt(stage);
                var (all, have) = (teachers[row], having[row]);
                if (all == FixedPoint.Missing)
                {
                    bounded = false;
                    ruling.LeavesOpen(school);
                    ruling.Why?.Lacks(school, stage, Codes.Teachers);
                    continue;
                }

                var most = have == FixedPoint.Missing ? all : Math.Max(0, all - have);
                var least = have == FixedPoint.Missing || unit.PupilsAt(stage) == FixedPoint.Missing ? 0 : most;
                sure.Add(least);
                possible.Add(most);
                if (least > 0) ruling.Fails(school);
                if (most > least) ruling.LeavesOpen(school);
                if (most > 0 && ruling.Why is { } why) Tell(why, school, stage, code, all, have, least > 0);
            }
        }

        var status = sure.CompareTo(exempt) > 0 ? ItemStatus.Unmet
            : bounded && possible.CompareTo(exempt) <= 0 ? ItemStatus.Met
            : ItemStatus.Unknown;
        ruling.Require(status);
        if (exempt > 0 && status != ItemStatus.Met) ruling.Why?.Add(status, "teachers_short_in_all", ReasonList.Number(sure.Total), FixedPoint.Format(exempt));
    }

    private static void Tell(ReasonList why, int school, Stage stage, string code, long all, long have, bool fails)
    {
        if (have == FixedPoint.Missing)
        {
            why.Lacks(school, stage, code);
            return;
        }

        // With blank pupils the row may have nobody to teach: then it is open, and the pupils are what is lacking.
        why.Add(
            fails ? ItemStatus.Unmet : ItemStatus.Unknown, school, "teachers_short",
            ReasonList.Of(stage), FixedPoint.Format(all), why.NameOfStages(code), FixedPoint.Format(have), FixedPoint.Format(all - have));
        if (!fails) why.Lacks(school, stage, Codes.Students);
    }
}
