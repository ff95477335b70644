using Junheng.Rules.Common;
using Junheng.Rules.Measures;

namespace Junheng.Rules.Evaluation.Items;

/// <summary>G8: teachers earn no less than civil servants, and the total of performance pay is granted in full.</summary>
internal static class TeacherPay
{
    public static void Judge(ItemFigures district, Ruling ruling)
    {
        var (teachers, servants) = (district.Value(Codes.G8TeacherPay), district.Value(Codes.G8CivilServantPay));
        if (teachers == FixedPoint.Missing) ruling.Require(ItemStatus.Unknown, Codes.G8TeacherPay);
        if (servants == FixedPoint.Missing) ruling.Require(ItemStatus.Unknown, Codes.G8CivilServantPay);
        var status = Ruling.AtLeast(teachers, servants);
        ruling.Require(status);
        if (status != ItemStatus.Unknown)
        {
            ruling.Why?.Add(status, status == ItemStatus.Met ? "pay_reaches" : "pay_short", FixedPoint.Format(teachers), FixedPoint.Format(servants));
        }

        ruling.RequireTrue(Codes.G8PerformanceTotalConfirmed);
    }
}
